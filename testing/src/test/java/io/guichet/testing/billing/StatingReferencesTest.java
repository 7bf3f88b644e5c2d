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

    private StatedReference stated(LocalDate from, LocalDate until) {
        return ((Outcome.Stated) states(from, until)).reference();
    }

    private Outcome states(LocalDate from, LocalDate until) {
        return office.state(anna, UUID.randomUUID(), wanted(from, until));
    }

    private static Wanted wanted(LocalDate from, LocalDate until) {
        return new Wanted(ORDER, from, until);
    }

    private Seen seen(StatedReference stated) {
        return new Seen(anna, stated.id(), stated.version());
    }

    private Invoice document(DocumentReference reference) {
        return company.shows(anna, reference).invoice().document();
    }
}
