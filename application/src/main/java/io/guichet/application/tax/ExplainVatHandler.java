package io.guichet.application.tax;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.shared.Transactions;
import io.guichet.application.tax.port.VatIdChecks;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.tax.BuyerStanding;
import io.guichet.domain.tax.VatId;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decides as a sale would, and shows what that rests on. */
public final class ExplainVatHandler implements ExplainVat {

    private final TradingParties parties;
    private final VatDecisions decisions;
    private final VatIdChecks checks;
    private final Transactions transactions;
    private final Clock clock;

    public ExplainVatHandler(
            TradingParties parties,
            VatDecisions decisions,
            VatIdChecks checks,
            Transactions transactions,
            Clock clock) {
        this.parties = parties;
        this.decisions = decisions;
        this.checks = checks;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Optional<Explanation> explain(CustomerNumber number) {
        return transactions.required(() -> parties.customer(number).map(this::explain));
    }

    private Explanation explain(Customer customer) {
        Seller seller = parties.sellerOf(customer);
        Instant now = clock.instant();
        List<VatId> ids = BuyerStanding.idThatCounts(customer.identity()).stream().toList();
        return new Explanation(
                customer.identity(),
                seller.dayOf(now),
                decisions.decide(seller, customer, now),
                ids.stream().flatMap(id -> checks.find(seller.code(), id).stream()).toList(),
                ids.stream().flatMap(id -> checks.proofs(seller.code(), id).stream()).toList());
    }
}
