package io.guichet.testing.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentId;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What every {@link io.guichet.application.payment.port.Payments} promises. */
public abstract class PaymentsContract extends Contract {

    @Test
    void a_payment_is_found_as_it_was_booked_with_its_parts_in_their_order() {
        Customer customer = given().customer();
        DocumentReference first = given().invoiceOf(customer).document().reference();
        DocumentReference second = given().invoiceOf(customer).document().reference();
        List<Allocation> parts =
                List.of(
                        new Allocation(second, Money.euros("20")),
                        new Allocation(first, Money.euros("10")));

        Payment payment = new Paid(stores()).transfer(customer, "35.00", Given.NOON, parts);

        assertThat(find(payment.id())).contains(payment);
    }

    @Test
    void an_unknown_id_finds_nothing() {
        assertThat(find(new PaymentId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void an_id_is_taken_once() {
        Payment payment =
                new Paid(stores()).transfer(given().customer(), "5", Given.NOON, List.of());

        assertLost(() -> stores().payments().add(payment));
    }

    private Optional<Payment> find(PaymentId id) {
        return in(() -> stores().payments().find(id));
    }
}
