package io.guichet.application.ledger;

import io.guichet.application.identity.port.Sellers;
import io.guichet.application.ledger.port.ReceivedVat;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.Seller;

import java.time.Clock;
import java.time.LocalDate;

/** One reading of the sums. */
public final class DrawReceivedVatHandler implements DrawReceivedVat {

    private final Sellers sellers;
    private final ReceivedVat receivedVat;
    private final Transactions transactions;
    private final Clock clock;

    public DrawReceivedVatHandler(
            Sellers sellers, ReceivedVat receivedVat, Transactions transactions, Clock clock) {
        this.sellers = sellers;
        this.receivedVat = receivedVat;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome draw(Command command) {
        boolean isWithinAYear =
                command.until().isAfter(command.from())
                        && command.until().minusDays(1).getYear() == command.from().getYear();
        if (!isWithinAYear) {
            return new Outcome.NotWithinAYear();
        }
        return transactions.required(
                () ->
                        sellers.find(command.seller())
                                .map(seller -> draw(seller, command))
                                .orElseGet(Outcome.NoSuchSeller::new));
    }

    private Outcome draw(Seller seller, Command command) {
        LocalDate today = seller.dayOf(clock.instant());
        return command.from().isAfter(today)
                ? new Outcome.NotBegun(today)
                : new Outcome.Drawn(
                        receivedVat.byMonth(seller.code(), command.from(), command.until()));
    }
}
