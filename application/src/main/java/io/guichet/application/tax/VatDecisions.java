package io.guichet.application.tax;

import io.guichet.application.tax.port.OneStopShop;
import io.guichet.application.tax.port.VatIdChecks;
import io.guichet.application.tax.port.VatRates;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.tax.BuyerStanding;
import io.guichet.domain.tax.Territory;
import io.guichet.domain.tax.VatDecision;
import io.guichet.domain.tax.VatId;
import io.guichet.domain.tax.VatIdAnswer;
import io.guichet.domain.tax.VatTable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Decides the VAT of customers from what is stored; the register of VAT ids is not asked. Runs
 * inside the transaction of the use case, with two queries at most for however many customers, and
 * none at all where all of them are in France or outside the Union.
 */
public final class VatDecisions {

    private static final VatIdAnswer NONE = new VatIdAnswer.None();

    private final VatRates rates;
    private final OneStopShop oneStopShop;
    private final VatIdChecks checks;

    public VatDecisions(VatRates rates, OneStopShop oneStopShop, VatIdChecks checks) {
        this.rates = rates;
        this.oneStopShop = oneStopShop;
        this.checks = checks;
    }

    public VatDecision decide(Seller seller, Customer customer, Instant at) {
        return decide(seller, List.of(customer), at).get(customer.number());
    }

    /** The decisions for customers of one seller. */
    public Map<CustomerNumber, VatDecision> decide(
            Seller seller, Collection<Customer> customers, Instant at) {
        LocalDate day = seller.dayOf(at);
        boolean oss =
                customers.stream().anyMatch(VatDecisions::isInAnotherMemberState)
                        && oneStopShop.isUsedBy(seller.code(), day);
        VatTable table = new VatTable(rates.on(day), oss, at);
        Map<VatId, VatIdAnswer> answers = answers(seller, customers);
        Map<CustomerNumber, VatDecision> decisions = new LinkedHashMap<>();
        for (Customer customer : customers) {
            Party buyer = customer.identity();
            VatIdAnswer last = BuyerStanding.idThatCounts(buyer).map(answers::get).orElse(NONE);
            decisions.put(customer.number(), table.decide(buyer, last));
        }
        return decisions;
    }

    private Map<VatId, VatIdAnswer> answers(Seller seller, Collection<Customer> customers) {
        List<VatId> ids =
                customers.stream()
                        .map(Customer::identity)
                        .map(BuyerStanding::idThatCounts)
                        .flatMap(Optional::stream)
                        .distinct()
                        .collect(Collectors.toList());
        return ids.isEmpty() ? Map.of() : checks.answers(seller.code(), ids);
    }

    private static boolean isInAnotherMemberState(Customer customer) {
        String country = customer.identity().address().country();
        return Territory.of(country) == Territory.MEMBER_STATE;
    }
}
