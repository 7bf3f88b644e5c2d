package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.run.port.Dunning.Played;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.policy.Act;
import io.guichet.domain.policy.DunningStep;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.domain.subscription.Suspension;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * Whoever's services are suspended has a turn as what is registered comes to its end, and as more
 * of an unpaid invoice begins. Services here are paid from the first of March to the first of
 * April, invoices issued on the first of March.
 */
public abstract class TurnCausesOfSuspendedContract extends TurnsContract {

    private static final LocalDate END = LocalDate.of(2026, 4, 1);
    private static final LocalDate ISSUED = LocalDate.of(2026, 3, 1);

    private Seller seller;

    @BeforeEach
    void orders_are_paid_at_once() {
        seller = given().seller();
        follows(seller, Preset.ORDER.policy());
    }

    @Test
    void a_registered_name_that_cannot_renew_does_from_its_end_on() {
        Service name = suspended(PlanFamily.DOMAIN_NAME);
        suspended(PlanFamily.HOSTING);

        assertThat(turnsOn(seller, END.minusDays(1))).isEmpty();
        assertThat(turnsOn(seller, END)).containsExactly(name.customer());
        assertThat(turnsOn(seller, END.plusDays(3))).containsExactly(name.customer());
    }

    @Test
    void a_name_that_has_expired_does_not() {
        Service name = suspended(PlanFamily.DOMAIN_NAME);
        done(() -> stores().services().save(stored(name).as(ServiceState.EXPIRED)));

        assertThat(turnsOn(seller, END)).isEmpty();
    }

    @Test
    void what_begins_after_the_rest_was_suspended_does_on_its_day() {
        LocalDate begins = ISSUED.plusDays(20);
        Service later = held(PlanFamily.HOSTING);
        owed(later, begins);
        Service before = held(PlanFamily.HOSTING);
        owed(before, ISSUED);
        Service gone = held(PlanFamily.HOSTING);
        owed(gone, begins);
        done(() -> stores().services().save(stored(gone).terminate(begins.minusDays(1))));

        assertThat(turnsOn(seller, begins.minusDays(1))).isEmpty();
        assertThat(turnsOn(seller, begins)).containsExactly(later.customer());
    }

    /** As where an invoice was reissued after its services were suspended. */
    @Test
    void what_would_end_before_its_invoice_is_due_does_once_it_was() {
        Service held = held(PlanFamily.HOSTING);
        owed(held, ISSUED, step -> step.act() != Act.DELETE);
        LocalDate ends = ISSUED.plusDays(31);

        assertThat(turnsOn(seller, ends.minusDays(1))).isEmpty();
        assertThat(turnsOn(seller, ends)).containsExactly(held.customer());
    }

    @Test
    void what_was_paid_before_it_began_does_not() {
        LocalDate begins = ISSUED.plusDays(20);
        DocumentReference invoice = owed(held(PlanFamily.HOSTING), begins);
        done(
                () -> {
                    Receivable open = stores().receivables().find(invoice).orElseThrow();
                    stores().receivables().save(open.pay(open.open()));
                });

        assertThat(turnsOn(seller, begins)).isEmpty();
    }

    /** Of a month, renewed by itself once it is not suspended any more. */
    private Service suspended(PlanFamily family) {
        Service held = held(family);
        Suspension byStaff = new Suspension.Other(ISSUED, "abuse");
        done(() -> stores().services().save(stored(held).suspend(byStaff)));
        return held;
    }

    private Service held(PlanFamily family) {
        Plan plan = Samples.planOf(seller).with(PlanRules.of(family));
        done(() -> stores().plans().add(plan));
        Service service = given().serviceOf(given().customerOf(seller), plan, ISSUED);
        Service paid = service.paid(END, 1).withRenewal(RenewalMode.AUTOMATIC);
        done(() -> stores().services().save(paid));
        return paid;
    }

    /** An invoice of a service from a day on, of which everything due before was played. */
    private DocumentReference owed(Service service, LocalDate from) {
        return owed(service, from, step -> true);
    }

    private DocumentReference owed(
            Service service, LocalDate from, Predicate<DunningStep> isPlayed) {
        Customer customer = in(() -> stores().customers().find(service.customer())).orElseThrow();
        Invoice invoice = given().invoiceOf(customer).document();
        BilledPeriod period =
                new BilledPeriod(from, from.plusMonths(1), false, invoice.reference());
        done(() -> stores().services().addBilled(service.id(), period));
        Preset.ORDER.policy().steps().stream()
                .filter(isPlayed)
                .map(step -> played(invoice.reference(), step.code(), step.act()))
                .forEach(played -> done(() -> stores().runs().dunning().add(played)));
        return invoice.reference();
    }

    private static Played played(DocumentReference invoice, String code, Act act) {
        return new Played(invoice, 0, code, act, ISSUED.plusDays(7));
    }

    private Service stored(Service service) {
        return stores().services().find(service.id()).orElseThrow();
    }
}
