package io.guichet.testing.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guichet.application.change.port.PlannedAlignments;
import io.guichet.application.change.port.PlannedAlignments.PlannedAlignment;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.OrderKind;
import io.guichet.domain.ordering.OrderLine;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.subscription.BillingDay;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What every {@link PlannedAlignments} promises. */
public abstract class PlannedAlignmentsContract extends Contract {

    @Test
    void what_an_order_aligns_is_found_in_its_order() {
        Customer customer = given().customer();
        PendingOrder order = order(customer);
        PlannedAlignment planned =
                new PlannedAlignment(
                        order.number(),
                        new BillingDay(31),
                        List.of(service(customer), service(customer), service(customer)));

        done(() -> alignments().add(planned));

        assertThat(in(() -> alignments().find(order.number()))).contains(planned);
        assertThat(in(() -> alignments().find(new OrderNumber(Samples.number())))).isEmpty();
    }

    @Test
    void an_order_aligns_once() {
        Customer customer = given().customer();
        PlannedAlignment planned =
                new PlannedAlignment(
                        order(customer).number(), new BillingDay(1), List.of(service(customer)));
        done(() -> alignments().add(planned));

        assertThatExceptionOfType(ConcurrentUpdateException.class)
                .isThrownBy(() -> done(() -> alignments().add(planned)));
    }

    private PlannedAlignments alignments() {
        return stores().ordering().plannedAlignments();
    }

    private ServiceId service(Customer customer) {
        Service service =
                Service.open(
                        new ServiceId(UUID.randomUUID()),
                        customer.number(),
                        "site",
                        price(),
                        1,
                        LocalDate.of(2026, 3, 1));
        done(() -> stores().services().add(service));
        return service.id();
    }

    private PendingOrder order(Customer customer) {
        OrderLine line = new OrderLine("Cloud", "site", price(), 1, 1, Samples.VAT_20);
        PendingOrder order =
                new PendingOrder(
                        new OrderNumber(Samples.number()),
                        UUID.randomUUID(),
                        customer.number(),
                        OrderKind.CHANGE,
                        Money.euros("12.00"),
                        Given.NOON,
                        Given.NOON.plusSeconds(60),
                        OrderState.NOT_PAID,
                        Given.NOON,
                        List.of(line),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        false,
                        0);
        done(() -> stores().pendingOrders().add(order));
        return order;
    }

    private static PlanPrice price() {
        return new PlanPrice(
                new PlanCode("cloud"),
                BillingPeriod.MONTH,
                Money.euros("10.00"),
                TaxBasis.NET,
                LocalDate.EPOCH,
                LocalDate.MAX);
    }
}
