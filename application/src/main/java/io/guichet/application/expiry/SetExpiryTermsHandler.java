package io.guichet.application.expiry;

import io.guichet.application.catalog.port.Plans;
import io.guichet.application.expiry.port.TermsBook;
import io.guichet.application.identity.port.Sellers;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.expiry.DatedTerms;
import io.guichet.domain.expiry.ExpiryScope;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Checks terms beside the catalog, then keeps them. */
public final class SetExpiryTermsHandler implements SetExpiryTerms {

    private final Stores stores;
    private final Transactions transactions;
    private final Clock clock;

    /** What is looked up and written. */
    public record Stores(Sellers sellers, Plans plans, TermsBook terms) {}

    public SetExpiryTermsHandler(Stores stores, Transactions transactions, Clock clock) {
        this.stores = stores;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome set(Command command) {
        return transactions.required(
                () ->
                        stores.sellers()
                                .find(command.seller())
                                .map(seller -> set(command, seller))
                                .orElseGet(Outcome.NoSuchSeller::new));
    }

    @Override
    public Optional<List<DatedTerms>> list(SellerCode seller) {
        return transactions.required(
                () -> stores.sellers().find(seller).map(found -> stores.terms().of(found.code())));
    }

    private Outcome set(Command command, Seller seller) {
        LocalDate tomorrow = seller.dayOf(clock.instant()).plusDays(1);
        if (command.from().isBefore(tomorrow)) {
            return new Outcome.TooEarly(tomorrow);
        }
        if (command.scope() instanceof ExpiryScope.OfPlan of
                && stores.plans().find(seller.code(), of.plan()).isEmpty()) {
            return new Outcome.NoSuchPlan(of.plan());
        }
        if (!command.terms().lateFee().currency().equals(seller.currency())
                || !command.terms().restoreFee().currency().equals(seller.currency())) {
            return new Outcome.WrongCurrency(seller.currency());
        }
        DatedTerms dated =
                new DatedTerms(
                        seller.code(),
                        command.scope(),
                        command.from(),
                        command.terms(),
                        command.setBy(),
                        clock.instant());
        stores.terms().add(dated);
        return new Outcome.Set(dated);
    }
}
