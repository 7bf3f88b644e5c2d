package io.guichet.application.billing;

import io.guichet.application.billing.port.PaymentTerms;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.domain.billing.AgreedTerm;
import io.guichet.domain.billing.PaymentTerm;
import io.guichet.domain.billing.PublicPayer;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.PartyKind;
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

    /** Until when, and what was agreed on it if that holds. */
    record Due(LocalDate on, Optional<PaymentTerm> agreed) {}

    /** By what was agreed with the customer, otherwise by the seller's policy. */
    public LocalDate dueOn(Seller seller, Customer customer, LocalDate issuedOn) {
        return of(seller, customer, issuedOn).on();
    }

    /**
     * What was agreed holds for professionals only, also if it was agreed when he was one; neither
     * it nor the policy gives a public body longer than the law does (CCP R2192-10 and R2192-11),
     * whatever he was when it was agreed.
     */
    Due of(Seller seller, Customer customer, LocalDate issuedOn) {
        PartyKind kind = customer.identity().kind();
        Optional<AgreedTerm> last =
                kind.isProfessional()
                        ? AgreedTerm.on(terms.of(customer.number()), issuedOn)
                        : Optional.empty();
        Due due = due(seller, last.flatMap(AgreedTerm::term), issuedOn);
        LocalDate latest =
                last.map(AgreedTerm::payer).orElse(PublicPayer.ADMINISTRATION).latestDue(issuedOn);
        return kind == PartyKind.PUBLIC_BODY && due.on().isAfter(latest)
                ? new Due(latest, Optional.empty())
                : due;
    }

    private Due due(Seller seller, Optional<PaymentTerm> agreed, LocalDate issuedOn) {
        LocalDate on =
                agreed.map(term -> term.dueOn(issuedOn))
                        .orElseGet(
                                () ->
                                        issuedOn.plusDays(
                                                policyOfDay
                                                        .of(seller.code(), issuedOn)
                                                        .termDays()));
        return new Due(on, agreed);
    }
}
