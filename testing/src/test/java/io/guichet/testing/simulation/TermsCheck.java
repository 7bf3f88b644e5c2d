package io.guichet.testing.simulation;

import static io.guichet.testing.simulation.Evening.require;

import io.guichet.application.run.port.Dunning.Played;
import io.guichet.domain.billing.AgreedTerm;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.PaymentTerm;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.policy.Act;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.Setting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Every invoice is due when it was agreed with its buyer, otherwise when the policy of its day
 * says, and until that day is over nothing is taken away from anybody.
 */
final class TermsCheck {

    private final Town town;
    private final Set<Object> seen = new HashSet<>();

    TermsCheck(Town town) {
        this.town = town;
    }

    void check() {
        for (Person person : town.people) {
            town.stores.receivables().of(person.number()).forEach(owed -> check(person, owed));
        }
    }

    private void check(Person person, Receivable owed) {
        if (seen.add(owed.invoice())) {
            Invoice invoice = town.stores.invoices().find(owed.invoice()).orElseThrow().document();
            LocalDate due = dueOn(person, invoice);
            require(
                    isInPlaceOfAnother(invoice) || invoice.dueOn().equals(due),
                    "%s is due on %s, not on %s",
                    invoice.reference(),
                    invoice.dueOn(),
                    due);
        }
        town.stores.runs().dunning().playedOn(owed.invoice()).forEach(it -> check(it, owed));
    }

    /**
     * A late fee is noted on its own invoice too, so that none is charged for it. Where the seller
     * suspends at once what is charged back, that does not wait.
     */
    private void check(Played played, Receivable owed) {
        require(
                !played.act().isHard()
                        || played.act() == Act.LATE_FEE
                        || played.on().isAfter(owed.dueOn())
                        || isSuspendedAtOnce(played, owed)
                        || town.stores.reissues().by(owed.invoice()).isPresent(),
                "%s of %s was played on %s, and it could be paid until %s",
                played.code(),
                owed.invoice(),
                played.on(),
                owed.dueOn());
    }

    private boolean isSuspendedAtOnce(Played played, Receivable owed) {
        Customer customer = town.does.parties().customer(owed.customer()).orElseThrow();
        return owed.reopening().isChargedBack()
                && town.does
                        .policyOfDay()
                        .of(customer.seller(), played.on())
                        .is(Setting.CHARGEBACK, "suspend");
    }

    private boolean isInPlaceOfAnother(Invoice invoice) {
        return invoice.isCorrective() || town.stores.reissues().by(invoice.reference()).isPresent();
    }

    private LocalDate dueOn(Person person, Invoice invoice) {
        BillingPolicy policy =
                town.does.policyOfDay().of(person.seller().code(), invoice.issuedOn());
        Collection<AgreedTerm> agreed = town.stores.wishes().terms().of(person.number());
        Optional<PaymentTerm> term =
                AgreedTerm.on(agreed, invoice.issuedOn())
                        .filter(one -> invoice.buyer().kind().isProfessional())
                        .flatMap(AgreedTerm::term);
        return term.map(one -> one.dueOn(invoice.issuedOn()))
                .orElseGet(() -> invoice.issuedOn().plusDays(policy.termDays()));
    }
}
