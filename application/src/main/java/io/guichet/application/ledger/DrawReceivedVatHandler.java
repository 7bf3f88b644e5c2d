package io.guichet.application.ledger;

import io.guichet.application.identity.port.Sellers;
import io.guichet.application.ledger.port.ReceivedVat;
import io.guichet.application.shared.Transactions;

/** One reading of the sums. */
public final class DrawReceivedVatHandler implements DrawReceivedVat {

    private final Sellers sellers;
    private final ReceivedVat receivedVat;
    private final Transactions transactions;

    public DrawReceivedVatHandler(
            Sellers sellers, ReceivedVat receivedVat, Transactions transactions) {
        this.sellers = sellers;
        this.receivedVat = receivedVat;
        this.transactions = transactions;
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
                                .<Outcome>map(
                                        seller ->
                                                new Outcome.Drawn(
                                                        receivedVat.byMonth(
                                                                seller.code(),
                                                                command.from(),
                                                                command.until())))
                                .orElseGet(Outcome.NoSuchSeller::new));
    }
}
