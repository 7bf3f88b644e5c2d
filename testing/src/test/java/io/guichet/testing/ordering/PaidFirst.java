package io.guichet.testing.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ordering.CancelOrder;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.application.ordering.query.OrderView;
import io.guichet.application.payment.PayOrder;
import io.guichet.application.payment.PayOrder.Means;
import io.guichet.application.payment.PayOrder.Outcome;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.standing.CustomerHold;
import io.guichet.testing.payment.Cards;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.BeforeEach;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A seller whose policy has orders paid before anything is delivered or invoiced. */
abstract class PaidFirst {

    static final Money ZERO = Money.euros("0");
    static final Money TOTAL = Money.euros("12.00");

    final HostingCompany company = new HostingCompany();
    final Cards cards = new Cards(company);
    final OrderDesk desk = company.does().orderDesk();
    final PlanCode cloud = company.sells("cloud-small", "10.00");
    final CustomerNumber anna = company.customerWithCredit("50.00");

    @BeforeEach
    void orders_are_paid_first() {
        policy(LocalDate.of(2026, 1, 1), Map.of(Setting.PAID_FIRST, "on"));
    }

    void policy(LocalDate from, Map<Setting, String> settings) {
        company.given()
                .done(
                        () ->
                                company.stores()
                                        .policy()
                                        .policies()
                                        .add(
                                                new DatedPolicy(
                                                        company.seller().code(),
                                                        from,
                                                        new BillingPolicy(settings, List.of()),
                                                        "staff",
                                                        company.clock().instant())));
    }

    PendingOrder order(UUID request) {
        return toPay(place(request));
    }

    static PendingOrder toPay(PlaceOrder.Outcome outcome) {
        return ((PlaceOrder.Outcome.ToPay) outcome).order();
    }

    PlaceOrder.Outcome place(UUID request) {
        return place(anna, request);
    }

    PlaceOrder.Outcome place(CustomerNumber customer, UUID request) {
        return place(customer, request, cloud);
    }

    PlaceOrder.Outcome place(CustomerNumber customer, UUID request, PlanCode plan) {
        List<OrderedItem> items = List.of(new OrderedItem(plan, BillingPeriod.MONTH, 1, "site"));
        return company.does()
                .placeOrder()
                .place(
                        new PlaceOrder.Command(
                                customer, request, items, new PlaceOrder.Agreement.ListPrice()));
    }

    Outcome pays(PendingOrder order) {
        return pays(order, HostingCompany.newPayment(), new Means.Credit());
    }

    Outcome pays(PendingOrder order, PaymentId payment, Means means) {
        return desk.payOrder().pay(new PayOrder.Command(anna, order.number(), payment, means));
    }

    PaymentId opensPage(PendingOrder order) {
        Outcome outcome = pays(order, HostingCompany.newPayment(), new Means.Card(false));
        return ((Outcome.Started) outcome).payment().id();
    }

    CancelOrder.Outcome cancels(PendingOrder order) {
        return desk.cancelOrder().cancel(new CancelOrder.Command(anna, order.number()));
    }

    OrderView shown(PendingOrder order) {
        return company.stores().listOrders().find(anna, order.number()).orElseThrow();
    }

    void holds(CustomerNumber customer) {
        CustomerHold hold =
                new CustomerHold(
                        UUID.randomUUID(),
                        customer,
                        CustomerHold.Reason.TERMS,
                        "several free accounts",
                        Optional.empty(),
                        company.clock().instant(),
                        Optional.empty());
        company.given().done(() -> company.stores().customerHolds().add(hold));
    }

    void assertBooksAreRight() {
        assertThat(company.stores().checkLedger().check().differences()).isEmpty();
    }
}
