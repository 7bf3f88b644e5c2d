package io.guichet.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.change.ChangeService;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.ordering.PlaceSettlement;
import io.guichet.application.payment.PayFromCredit;
import io.guichet.application.payment.PayOrder;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.testing.change.ChangeDesk;
import io.guichet.testing.ordering.OrderDesk;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.UseCases;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What customers of a seller do while it is counted how often that goes to the database. Each
 * errand succeeds; the use cases are made once, as those of a server.
 */
final class Errands {

    final JpaStores stores;
    final UseCases useCases;
    final Given given;
    final Seller seller;
    final ChangeDesk desk;
    private final Plan plan;
    private final PlaceOrder orders;
    private final PayFromCredit payments;
    private final ChangeService changes;
    private final PlaceSettlement settlements;
    private final PayOrder orderPayments;

    Errands(Clock clock) {
        stores = new JpaStores(clock);
        useCases =
                UseCases.over(
                        stores, new FakeCardProvider(new InMemoryTransactions(), clock), clock);
        given = new Given(stores);
        seller = given.seller();
        desk = new ChangeDesk(stores, useCases, clock);
        plan = given.planOf(seller);
        orders = useCases.placeOrder();
        payments = useCases.payFromCredit();
        changes = desk.changeService();
        settlements = new OrderDesk(useCases).placeSettlement();
        orderPayments = new OrderDesk(useCases).payOrder();
    }

    /** A company with more credit than it will need. */
    CustomerNumber withCredit() {
        CustomerNumber customer = given.customerOf(seller).number();
        useCases.recordTransfer()
                .record(
                        new RecordTransfer.Command(
                                customer,
                                Money.euros("5000"),
                                new RecordTransfer.Purpose.Credit(),
                                payment()));
        return customer;
    }

    /** Two of a plan for a month, at the price that was quoted. */
    Order order(CustomerNumber customer) {
        OrderedItem item = new OrderedItem(plan.code(), BillingPeriod.MONTH, 2, "site");
        PlaceOrder.Outcome.Placed placed =
                (PlaceOrder.Outcome.Placed)
                        orders.place(
                                new PlaceOrder.Command(
                                        customer,
                                        UUID.randomUUID(),
                                        List.of(item),
                                        new PlaceOrder.Agreement.Exactly(Money.euros("24.00"))));
        assertThat(placed.shown()).isPresent();
        return placed.order();
    }

    PayFromCredit.Outcome pay(CustomerNumber customer, DocumentReference invoice) {
        PayFromCredit.Outcome outcome =
                payments.pay(
                        new PayFromCredit.Command(
                                customer,
                                invoice,
                                payment(),
                                new PayFromCredit.Share.Everything()));
        assertThat(outcome).isInstanceOf(PayFromCredit.Outcome.Paid.class);
        return outcome;
    }

    ChangeService.Outcome change(CustomerNumber customer, ServiceId service, int quantity) {
        ChangeService.Outcome outcome =
                changes.change(
                        new ChangeService.Command(
                                customer,
                                service,
                                UUID.randomUUID(),
                                new ChangeService.Wanted(
                                        Optional.empty(), Optional.empty(), Optional.of(quantity)),
                                Optional.empty()));
        assertThat(outcome).isInstanceOf(ChangeService.Outcome.Changed.class);
        return outcome;
    }

    /** An order that pays for an invoice. */
    OrderNumber settlement(CustomerNumber customer, DocumentReference invoice) {
        PlaceSettlement.Outcome outcome =
                settlements.place(
                        new PlaceSettlement.Command(customer, UUID.randomUUID(), List.of(invoice)));
        return ((PlaceSettlement.Outcome.Placed) outcome).order().number();
    }

    PayOrder.Outcome payOrder(CustomerNumber customer, OrderNumber order) {
        PayOrder.Outcome outcome =
                orderPayments.pay(
                        new PayOrder.Command(
                                customer, order, payment(), new PayOrder.Means.Credit()));
        assertThat(outcome).isInstanceOf(PayOrder.Outcome.Paid.class);
        return outcome;
    }

    private static PaymentId payment() {
        return new PaymentId(UUID.randomUUID());
    }
}
