package io.guichet.persistence.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.ordering.query.OrderView;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.domain.policy.Setting;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Samples;
import io.guichet.testing.shared.UseCases;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Orders at 12.00 with VAT that wait, of a customer with credit, on the real database. */
abstract class OrdersTogether {

    static final int THREADS = 16;
    static final Money TOTAL = Money.euros("12.00");
    static final Money PAID_IN = Money.euros("5000.00");

    final JpaStores stores = new JpaStores(Clock.systemUTC());
    final FakeCardProvider provider =
            new FakeCardProvider(new InMemoryTransactions(), Clock.systemUTC());
    final UseCases now = at(Duration.ZERO);
    final Given given = new Given(stores);
    final CustomerNumber customer = Samples.customerNumber();
    private final Seller seller = given.seller();
    private final Plan plan = given.planOf(seller);

    /** Where the seller's policy says so, from long ago on. */
    OrdersTogether(Party who, Setting setting, String value) {
        Customer anna = new Customer(customer, seller.code(), who, "anna@example.com", Language.FR);
        given.done(() -> stores.customers().add(anna));
        DatedPolicy policy =
                new DatedPolicy(
                        seller.code(),
                        LocalDate.of(2020, 1, 1),
                        new BillingPolicy(Map.of(setting, value), List.of()),
                        "staff",
                        Given.NOON);
        given.done(() -> stores.policy().policies().add(policy));
        now.recordTransfer()
                .record(
                        new RecordTransfer.Command(
                                customer, PAID_IN, new RecordTransfer.Purpose.Credit(), payment()));
    }

    final UseCases at(Duration later) {
        Clock ticking = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
        return UseCases.over(stores, provider, Clock.offset(ticking, later));
    }

    final List<PendingOrder> orders(int count) {
        return Stream.generate(this::order).limit(count).toList();
    }

    final PendingOrder order() {
        List<OrderedItem> items =
                List.of(new OrderedItem(plan.code(), BillingPeriod.MONTH, 1, "site"));
        PlaceOrder.Outcome outcome =
                now.placeOrder()
                        .place(
                                new PlaceOrder.Command(
                                        customer,
                                        UUID.randomUUID(),
                                        items,
                                        new PlaceOrder.Agreement.Exactly(TOTAL)));
        return ((PlaceOrder.Outcome.ToPay) outcome).order();
    }

    final OrderView shown(PendingOrder order) {
        return stores.listOrders().find(customer, order.number()).orElseThrow();
    }

    final void assertBooksAreRight() {
        assertThat(stores.checkLedger().check().differences())
                .noneMatch(difference -> difference.contains(customer.toString()));
    }

    static PaymentId payment() {
        return new PaymentId(UUID.randomUUID());
    }
}
