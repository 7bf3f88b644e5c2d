package io.guichet.testing.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Language;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

/** What every {@link io.guichet.application.identity.port.Customers} promises. */
public abstract class CustomersContract extends Contract {

    @Test
    void a_company_is_found_as_it_was_added() {
        Customer customer = given().customer();

        assertThat(in(() -> stores().customers().find(customer.number()))).contains(customer);
    }

    @Test
    void a_consumer_without_any_number_is_found_as_he_was_added() {
        Customer customer =
                new Customer(
                        Samples.customerNumber(),
                        given().seller().code(),
                        Samples.consumer(),
                        "anna@example.com",
                        Language.EN);

        done(() -> stores().customers().add(customer));

        assertThat(in(() -> stores().customers().find(customer.number()))).contains(customer);
    }

    @Test
    void an_unknown_number_finds_nobody() {
        assertThat(in(() -> stores().customers().find(Samples.customerNumber()))).isEmpty();
    }

    @Test
    void a_number_is_taken_once() {
        Customer customer = given().customer();

        assertThatIllegalStateException()
                .isThrownBy(() -> done(() -> stores().customers().add(customer)));
    }
}
