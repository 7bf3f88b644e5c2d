package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.application.run.port.Dunning;
import io.guichet.application.run.port.Dunning.Played;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.billing.Advance;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.policy.Act;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.Suspension;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

/** What every store of played steps promises. */
public abstract class DunningContract extends Contract {

    private static final LocalDate DAY = Samples.MARCH_FIRST;

    @Test
    void steps_are_found_as_they_were_played_each_on_its_invoice() {
        Customer customer = given().customer();
        DocumentReference invoice = invoiceOf(customer);
        Played notice = new Played(invoice, 0, "reminder", Act.NOTICE, DAY);
        Played suspend = new Played(invoice, 0, "suspend", Act.SUSPEND, DAY.plusDays(7));

        play(notice);
        play(suspend);
        play(new Played(invoiceOf(customer), 0, "reminder", Act.NOTICE, DAY));

        assertThat(in(() -> dunning().playedOn(invoice)))
                .containsExactlyInAnyOrder(notice, suspend);
    }

    @Test
    void a_step_is_played_once() {
        DocumentReference invoice = invoiceOf(given().customer());
        play(new Played(invoice, 0, "reminder", Act.NOTICE, DAY));

        assertThatThrownBy(() -> play(new Played(invoice, 0, "reminder", Act.NOTICE, DAY)))
                .isInstanceOf(ConcurrentUpdateException.class);
    }

    @Test
    void a_service_is_suspended_for_an_invoice_that_is_open_and_says_so() {
        Seller seller = given().seller();
        Customer customer = given().customerOf(seller);
        Service service = given().serviceOf(customer, given().planOf(seller), DAY);
        DocumentReference invoice = invoiceOf(customer);
        bill(service, invoice);
        play(new Played(invoice, 0, "reminder", Act.NOTICE, DAY));
        assertThat(in(() -> dunning().suspends(service.id()))).isEmpty();

        play(new Played(invoice, 0, "suspend", Act.SUSPEND, DAY.plusDays(7)));
        assertThat(in(() -> dunning().suspends(service.id())))
                .contains(new Suspension.Unpaid(DAY.plusDays(7), invoice));

        pay(invoice);
        assertThat(in(() -> dunning().suspends(service.id()))).isEmpty();
    }

    @Test
    void what_had_not_begun_when_the_rest_was_suspended_is_not() {
        Seller seller = given().seller();
        Customer customer = given().customerOf(seller);
        Service service = given().serviceOf(customer, given().planOf(seller), DAY);
        DocumentReference invoice = invoiceOf(customer);
        bill(service, invoice);

        play(new Played(invoice, 0, "suspend", Act.SUSPEND, DAY.minusDays(1)));
        assertThat(in(() -> dunning().suspends(service.id()))).isEmpty();

        play(new Played(invoice, 0, "suspend-later", Act.SUSPEND, DAY));
        assertThat(in(() -> dunning().suspends(service.id())))
                .contains(new Suspension.Unpaid(DAY, invoice));
    }

    @Test
    void in_a_further_round_a_step_is_played_again_and_earlier_rounds_suspend_nothing() {
        Seller seller = given().seller();
        Customer customer = given().customerOf(seller);
        Service service = given().serviceOf(customer, given().planOf(seller), DAY);
        DocumentReference invoice = invoiceOf(customer);
        bill(service, invoice);
        Played first = new Played(invoice, 0, "suspend", Act.SUSPEND, DAY);
        Played again = new Played(invoice, 1, "suspend", Act.SUSPEND, DAY.plusDays(9));

        play(first);
        pay(invoice);
        unpay(invoice);
        assertThat(in(() -> dunning().suspends(service.id()))).isEmpty();

        play(again);
        assertThat(in(() -> dunning().playedOn(invoice))).containsExactlyInAnyOrder(first, again);
        assertThat(in(() -> dunning().suspends(service.id())))
                .contains(new Suspension.Unpaid(DAY.plusDays(9), invoice));
    }

    @Test
    void what_a_final_invoice_is_for_is_suspended_for_its_advance_too() {
        Seller seller = given().seller();
        Customer customer = given().customerOf(seller);
        Service service = given().serviceOf(customer, given().planOf(seller), DAY);
        DocumentReference advance =
                given().invoiceOf(customer, new Advance.Asked()).document().reference();
        Advance deducted = new Advance.Deducted(advance, DAY);
        bill(service, given().invoiceOf(customer, deducted).document().reference());
        assertThat(in(() -> dunning().suspends(service.id()))).isEmpty();

        play(new Played(advance, 0, "suspend", Act.SUSPEND, DAY.plusDays(7)));

        assertThat(in(() -> dunning().suspends(service.id())))
                .contains(new Suspension.Unpaid(DAY.plusDays(7), advance));
        pay(advance);
        assertThat(in(() -> dunning().suspends(service.id()))).isEmpty();
    }

    @Test
    void whoever_is_restricted_is_so_until_he_has_paid() {
        Customer customer = given().customer();
        DocumentReference invoice = invoiceOf(customer);
        play(new Played(invoice, 0, "suspend", Act.SUSPEND, DAY));
        assertThat(in(() -> stores().runs().restrictions().restricts(customer.number()))).isEmpty();

        play(new Played(invoice, 0, "restrict", Act.RESTRICT, DAY));
        assertThat(in(() -> stores().runs().restrictions().restricts(customer.number())))
                .contains(invoice);
        assertThat(in(() -> stores().runs().restrictions().restricts(given().customer().number())))
                .isEmpty();

        pay(invoice);
        assertThat(in(() -> stores().runs().restrictions().restricts(customer.number()))).isEmpty();
    }

    @Test
    void whoever_owes_several_is_restricted_by_each_the_longest_first() {
        Customer customer = given().customer();
        DocumentReference later = invoiceOf(customer);
        DocumentReference first = invoiceOf(customer);
        play(new Played(later, 0, "restrict", Act.RESTRICT, DAY.plusDays(3)));
        play(new Played(first, 0, "restrict", Act.RESTRICT, DAY));
        play(new Played(first, 0, "restrict-again", Act.RESTRICT, DAY.plusDays(1)));

        assertThat(in(() -> stores().runs().restrictions().restricting(customer.number())))
                .containsExactly(first, later);

        pay(first);
        assertThat(in(() -> stores().runs().restrictions().restricting(customer.number())))
                .containsExactly(later);
    }

    @Test
    void every_unpaid_invoice_of_a_service_is_found_once() {
        Seller seller = given().seller();
        Customer customer = given().customerOf(seller);
        Service service = given().serviceOf(customer, given().planOf(seller), DAY);
        DocumentReference one = invoiceOf(customer);
        DocumentReference two = invoiceOf(customer);
        bill(service, one);
        assertThat(in(() -> stores().services().allUnpaidOf(service.id()))).containsExactly(one);

        bill(service, two, DAY.plusMonths(1));
        bill(service, two, DAY.plusMonths(2));
        assertThat(in(() -> stores().services().allUnpaidOf(service.id())))
                .containsExactlyInAnyOrder(one, two);
        assertThat(in(() -> stores().services().unpaidOf(service.id())))
                .isEqualTo(
                        in(() -> stores().services().allUnpaidOf(service.id())).stream()
                                .findFirst());

        pay(one);
        assertThat(in(() -> stores().services().allUnpaidOf(service.id()))).containsExactly(two);
    }

    private void unpay(DocumentReference invoice) {
        done(
                () -> {
                    Receivable paid = stores().receivables().find(invoice).orElseThrow();
                    stores().receivables().save(paid.unpay(paid.paid(), DAY.plusDays(2)));
                });
    }

    private void bill(Service service, DocumentReference invoice) {
        bill(service, invoice, DAY);
    }

    private void bill(Service service, DocumentReference invoice, LocalDate from) {
        done(() -> stores().services().addBilled(service.id(), from, from.plusMonths(1), invoice));
    }

    private void pay(DocumentReference invoice) {
        done(
                () -> {
                    Receivable open = stores().receivables().find(invoice).orElseThrow();
                    stores().receivables().save(open.pay(open.open()));
                });
    }

    private DocumentReference invoiceOf(Customer customer) {
        return given().invoiceOf(customer).document().reference();
    }

    private void play(Played step) {
        done(() -> dunning().add(step));
    }

    private Dunning dunning() {
        return stores().runs().dunning();
    }
}
