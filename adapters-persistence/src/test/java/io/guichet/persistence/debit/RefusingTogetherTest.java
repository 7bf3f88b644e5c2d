package io.guichet.persistence.debit;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.debit.RefuseCollection;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.debit.Debit.State;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Consent;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.debit.DebitDesk;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Samples;
import io.guichet.testing.shared.TestClock;
import io.guichet.testing.shared.Together;
import io.guichet.testing.shared.UseCases;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One of staff books a file while another says that the bank refused it, on the real database:
 * nothing is booked of a file that was refused.
 */
class RefusingTogetherTest {

    private static final Money PRICE = Money.euros("12.00");

    private final TestClock clock = new TestClock("2026-03-02T09:00:00Z");
    private final JpaStores stores = new JpaStores(clock);
    private final UseCases does =
            UseCases.over(stores, new FakeCardProvider(new InMemoryTransactions(), clock), clock);
    private final DebitDesk desk = new DebitDesk(does);
    private final Given given = new Given(stores);
    private final Seller seller = given.seller();
    private final Plan plan = given.planOf(seller);
    private final CollectionId file = new CollectionId(UUID.randomUUID());
    private List<Debit> debits;

    @BeforeEach
    void a_file_is_made_and_its_day_comes() {
        desk.collectsAs(seller.code(), DebitDesk.CREDITOR);
        debits = Stream.generate(this::debit).limit(6).toList();
        clock.advance(Duration.ofDays(25));
        desk.makes(file, seller.code(), debits.getFirst().collectOn());
        clock.advance(Duration.ofDays(60));
    }

    @RepeatedTest(8)
    void a_file_is_booked_or_refused() {
        List<Supplier<?>> both = List.of(this::books, this::refuses);
        AtomicInteger next = new AtomicInteger();

        List<Object> outcomes = Together.run(2, () -> both.get(next.getAndIncrement()).get());

        boolean isRefused =
                outcomes.stream().anyMatch(RefuseCollection.Outcome.Refused.class::isInstance);
        assertThat(debits)
                .extracting(debit -> desk.find(debit.id()).state())
                .containsOnly(isRefused ? State.ANNOUNCED : State.COLLECTED);
    }

    private Object books() {
        return desk.books(seller.code(), file);
    }

    private Object refuses() {
        return desk.refuses(seller.code(), file, "cut-off");
    }

    private Debit debit() {
        Customer customer =
                new Customer(
                        Samples.customerNumber(),
                        seller.code(),
                        Samples.consumer(),
                        "anna@example.com",
                        Language.FR);
        given.done(() -> stores.customers().add(customer));
        desk.signs(customer.number());
        return desk.debits(
                ((PlaceOrder.Outcome.Placed) orders(customer.number())).order().invoice());
    }

    private PlaceOrder.Outcome orders(CustomerNumber customer) {
        return does.placeOrder()
                .place(
                        new PlaceOrder.Command(
                                customer,
                                UUID.randomUUID(),
                                List.of(
                                        new OrderedItem(
                                                plan.code(), BillingPeriod.MONTH, 1, "site")),
                                new PlaceOrder.Agreement.Exactly(PRICE),
                                Set.of(),
                                Consent.NONE));
    }
}
