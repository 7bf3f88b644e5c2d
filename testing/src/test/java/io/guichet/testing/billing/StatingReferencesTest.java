package io.guichet.testing.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.StateReference;
import io.guichet.application.billing.StateReference.Outcome;
import io.guichet.application.billing.StateReference.Seen;
import io.guichet.application.billing.StateReference.Wanted;
import io.guichet.application.billing.StateReferenceHandler;
import io.guichet.domain.billing.BuyerReference;
import io.guichet.domain.billing.BuyerReference.Kind;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.StatedReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Customers say what is to be printed on their invoices. */
class StatingReferencesTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final BuyerReference ORDER = new BuyerReference(Kind.PURCHASE_ORDER, "PO-42");

    private final HostingCompany company = new HostingCompany();
    private final StateReference office =
            new StateReferenceHandler(
                    company.stores().wishes().references(),
                    company.does().parties(),
                    company.stores().ledger(),
                    company.stores().transactions());
    private final CustomerNumber anna = company.company();

    @Test
    void it_is_printed_on_invoices_and_their_credit_notes() {
        stated(MARCH, MARCH.plusMonths(1));

        DocumentReference invoice = company.invoices(anna, "30.00");
        company.credits(invoice, "");

        assertThat(document(invoice).buyerReference()).contains(ORDER);
        assertThat(document(new DocumentReference("FRA00000001")).buyerReference()).contains(ORDER);
        assertThat(company.does().verifySeals().verify())
                .allMatch(series -> series.brokenAt().isEmpty());
    }

    @Test
    void before_and_after_its_days_and_for_others_nothing_is_printed() {
        stated(MARCH.plusDays(1), MARCH.plusDays(2));

        assertThat(document(company.invoices(anna, "30.00")).buyerReference()).isEmpty();
        CustomerNumber boris = company.company();
        company.clock().advance(Duration.ofDays(1));
        assertThat(company.shows(boris, company.invoices(boris, "1.00")).invoice().document())
                .matches(invoice -> invoice.buyerReference().isEmpty());
        assertThat(document(company.invoices(anna, "30.00")).buyerReference()).contains(ORDER);
    }

    @Test
    void no_two_are_printed_on_the_same_day() {
        StatedReference march = stated(MARCH, MARCH.plusMonths(1));

        assertThat(states(MARCH.plusDays(30), MARCH.plusYears(1)))
                .isEqualTo(new Outcome.Overlaps(march.id()));
        assertThat(states(MARCH.plusMonths(1), MARCH.plusYears(1)))
                .isInstanceOf(Outcome.Stated.class);
        assertThat(office.change(seen(march), wanted(MARCH, MARCH.plusMonths(2))))
                .isInstanceOf(Outcome.Overlaps.class);
    }

    @Test
    void of_sixteen_who_state_at_once_one_is_printed() {
        List<Outcome> outcomes = Together.run(16, () -> states(MARCH, MARCH.plusMonths(1)));

        assertThat(outcomes).filteredOn(Outcome.Stated.class::isInstance).hasSize(1);
    }

    @Test
    void a_disabled_one_leaves_its_days_to_another() {
        StatedReference march = stated(MARCH, MARCH.plusMonths(1));

        assertThat(office.disable(seen(march))).isInstanceOf(Outcome.Stated.class);

        stated(MARCH, MARCH.plusMonths(1));
        assertThat(office.list(anna)).hasSize(2);
    }

    @Test
    void what_changed_since_it_was_seen_is_not_changed() {
        StatedReference march = stated(MARCH, MARCH.plusMonths(1));
        office.change(seen(march), wanted(MARCH, MARCH.plusMonths(2)));

        assertThat(office.disable(seen(march))).isInstanceOf(Outcome.Outdated.class);
        assertThat(office.disable(new Seen(company.company(), march.id(), 1)))
                .isEqualTo(new Outcome.NoSuchReference());
    }

    @Test
    void asking_again_states_once() {
        UUID id = UUID.randomUUID();
        Outcome first = office.state(anna, id, wanted(MARCH, MARCH.plusMonths(1)));

        assertThat(office.state(anna, id, wanted(MARCH, MARCH.plusMonths(1)))).isEqualTo(first);
        assertThat(office.list(anna)).hasSize(1);
    }

    @Test
    void asking_by_the_same_id_for_something_else_states_nothing() {
        UUID id = UUID.randomUUID();
        Outcome first = office.state(anna, id, wanted(MARCH, MARCH.plusMonths(1)));
        BuyerReference other = new BuyerReference(Kind.PURCHASE_ORDER, "PO-43");
        BuyerReference own = new BuyerReference(Kind.INTERNAL_REFERENCE, "PO-42");
        Optional<LocalDate> end = Optional.of(MARCH.plusMonths(1));

        assertOther(id, new Wanted(other, MARCH, end));
        assertOther(id, new Wanted(own, MARCH, end));
        assertOther(id, new Wanted(ORDER, MARCH.plusDays(1), end));
        assertOther(id, new Wanted(ORDER, MARCH, Optional.empty()));
        assertThat(office.state(company.company(), id, wanted(MARCH, MARCH.plusMonths(1))))
                .isEqualTo(new Outcome.OtherContent());
        assertThat(office.list(anna)).containsExactly(((Outcome.Stated) first).reference());
    }

    @Test
    void without_an_end_it_is_printed_until_another_takes_its_place() {
        UUID id = UUID.randomUUID();
        office.state(anna, id, open(ORDER, MARCH));
        BuyerReference next = new BuyerReference(Kind.PURCHASE_ORDER, "PO-43");

        office.state(anna, UUID.randomUUID(), open(next, MARCH.plusDays(1)));

        assertThat(document(company.invoices(anna, "30.00")).buyerReference()).contains(ORDER);
        company.clock().advance(Duration.ofDays(1));
        assertThat(document(company.invoices(anna, "30.00")).buyerReference()).contains(next);
        assertThat(office.list(anna))
                .extracting(StatedReference::until)
                .containsExactly(Optional.of(MARCH.plusDays(1)), Optional.empty());
        assertThat(office.state(anna, id, open(ORDER, MARCH))).isInstanceOf(Outcome.Stated.class);
        assertThat(office.list(anna)).hasSize(2);
    }

    @Test
    void what_begins_no_later_takes_no_place() {
        StatedReference open =
                ((Outcome.Stated) office.state(anna, UUID.randomUUID(), open(ORDER, MARCH)))
                        .reference();

        assertThat(states(MARCH, MARCH.plusDays(2))).isEqualTo(new Outcome.Overlaps(open.id()));
        assertThat(states(MARCH.minusDays(1), MARCH.plusDays(2)))
                .isEqualTo(new Outcome.Overlaps(open.id()));
        assertThat(office.list(anna)).containsExactly(open);
    }

    @Test
    void one_without_an_end_does_not_run_into_a_later_one() {
        StatedReference may = stated(MARCH.plusMonths(2), MARCH.plusMonths(3));

        assertThat(office.state(anna, UUID.randomUUID(), open(ORDER, MARCH)))
                .isEqualTo(new Outcome.Overlaps(may.id()));
    }

    @Test
    void a_consumer_has_none() {
        CustomerNumber consumer = company.consumer();

        assertThat(office.state(consumer, UUID.randomUUID(), open(ORDER, MARCH)))
                .isEqualTo(new Outcome.OfConsumer());
        assertThat(office.change(new Seen(consumer, UUID.randomUUID(), 0), open(ORDER, MARCH)))
                .isEqualTo(new Outcome.OfConsumer());
        assertThat(office.list(consumer)).isEmpty();
    }

    private void assertOther(UUID id, Wanted wanted) {
        assertThat(office.state(anna, id, wanted)).isEqualTo(new Outcome.OtherContent());
    }

    private static Wanted open(BuyerReference reference, LocalDate from) {
        return new Wanted(reference, from, Optional.empty());
    }

    private StatedReference stated(LocalDate from, LocalDate until) {
        return ((Outcome.Stated) states(from, until)).reference();
    }

    private Outcome states(LocalDate from, LocalDate until) {
        return office.state(anna, UUID.randomUUID(), wanted(from, until));
    }

    private static Wanted wanted(LocalDate from, LocalDate until) {
        return new Wanted(ORDER, from, Optional.of(until));
    }

    private Seen seen(StatedReference stated) {
        return new Seen(anna, stated.id(), stated.version());
    }

    private Invoice document(DocumentReference reference) {
        return company.shows(anna, reference).invoice().document();
    }
}
