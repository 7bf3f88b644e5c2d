package io.guichet.application.tax;

import io.guichet.application.identity.port.Sellers;
import io.guichet.application.shared.Transactions;
import io.guichet.application.tax.SwitchOneStopShop.Outcome.NoSuchSeller;
import io.guichet.application.tax.SwitchOneStopShop.Outcome.Switched;
import io.guichet.application.tax.SwitchOneStopShop.Outcome.TooEarly;
import io.guichet.application.tax.port.OneStopShop;
import io.guichet.domain.identity.Seller;

import java.time.Clock;
import java.time.LocalDate;

/** Writes a switch for a day that has not begun in the seller's zone. */
public final class SwitchOneStopShopHandler implements SwitchOneStopShop {

    private final Sellers sellers;
    private final OneStopShop oneStopShop;
    private final Transactions transactions;
    private final Clock clock;

    public SwitchOneStopShopHandler(
            Sellers sellers, OneStopShop oneStopShop, Transactions transactions, Clock clock) {
        this.sellers = sellers;
        this.oneStopShop = oneStopShop;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome change(Command command) {
        return transactions.required(
                () ->
                        sellers.find(command.seller())
                                .map(seller -> decide(command, seller))
                                .orElseGet(NoSuchSeller::new));
    }

    private Outcome decide(Command command, Seller seller) {
        LocalDate tomorrow = seller.dayOf(clock.instant()).plusDays(1);
        if (command.added().from().isBefore(tomorrow)) {
            return new TooEarly(tomorrow);
        }
        oneStopShop.save(seller.code(), command.added());
        return new Switched();
    }
}
