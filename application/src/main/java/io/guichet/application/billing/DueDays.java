package io.guichet.application.billing;

import io.guichet.application.billing.port.PaymentTerms;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.domain.billing.AgreedTerm;
import io.guichet.domain.billing.PaymentTerm;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;

import java.time.LocalDate;
import java.util.Optional;

/** Until when is to be paid what is issued on a day. */
public final class DueDays {

    private final PolicyOfDay policyOfDay;
    private final PaymentTerms terms;

    public DueDays(PolicyOfDay policyOfDay, PaymentTerms terms) {
        this.policyOfDay = policyOfDay;
        this.terms = terms;
    }

    /** By what was agreed with the customer, otherwise by the seller's policy. */
    public LocalDate dueOn(Seller seller, Customer customer, LocalDate issuedOn) {
        return dueOn(seller, agreed(customer, issuedOn), issuedOn);
    }

    /** The same where it is known what was agreed. */
    LocalDate dueOn(Seller seller, Optional<PaymentTerm> agreed, LocalDate issuedOn) {
        return agreed.map(term -> term.dueOn(issuedOn))
                .orElseGet(
                        () ->
                                issuedOn.plusDays(
                                        policyOfDay.of(seller.code(), issuedOn).termDays()));
    }

    /** What was agreed holds for professionals only, also if it was agreed when he was one. */
    Optional<PaymentTerm> agreed(Customer customer, LocalDate issuedOn) {
        return customer.identity().kind().isProfessional()
                ? AgreedTerm.on(terms.of(customer.number()), issuedOn)
                : Optional.empty();
    }
}
