package io.guichet.testing.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.domain.subscription.Changing;
import io.guichet.domain.subscription.Ending;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.Suspension;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** What every store of services promises. */
public abstract class ServicesContract extends Contract {

    private static final LocalDate DAY = Samples.MARCH_FIRST;

    @Test
    void a_debt_under_a_suspension_by_staff_is_kept_and_waits_for_staff() {
        Customer customer = given().customer();
        Service service = given().serviceOf(customer, DAY);
        DocumentReference invoice = given().invoiceOf(customer).document().reference();
        Suspension.Unpaid debt = new Suspension.Unpaid(DAY, invoice);
        Suspension both = new Suspension.Other(DAY.plusDays(1), "abuse", Optional.of(debt));

        done(() -> stores().services().save(service.suspend(both)));

        Service suspended = in(() -> stores().services().find(service.id())).orElseThrow();
        assertThat(suspended.suspension()).contains(both);
        assertThat(suspended.resume().suspension()).contains(debt);
    }

    @Test
    void a_service_is_found_as_it_was_opened_with_its_frozen_price() {
        Seller seller = given().seller();
        Customer customer = given().customerOf(seller);

        Service service = given().serviceOf(customer, given().planOf(seller), DAY);

        assertThat(in(() -> stores().services().find(service.id()))).contains(service);
    }

    @Test
    void a_change_is_kept_and_a_second_one_of_the_same_version_is_told() {
        Service service = given().serviceOf(given().customer(), DAY);
        Suspension abuse = new Suspension.Other(DAY, "abuse");
        Service changed =
                service.renew()
                        .withRenewal(RenewalMode.MANUAL)
                        .cancel(new Ending(DAY.plusMonths(2), "moving", true))
                        .suspend(abuse);

        done(() -> stores().services().save(changed));

        Service found = in(() -> stores().services().find(service.id())).orElseThrow();
        assertThat(found).usingRecursiveComparison().ignoringFields("version").isEqualTo(changed);
        assertThatThrownBy(() -> done(() -> stores().services().save(changed)))
                .isInstanceOf(ConcurrentUpdateException.class);
        assertThat(in(() -> stores().services().find(service.id()))).contains(found);
    }

    @Test
    void only_what_still_lives_is_held() {
        Customer customer = given().customer();
        Service second = given().serviceOf(customer, DAY.plusDays(1));
        Service first = given().serviceOf(customer, DAY);
        Service over = given().serviceOf(customer, DAY);
        given().serviceOf(given().customer(), DAY);
        done(() -> stores().services().save(over.terminate(DAY)));

        assertThat(in(() -> stores().services().heldBy(customer.number())))
                .containsExactly(first, second);
    }

    @Test
    void a_period_is_invoiced_once() {
        Customer customer = given().customer();
        Service service = given().serviceOf(customer, DAY);
        DocumentReference invoice = given().invoiceOf(customer).document().reference();
        DocumentReference other = given().invoiceOf(customer).document().reference();

        bill(service, DAY, invoice);
        bill(service, DAY.plusMonths(1), other);

        assertThatThrownBy(() -> bill(service, DAY, other))
                .isInstanceOf(ConcurrentUpdateException.class);
        assertThat(in(() -> stores().services().heldOn(invoice))).containsExactly(service);
        assertThat(in(() -> stores().services().billedBy(invoice)))
                .extracting(billed -> billed.service(), billed -> billed.period().from())
                .containsExactly(tuple(service.id(), DAY));
        done(() -> stores().services().save(service.terminate(DAY)));
        assertThat(in(() -> stores().services().heldOn(invoice))).isEmpty();
        assertThat(in(() -> stores().services().billedOn(invoice)))
                .extracting(Service::id)
                .containsExactly(service.id());
    }

    @Test
    void a_period_that_was_credited_can_be_billed_anew() {
        Customer customer = given().customer();
        Service service = given().serviceOf(customer, DAY);
        Sealed<Invoice> invoice = given().invoiceOf(customer);
        DocumentReference first = invoice.document().reference();
        DocumentReference note = given().creditNoteOn(invoice).document().reference();
        DocumentReference second = given().invoiceOf(customer).document().reference();
        bill(service, DAY, first);
        BilledPeriod period = new BilledPeriod(DAY, DAY.plusMonths(1), false, first);

        done(() -> stores().creditedPeriods().credit(service.id(), period, note));
        assertThat(in(() -> stores().services().billed(service.id(), DAY))).isEmpty();
        bill(service, DAY, second);

        assertThat(in(() -> stores().services().heldOn(first))).isEmpty();
        assertThat(in(() -> stores().services().heldOn(second))).containsExactly(service);
    }

    @Test
    void both_that_an_invoice_bills_from_one_day_are_credited_and_keep_their_order_elsewhere() {
        Customer customer = given().customer();
        Service service = given().serviceOf(customer, DAY);
        Sealed<Invoice> invoice = given().invoiceOf(customer);
        DocumentReference first = invoice.document().reference();
        DocumentReference note = given().creditNoteOn(invoice).document().reference();
        DocumentReference later = given().invoiceOf(customer).document().reference();
        DocumentReference next = given().invoiceOf(customer).document().reference();
        BilledPeriod plain = new BilledPeriod(DAY, DAY.plusMonths(1), false, first);
        BilledPeriod begun = new BilledPeriod(DAY, DAY.plusMonths(1), true, first);
        BilledPeriod last = new BilledPeriod(DAY, DAY.plusMonths(1), true, later);
        List.of(plain, begun, last)
                .forEach(period -> done(() -> stores().services().addBilled(service.id(), period)));

        for (BilledPeriod period : List.of(plain, begun)) {
            BilledPeriod moved = period.movedTo(next, OptionalInt.empty());
            done(() -> stores().creditedPeriods().credit(service.id(), period, note));
            done(() -> stores().services().addBilled(service.id(), moved));
        }

        assertThat(in(() -> stores().services().billed(service.id(), DAY)))
                .containsExactly(
                        plain.movedTo(next, OptionalInt.empty()),
                        begun.movedTo(next, OptionalInt.empty()),
                        last);
    }

    @Test
    void a_period_knows_the_line_that_billed_it() {
        Customer customer = given().customer();
        Service service = given().serviceOf(customer, DAY);
        Invoice invoice = given().invoiceOf(customer).document();
        BilledPeriod period =
                new BilledPeriod(
                        DAY, DAY.plusMonths(1), false, invoice.reference(), OptionalInt.of(0));

        done(() -> stores().services().addBilled(service.id(), period));

        assertThat(in(() -> stores().services().billed(service.id(), DAY))).containsExactly(period);
    }

    @Test
    void what_is_suspended_for_a_paid_invoice_is_suspended_for_nothing() {
        Customer customer = given().customer();
        Service service = given().serviceOf(customer, DAY);
        DocumentReference invoice = given().invoiceOf(customer).document().reference();
        done(() -> stores().services().save(service.suspend(new Suspension.Unpaid(DAY, invoice))));
        assertThat(suspendedForNothing()).doesNotContain(service.id());

        done(
                () -> {
                    Receivable open = stores().receivables().find(invoice).orElseThrow();
                    stores().receivables().save(open.pay(open.open()));
                });

        assertThat(suspendedForNothing()).contains(service.id());
        assertThat(suspendedForNothing(Set.of(), Optional.of(service.id())))
                .doesNotContain(service.id());
        assertThat(suspendedForNothing(Set.of(customer.seller()), Optional.empty()))
                .doesNotContain(service.id());
        assertThat(suspendedForNothing(Set.of(given().seller().code()), Optional.empty()))
                .contains(service.id());
        Service suspended = in(() -> stores().services().find(service.id())).orElseThrow();
        done(() -> stores().services().save(suspended.resume()));
        assertThat(suspendedForNothing()).doesNotContain(service.id());
    }

    @Test
    void an_unknown_id_finds_nothing() {
        ServiceId unknown = new ServiceId(UUID.randomUUID());

        assertThat(in(() -> stores().services().find(unknown))).isEmpty();
    }

    @Test
    void a_period_that_a_change_began_is_found_on_the_day_it_is_invoiced_on() {
        Service later = begun(3);
        Service soon = begun(1);
        Service over = begun(1);
        Service waiting = given().serviceOf(given().customer(), DAY);
        done(() -> stores().services().save(over.terminate(DAY)));
        done(
                () ->
                        stores().services()
                                .save(waiting.withChanging(Optional.of(Changing.waiting(DAY)))));

        assertThat(begunDue(DAY)).doesNotContain(later.id(), soon.id());
        assertThat(begunDue(DAY.plusDays(2))).contains(soon.id()).doesNotContain(later.id());
        assertThat(begunDue(DAY.plusDays(3)))
                .containsSubsequence(soon.id(), later.id())
                .doesNotContain(over.id(), waiting.id());
        assertThat(soon.changing()).contains(Changing.begun(DAY, 1));
    }

    private Service begun(int invoicedAfter) {
        Service opened = given().serviceOf(given().customer(), DAY);
        Changing begun = Changing.begun(DAY, invoicedAfter);
        done(() -> stores().services().save(opened.begin(opened.price(), 1, begun)));
        return in(() -> stores().services().find(opened.id())).orElseThrow();
    }

    private List<ServiceId> begunDue(LocalDate day) {
        return in(() -> stores().services().begunDue(day, 1_000));
    }

    @Test
    void a_customer_holds_what_has_not_ended() {
        Seller seller = given().seller();
        Customer customer = given().customerOf(seller);
        Customer other = given().customerOf(seller);
        Plan plan = given().planOf(seller);
        given().serviceOf(customer, plan, DAY);

        assertThat(holds(customer, Set.of(plan.code(), new PlanCode("other")))).isTrue();
        assertThat(holds(customer, Set.of(new PlanCode("other")))).isFalse();
        assertThat(holds(customer, Set.of())).isFalse();
        assertThat(holds(other, Set.of(plan.code()))).isFalse();
    }

    @Test
    void holders_of_a_plan_and_period_are_those_who_agreed_to_its_price_before_a_day() {
        Seller seller = given().seller();
        Customer one = given().customerOf(seller);
        Plan plan = given().planOf(seller);
        LocalDate next = DAY.plusDays(1);
        given().serviceOf(one, plan, DAY);
        given().serviceOf(one, plan, next);
        Service changing = given().serviceOf(given().customerOf(seller), DAY);
        done(() -> stores().services().save(changing.become(plan.prices().getFirst(), 1, next)));

        assertThat(holders(seller, plan, BillingPeriod.MONTH, next)).containsExactly(one.number());
        assertThat(holders(seller, plan, BillingPeriod.MONTH, next.plusDays(1))).hasSize(2);
        assertThat(holders(seller, plan, BillingPeriod.YEAR, next)).isEmpty();
        assertThat(holders(given().seller(), plan, BillingPeriod.MONTH, next)).isEmpty();
    }

    private List<CustomerNumber> holders(Seller of, Plan plan, BillingPeriod every, LocalDate day) {
        return in(() -> stores().services().holdersOf(of.code(), plan.code(), every, day));
    }

    private boolean holds(Customer customer, Set<PlanCode> plans) {
        return in(() -> stores().services().holdsAny(customer.number(), plans));
    }

    private List<ServiceId> suspendedForNothing() {
        return suspendedForNothing(Set.of(), Optional.empty());
    }

    private List<ServiceId> suspendedForNothing(Set<SellerCode> byHand, Optional<ServiceId> after) {
        return in(() -> stores().services().suspendedForNothing(byHand, after, 1_000)).stream()
                .map(Service::id)
                .toList();
    }

    private void bill(Service service, LocalDate from, DocumentReference invoice) {
        done(() -> stores().services().addBilled(service.id(), from, from.plusMonths(1), invoice));
    }
}
