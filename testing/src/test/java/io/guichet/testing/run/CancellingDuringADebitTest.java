package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.erasure.Obstacle;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.Notice.Kind;
import io.guichet.application.subscription.CancelService;
import io.guichet.application.subscription.CancelService.Outcome;
import io.guichet.application.subscription.CancelService.When;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.debit.DebitId;
import io.guichet.domain.debit.ReturnCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.testing.debit.DebitDesk;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A bank that has the debit of the next period keeps nobody from cancelling before that begins:
 * what it collects of a period that nobody has is his credit.
 */
class CancellingDuringADebitTest {

    private final BillingDays days = new BillingDays().follows(Preset.INVOICE);
    private final DebitDesk debits = new DebitDesk(days.company.does());
    private final CustomerNumber anna = days.customerWithService();
    private final Service service = days.serviceOf(anna);
    private final LocalDate end = service.paidUntil();
    private final CollectionId file = new CollectionId(UUID.randomUUID());

    private DebitId id;

    @BeforeEach
    void the_bank_has_the_debit_of_the_next_period() {
        debits.collectsAs(days.company.seller().code(), DebitDesk.CREDITOR);
        debits.signs(anna);
        days.passUntil(end.minusDays(3));
        id =
                days.company
                        .given()
                        .in(() -> days.company.stores().debits().debits().of(renewal()))
                        .getFirst()
                        .id();
        debits.makes(file, days.company.seller().code(), end.plusDays(5));
        assertThat(debit().state()).isEqualTo(Debit.State.SENT);
    }

    @AfterEach
    void the_books_are_right() {
        assertThat(days.company.stores().checkLedger().check().differences()).isEmpty();
    }

    @Test
    void what_is_collected_of_a_period_that_is_taken_back_becomes_credit() {
        Debit debit = debit();
        Outcome.Cancelled cancelled = cancels(When.END_OF_PERIOD);

        assertThat(cancelled.debited()).contains(debit.amount());
        assertThat(cancelled.service().ending().orElseThrow().on()).isEqualTo(end);
        assertThat(statusOf(debit.invoice())).isEqualTo(InvoiceStatus.CREDITED);
        assertThat(credit().isZero()).isTrue();
        books(debit);

        assertThat(credit()).isEqualTo(debit.amount());
        assertThat(days.serviceOf(anna).state()).isEqualTo(ServiceState.TERMINATED);
    }

    @Test
    void an_offer_says_it_and_changes_nothing() {
        Debit debit = debit();

        Outcome offered = desk().offer(command(When.END_OF_PERIOD));

        assertThat(((Outcome.Cancelled) offered).debited()).contains(debit.amount());
        assertThat(debit()).isEqualTo(debit);
        assertThat(statusOf(debit.invoice())).isEqualTo(InvoiceStatus.UNPAID);
    }

    @Test
    void the_confirmation_says_it() {
        Debit debit = debit();

        cancels(When.NOW);

        assertThat(told(Kind.SERVICE_CANCELLED))
                .singleElement()
                .satisfies(
                        notice ->
                                assertThat(notice.facts())
                                        .containsEntry(
                                                "debited",
                                                debit.amount().toDecimal().toPlainString())
                                        .containsEntry("currency", "EUR"));
    }

    @Test
    void nobody_leaves_before_what_will_be_his_has_come() {
        Debit debit = debit();
        cancels(When.NOW);

        assertThat(ties()).containsExactly(Obstacle.DEBITS);

        books(debit);
        assertThat(ties()).containsExactly(Obstacle.CREDIT);
    }

    @Test
    void asked_again_nothing_more_is_credited() {
        Debit debit = debit();
        cancels(When.END_OF_PERIOD);

        assertThat(cancels(When.END_OF_PERIOD).debited()).isEmpty();

        books(debit);
        assertThat(credit()).isEqualTo(debit.amount());
    }

    @Test
    void what_the_bank_sends_back_gives_nothing() {
        cancels(When.END_OF_PERIOD);

        debits.returns(debit().id(), ReturnCode.AM04);

        assertThat(credit().isZero()).isTrue();
        assertThat(days.unpaid(anna)).isEmpty();
    }

    @Test
    void taken_back_in_time_the_period_is_invoiced_anew_beside_it() {
        Debit debit = debit();
        cancels(When.END_OF_PERIOD);

        assertThat(desk().undo(anna, service.id())).isInstanceOf(Outcome.Undone.class);
        days.passUntil(end.minusDays(1));

        assertThat(days.serviceOf(anna).paidUntil()).isAfter(end);
        assertThat(days.unpaid(anna)).hasSize(1);
        books(debit);
        assertThat(credit()).isEqualTo(debit.amount());
        days.company.paysFromCredit(anna, renewal());
        assertThat(days.unpaid(anna)).isEmpty();
    }

    private Outcome.Cancelled cancels(When when) {
        return (Outcome.Cancelled) desk().cancel(command(when));
    }

    private CancelService.Command command(When when) {
        return new CancelService.Command(anna, service.id(), when, "");
    }

    private CancelService desk() {
        return days.office.cancelService();
    }

    private Debit debit() {
        return debits.find(id);
    }

    private void books(Debit debit) {
        days.passUntil(end.plusDays(5));
        debits.books(days.company.seller().code(), file);
        assertThat(debits.find(debit.id()).state()).isEqualTo(Debit.State.COLLECTED);
    }

    private Set<Obstacle> ties() {
        return days.company.given().in(() -> days.company.stores().erasing().ties().of(anna));
    }

    private List<Notice> told(Kind kind) {
        return days.company.stores().outbox().after(0).stream()
                .filter(notice -> notice.kind() == kind)
                .toList();
    }

    private DocumentReference renewal() {
        return days.unpaid(anna).getLast().invoice();
    }

    private InvoiceStatus statusOf(DocumentReference invoice) {
        return days.company.stores().receivables().find(invoice).orElseThrow().status();
    }

    private Money credit() {
        return days.company.creditOf(anna);
    }
}
