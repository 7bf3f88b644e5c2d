package io.guichet.testing.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.payment.PayOrder;
import io.guichet.application.payment.RecordTransfer.Command;
import io.guichet.application.payment.RecordTransfer.Outcome;
import io.guichet.application.payment.RecordTransfer.Purpose;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.OrderState;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.payment.PaymentId;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

/** A bank transfer names an order that must be paid first. */
class OrdersPaidByTransferTest extends PaidFirst {

    private PendingOrder order;

    @BeforeEach
    void an_order_waits_to_be_paid() {
        order = order(UUID.randomUUID());
    }

    @AfterEach
    void the_books_are_right() {
        assertBooksAreRight();
    }

    @Test
    void all_of_it_pays_and_delivers_the_order() {
        assertThat(arrives("12.00")).isInstanceOf(Outcome.Recorded.class);

        assertThat(shown(order).state()).isEqualTo(OrderState.DELIVERED);
        assertThat(company.balanceOf(anna).owed()).isEqualTo(ZERO);
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("50.00"));
        assertThat(company.stores().services().of(anna)).hasSize(1);
    }

    @Test
    void more_becomes_credit() {
        arrives("20.00");

        assertThat(shown(order).state()).isEqualTo(OrderState.DELIVERED);
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("58.00"));
    }

    @Test
    void less_stays_credit_and_delivers_nothing() {
        arrives("11.99");

        assertThat(shown(order).state()).isEqualTo(OrderState.NOT_PAID);
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("61.99"));
        assertThat(company.stores().services().of(anna)).isEmpty();
    }

    @Test
    void what_arrives_too_late_is_credit() {
        cancels(order);

        arrives("12.00");

        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("62.00"));
    }

    @Test
    void recording_again_books_once() {
        PaymentId payment = HostingCompany.newPayment();
        Outcome first = arrives(anna, order.number(), payment, "12.00");

        assertThat(arrives(anna, order.number(), payment, "12.00")).isEqualTo(first);
        assertThat(arrives(anna, order.number(), payment, "13.00"))
                .isEqualTo(new Outcome.PaymentIdReused());
    }

    @Test
    void one_transfer_is_for_one_order_even_where_it_paid_none() {
        PendingOrder other = order(UUID.randomUUID());
        PaymentId payment = HostingCompany.newPayment();
        arrives(anna, order.number(), payment, "11.99");

        assertThat(arrives(anna, other.number(), payment, "11.99"))
                .isEqualTo(new Outcome.PaymentIdReused());
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("61.99"));
    }

    @Test
    void the_id_of_a_transfer_that_settled_nothing_pays_no_order() {
        PaymentId payment = HostingCompany.newPayment();
        company.does()
                .recordTransfer()
                .record(new Command(anna, Money.euros("12.00"), new Purpose.Credit(), payment));

        assertThat(pays(order, payment, new PayOrder.Means.Credit()))
                .isEqualTo(new PayOrder.Outcome.PaymentIdReused());
    }

    @Test
    void the_order_is_the_customers_and_the_amount_can_be() {
        CustomerNumber boris = company.consumer();

        assertThat(arrives(boris, order.number(), HostingCompany.newPayment(), "12.00"))
                .isEqualTo(new Outcome.NoSuchOrder());
        assertThat(arrives("0")).isEqualTo(new Outcome.WrongAmount());
        assertThat(
                        arrives(
                                new CustomerNumber(9_999_999),
                                order.number(),
                                HostingCompany.newPayment(),
                                "12.00"))
                .isEqualTo(new Outcome.NoSuchCustomer());
    }

    @Test
    void a_transfer_and_credit_pay_the_order_once_between_them() {
        List<Object> outcomes =
                Together.run(
                        8,
                        () ->
                                Thread.currentThread().threadId() % 2 == 0
                                        ? arrives("12.00")
                                        : pays(order));

        long transfers = outcomes.stream().filter(Outcome.Recorded.class::isInstance).count();
        long fromCredit = outcomes.stream().filter(PayOrder.Outcome.Paid.class::isInstance).count();
        Money all = Money.euros("50.00");
        for (long count = 0; count < transfers; count++) {
            all = all.plus(TOTAL);
        }
        assertThat(fromCredit).isLessThanOrEqualTo(1);
        assertThat(company.creditOf(anna)).isEqualTo(all.minus(TOTAL));
    }

    private Outcome arrives(String amount) {
        return arrives(anna, order.number(), HostingCompany.newPayment(), amount);
    }

    private Outcome arrives(
            CustomerNumber customer, OrderNumber number, PaymentId payment, String amount) {
        return company.does()
                .recordTransfer()
                .record(
                        new Command(
                                customer, Money.euros(amount), new Purpose.Order(number), payment));
    }
}
