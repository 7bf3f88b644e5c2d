package io.guichet.testing.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.payment.query.ListPayments.PaymentPosition;
import io.guichet.application.shared.Page;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.Payment;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What every {@link io.guichet.application.payment.query.ListPayments} promises. */
public abstract class ListPaymentsContract extends Contract {

    @Test
    void a_payment_is_listed_with_the_invoices_it_settled() {
        Customer customer = given().customer();
        DocumentReference invoice = given().invoiceOf(customer).document().reference();
        Allocation part = new Allocation(invoice, Money.euros("20"));

        Payment payment = new Paid(stores()).transfer(customer, "25", Given.NOON, List.of(part));

        assertThat(list(customer, PaymentPosition.START, 10).items()).containsExactly(payment);
    }

    @Test
    void the_newest_comes_first_page_by_page_also_within_an_instant() {
        Customer customer = given().customer();
        Payment oldest = paid(customer, Given.NOON.minusSeconds(1));
        Payment newest = paid(customer, Given.NOON.plusSeconds(1));
        for (int count = 0; count < 6; count++) {
            paid(customer, Given.NOON);
        }
        paid(given().customer(), Given.NOON);

        List<Payment> seen = new ArrayList<>();
        PaymentPosition after = PaymentPosition.START;
        boolean more = true;
        while (more) {
            Page<Payment> page = list(customer, after, 3);
            seen.addAll(page.items());
            Payment last = page.items().getLast();
            after = new PaymentPosition(last.receivedAt(), last.id().value());
            more = page.more();
        }

        assertThat(seen).hasSize(8).doesNotHaveDuplicates().startsWith(newest).endsWith(oldest);
    }

    @Test
    void the_payment_of_somebody_else_does_not_exist() {
        Customer customer = given().customer();
        Payment payment = paid(customer, Given.NOON);

        assertThat(stores().listPayments().find(customer.number(), payment.id())).contains(payment);
        assertThat(stores().listPayments().find(given().customer().number(), payment.id()))
                .isEmpty();
    }

    private Payment paid(Customer customer, Instant at) {
        return new Paid(stores()).transfer(customer, "5.00", at, List.of());
    }

    private Page<Payment> list(Customer customer, PaymentPosition after, int limit) {
        return stores().listPayments().list(customer.number(), after, limit);
    }
}
