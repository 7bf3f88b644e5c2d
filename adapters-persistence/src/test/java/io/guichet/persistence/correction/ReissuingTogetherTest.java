package io.guichet.persistence.correction;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.StateReference;
import io.guichet.application.billing.StateReferenceHandler;
import io.guichet.application.correction.ReissueInvoice;
import io.guichet.application.correction.ReissueInvoice.By;
import io.guichet.application.correction.ReissueInvoice.Outcome;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.domain.billing.BuyerReference;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.billing.CorrectionDesk;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Together;
import io.guichet.testing.shared.UseCases;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Reissues meet payments, references and each other on the real database. */
class ReissuingTogetherTest {

    private static final int THREADS = 8;
    private static final Money TOTAL = Money.euros("12.00");

    private final Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    private final JpaStores stores = new JpaStores(clock);
    private final UseCases does =
            UseCases.over(stores, new FakeCardProvider(new InMemoryTransactions(), clock), clock);
    private final ReissueInvoice office = new CorrectionDesk(stores, does, clock).reissueInvoice();
    private final Given given = new Given(stores);
    private final Seller seller = given.seller();
    private final Plan plan = given.planOf(seller);
    private final CustomerNumber customer = given.customerOf(seller).number();

    @AfterEach
    void the_books_agree() {
        assertThat(stores.checkLedger().check().differences())
                .noneMatch(difference -> difference.contains(customer.toString()));
    }

    @ParameterizedTest
    @EnumSource
    void of_many_who_reissue_one_does(By by) {
        DocumentReference old = ordered();

        List<Outcome> outcomes = Together.run(THREADS, () -> reissue(old, by));

        assertThat(outcomes).filteredOn(Outcome.Reissued.class::isInstance).hasSize(1);
        assertThat(open()).extracting(Receivable::open).containsExactly(TOTAL);
    }

    @Test
    void whether_by_a_credit_note_or_a_corrective_invoice_an_invoice_is_replaced_once() {
        for (int round = 0; round < 5; round++) {
            DocumentReference old = ordered();
            AtomicInteger turn = new AtomicInteger();

            List<Outcome> outcomes =
                    Together.run(
                            THREADS, () -> reissue(old, By.values()[turn.getAndIncrement() % 2]));

            assertThat(outcomes).filteredOn(Outcome.Reissued.class::isInstance).hasSize(1);
            DocumentReference current = given.in(() -> stores.reissues().current(old));
            pay(current);
        }
        assertThat(open()).isEmpty();
        assertThat(stores.findBalance().find(customer).prepaid()).isEqualTo(Money.euros("0.00"));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_paid_meanwhile_settles_the_one_that_stands_and_the_rest_is_credit(By by) {
        for (int round = 0; round < 5; round++) {
            DocumentReference old = ordered();
            AtomicInteger turn = new AtomicInteger();

            Together.run(
                    THREADS, () -> turn.getAndIncrement() % 2 == 0 ? reissue(old, by) : pay(old));

            DocumentReference current = given.in(() -> stores.reissues().current(old));
            assertThat(current).isNotEqualTo(old);
            assertThat(open()).isEmpty();
            assertThat(given.in(() -> stores.settlements().ofInvoice(current))).isNotEmpty();
        }
        assertThat(stores.findBalance().find(customer).prepaid()).isEqualTo(Money.euros("180.00"));
    }

    @Test
    void a_reference_stated_while_invoices_are_issued_is_on_them_or_is_not() {
        BuyerReference wanted =
                new BuyerReference(BuyerReference.Kind.PURCHASE_ORDER, "PO-" + UUID.randomUUID());
        AtomicInteger turn = new AtomicInteger();

        Together.run(THREADS, () -> turn.getAndIncrement() % 4 == 0 ? state(wanted) : ordered());

        assertThat(open())
                .extracting(Receivable::invoice)
                .extracting(invoice -> given.in(() -> stores.invoices().find(invoice)))
                .extracting(found -> found.map(Sealed::document).orElseThrow().buyerReference())
                .allMatch(reference -> reference.isEmpty() || reference.get().equals(wanted));
        DocumentReference next = ordered();
        assertThat(
                        given.in(() -> stores.invoices().find(next))
                                .orElseThrow()
                                .document()
                                .buyerReference())
                .contains(wanted);
    }

    private Outcome reissue(DocumentReference invoice, By by) {
        return office.reissue(
                new ReissueInvoice.Command(
                        invoice,
                        "wrong",
                        new ReissueInvoice.Changes(Optional.empty(), Optional.empty(), List.of()),
                        by));
    }

    private RecordTransfer.Outcome pay(DocumentReference invoice) {
        return does.recordTransfer()
                .record(
                        new RecordTransfer.Command(
                                customer,
                                TOTAL,
                                RecordTransfer.Purpose.of(List.of(invoice)),
                                new PaymentId(UUID.randomUUID())));
    }

    private StateReference.Outcome state(BuyerReference reference) {
        LocalDate today = seller.dayOf(clock.instant());
        return new StateReferenceHandler(
                        stores.wishes().references(),
                        does.parties(),
                        stores.ledger(),
                        stores.transactions())
                .state(
                        customer,
                        UUID.randomUUID(),
                        new StateReference.Wanted(
                                reference, today.minusDays(1), Optional.of(today.plusDays(2))));
    }

    private DocumentReference ordered() {
        PlaceOrder.Command command =
                new PlaceOrder.Command(
                        customer,
                        UUID.randomUUID(),
                        List.of(new OrderedItem(plan.code(), BillingPeriod.MONTH, 1, "site")),
                        new PlaceOrder.Agreement.ListPrice());
        return ((PlaceOrder.Outcome.Placed) does.placeOrder().place(command)).order().invoice();
    }

    private List<Receivable> open() {
        return given.in(() -> stores.receivables().openOf(customer));
    }
}
