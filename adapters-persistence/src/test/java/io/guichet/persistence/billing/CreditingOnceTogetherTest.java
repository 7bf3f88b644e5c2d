package io.guichet.persistence.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.application.billing.CreditInvoice;
import io.guichet.application.billing.CreditInvoice.LinePart;
import io.guichet.application.billing.CreditInvoice.Outcome;
import io.guichet.application.billing.CreditInvoice.Outcome.Credited;
import io.guichet.application.billing.CreditInvoice.Outcome.RequestReused;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.persistence.shared.TestDatabase;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Together;
import io.guichet.testing.shared.UseCases;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The same request for a credit note, at once and after a lost answer, on the real database. */
class CreditingOnceTogetherTest {

    private static final int THREADS = 8;

    private final Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    private final JpaStores stores = new JpaStores(clock);
    private final UseCases does = over(stores);
    private final Given given = new Given(stores);
    private final Seller seller = given.seller();
    private final Plan plan = given.planOf(seller);
    private final CustomerNumber customer = given.customerOf(seller).number();
    private final DocumentReference invoice = ordered(customer);
    private final UUID request = UUID.randomUUID();

    @AfterEach
    void the_books_agree() {
        assertThat(stores.checkLedger().check().differences())
                .noneMatch(difference -> difference.contains(customer.toString()));
    }

    @RepeatedTest(3)
    void many_at_once_are_answered_with_one_credit_note() {
        pay();

        List<Outcome> outcomes = Together.run(THREADS, () -> credits(does, invoice, "0.50"));

        assertThat(outcomes).containsOnly(outcomes.getFirst());
        assertThat(outcomes.getFirst()).isInstanceOf(Credited.class);
        assertThat(creditNotes(invoice)).hasSize(1);
        assertThat(stores.findBalance().find(customer).prepaid()).isEqualTo(Money.euros("1.20"));
    }

    @RepeatedTest(3)
    void at_once_over_invoices_of_two_customers_it_credits_one() {
        DocumentReference other = ordered(given.customerOf(seller).number());
        AtomicInteger turn = new AtomicInteger();

        List<Outcome> outcomes =
                Together.run(
                        THREADS,
                        () ->
                                credits(
                                        does,
                                        turn.getAndIncrement() % 2 == 0 ? invoice : other,
                                        "0.50"));

        assertThat(outcomes).filteredOn(Credited.class::isInstance).hasSize(THREADS / 2);
        assertThat(outcomes).filteredOn(RequestReused.class::isInstance).hasSize(THREADS / 2);
        assertThat(creditNotes(invoice).size() + creditNotes(other).size()).isEqualTo(1);
    }

    @Test
    void another_node_answers_what_the_one_that_was_killed_issued() {
        pay();
        Outcome lost = credits(does, invoice, "0.50");

        assertThat(credits(over(new JpaStores(clock)), invoice, "0.50"))
                .isEqualTo(lost)
                .isInstanceOf(Credited.class);
        assertThat(credits(does, invoice, "0.51")).isEqualTo(new RequestReused());
        assertThat(creditNotes(invoice)).hasSize(1);
        assertThat(stores.findBalance().find(customer).prepaid()).isEqualTo(Money.euros("1.20"));
    }

    @Test
    void what_was_undone_may_be_asked_again() {
        assertThatThrownBy(
                        () ->
                                given.done(
                                        () -> {
                                            credits(does, invoice, "0.50");
                                            throw new IllegalStateException("killed");
                                        }))
                .hasMessage("killed");
        assertThat(creditNotes(invoice)).isEmpty();

        assertThat(credits(does, invoice, "0.50")).isInstanceOf(Credited.class);
        assertThat(creditNotes(invoice)).hasSize(1);
    }

    @Test
    void what_was_carried_out_never_changes() throws SQLException {
        credits(does, invoice, "0.50");

        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            assertThatThrownBy(() -> statement.execute("delete from guichet.credit_request"))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(given.in(() -> stores.creditRequests().find(request))).isPresent();
    }

    private Outcome credits(UseCases by, DocumentReference of, String net) {
        return by.creditInvoice()
                .credit(
                        new CreditInvoice.Command(
                                request,
                                of,
                                "two days down",
                                List.of(
                                        new LinePart(2, Optional.of(Money.euros(net))),
                                        new LinePart(1, Optional.of(Money.euros(net))))));
    }

    private List<DocumentReference> creditNotes(DocumentReference of) {
        return given.in(() -> stores.invoices().correctionsOf(of));
    }

    private void pay() {
        does.recordTransfer()
                .record(
                        new RecordTransfer.Command(
                                customer,
                                given.in(() -> stores.receivables().find(invoice))
                                        .orElseThrow()
                                        .open(),
                                RecordTransfer.Purpose.of(List.of(invoice)),
                                new PaymentId(UUID.randomUUID())));
    }

    private UseCases over(JpaStores of) {
        return UseCases.over(of, new FakeCardProvider(new InMemoryTransactions(), clock), clock);
    }

    private DocumentReference ordered(CustomerNumber by) {
        PlaceOrder.Command command =
                new PlaceOrder.Command(
                        by,
                        UUID.randomUUID(),
                        List.of(
                                new OrderedItem(plan.code(), BillingPeriod.MONTH, 1, "one"),
                                new OrderedItem(plan.code(), BillingPeriod.MONTH, 3, "two")),
                        new PlaceOrder.Agreement.ListPrice());
        return ((PlaceOrder.Outcome.Placed) does.placeOrder().place(command)).order().invoice();
    }
}
