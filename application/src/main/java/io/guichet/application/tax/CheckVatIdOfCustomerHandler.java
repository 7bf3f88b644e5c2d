package io.guichet.application.tax;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.shared.Transactions;
import io.guichet.application.tax.CheckVatIdOfCustomer.Outcome.Answered;
import io.guichet.application.tax.CheckVatIdOfCustomer.Outcome.NoSuchCustomer;
import io.guichet.application.tax.CheckVatIdOfCustomer.Outcome.NothingToCheck;
import io.guichet.application.tax.CheckVatIdOfCustomer.Outcome.RegistryUnavailable;
import io.guichet.application.tax.port.VatIdChecks;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.tax.BuyerStanding;
import io.guichet.domain.tax.VatId;

import java.time.Clock;
import java.util.Optional;

/** Looks up, asks, looks up again: nothing is open while the register is being asked. */
public final class CheckVatIdOfCustomerHandler implements CheckVatIdOfCustomer {

    private final TradingParties parties;
    private final VatIdChecks checks;
    private final VatIdInquiry inquiry;
    private final ExplainVat explainVat;
    private final Transactions transactions;
    private final Clock clock;

    public CheckVatIdOfCustomerHandler(
            TradingParties parties,
            VatIdChecks checks,
            VatIdInquiry inquiry,
            ExplainVat explainVat,
            Transactions transactions,
            Clock clock) {
        this.parties = parties;
        this.checks = checks;
        this.inquiry = inquiry;
        this.explainVat = explainVat;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome check(CustomerNumber number) {
        Optional<Customer> customer = transactions.required(() -> parties.customer(number));
        if (customer.isEmpty()) {
            return new NoSuchCustomer();
        }
        return BuyerStanding.idThatCounts(customer.get().identity())
                .map(id -> ask(customer.get(), id))
                .orElseGet(NothingToCheck::new);
    }

    private Outcome ask(Customer customer, VatId id) {
        VatIdCheck asked = inquiry.ask(transactions.required(() -> standing(customer, id)));
        return asked.failure().isEmpty()
                ? explainVat
                        .explain(customer.number())
                        .<Outcome>map(Answered::new)
                        .orElseGet(NoSuchCustomer::new)
                : new RegistryUnavailable(asked.failure());
    }

    private VatIdCheck standing(Customer customer, VatId id) {
        return checks.find(customer.seller(), id)
                .orElseGet(() -> VatIdCheck.first(customer.seller(), id, clock.instant()));
    }
}
