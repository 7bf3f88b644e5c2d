package io.guichet.testing.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What every store of unpaid renewals promises. */
public abstract class UnpaidRenewalsContract extends Contract {

    @Test
    void names_are_found_from_the_day_a_period_invoiced_ahead_begins_unpaid() {
        Service name = held(PlanFamily.DOMAIN_NAME);
        Service hosting = held(PlanFamily.HOSTING);
        LocalDate begins = bill(name, 30);
        bill(hosting, 30);

        assertThat(begunBy(begins.minusDays(1), Optional.empty())).doesNotContain(name.id());
        assertThat(begunBy(begins, Optional.empty()))
                .contains(name.id())
                .doesNotContain(hosting.id());
        assertThat(begunBy(begins, Optional.of(name.id()))).doesNotContain(name.id());

        pay(name);
        assertThat(begunBy(begins, Optional.empty())).doesNotContain(name.id());
    }

    @Test
    void what_was_invoiced_when_it_began_or_has_ended_is_not_among_them() {
        Service late = held(PlanFamily.DOMAIN_NAME);
        Service over = held(PlanFamily.DOMAIN_NAME);
        LocalDate begins = bill(late, 0);
        bill(over, 1);
        done(() -> stores().services().save(over.terminate(begins)));

        assertThat(begunBy(begins.plusDays(9), Optional.empty()))
                .doesNotContain(late.id(), over.id());
    }

    private Service held(PlanFamily family) {
        Seller seller = given().seller();
        Customer customer = given().customerOf(seller);
        Plan plan = Samples.planOf(seller).with(PlanRules.of(family));
        done(() -> stores().plans().add(plan));
        return given().serviceOf(customer, plan, LocalDate.of(2026, 1, 1));
    }

    /** Answers the day the period begins, so many days after its invoice was issued. */
    private LocalDate bill(Service service, int ahead) {
        Customer customer = in(() -> stores().customers().find(service.customer())).orElseThrow();
        Invoice invoice = given().invoiceOf(customer).document();
        LocalDate begins = invoice.issuedOn().plusDays(ahead);
        done(
                () ->
                        stores().services()
                                .addBilled(
                                        service.id(),
                                        new BilledPeriod(
                                                begins,
                                                begins.plusYears(1),
                                                false,
                                                invoice.reference())));
        return begins;
    }

    private void pay(Service service) {
        done(
                () -> {
                    DocumentReference invoice = stores().services().unpaidOf(service.id()).get();
                    Receivable open = stores().receivables().find(invoice).orElseThrow();
                    stores().receivables().save(open.pay(open.open()));
                });
    }

    private List<ServiceId> begunBy(LocalDate day, Optional<ServiceId> after) {
        return in(() -> stores().expiry().unpaidRenewals().begunBy(day, after, 100));
    }
}
