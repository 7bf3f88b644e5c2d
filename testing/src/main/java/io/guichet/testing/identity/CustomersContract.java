package io.guichet.testing.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.guichet.application.identity.query.ListCustomers.Filter;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.application.shared.Page;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PostalAddress;
import io.guichet.domain.identity.ReplacedIdentity;
import io.guichet.domain.identity.Seller;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What every {@link io.guichet.application.identity.port.Customers} promises. */
public abstract class CustomersContract extends Contract {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void a_company_is_found_as_it_was_added() {
        Customer customer = given().customer();

        assertThat(in(() -> stores().customers().find(customer.number()))).contains(customer);
    }

    @Test
    void who_is_billed_elsewhere_is_found_as_he_was_added_and_as_he_was() {
        Customer customer = given().customerBilledElsewhere();
        Customer moved = at(customer, "1 Hauptstr.", Language.EN);

        assertThat(in(() -> stores().customers().find(customer.number()))).contains(customer);
        assertThat(
                        list(
                                        new Filter(
                                                Optional.of(customer.seller()),
                                                Optional.empty(),
                                                Optional.empty()),
                                        0,
                                        1)
                                .items())
                .containsExactly(customer);
        ReplacedIdentity replaced = new ReplacedIdentity(customer, 0, NOON, "staff");
        done(() -> stores().customers().change(moved, replaced));
        assertThat(in(() -> stores().customers().find(customer.number()))).contains(moved);
        assertThat(in(() -> stores().customers().history(customer.number())))
                .containsExactly(replaced);
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

    @Test
    void every_number_is_drawn_once() {
        var first = in(() -> stores().customers().nextNumber());
        var second = in(() -> stores().customers().nextNumber());

        assertThat(second.value()).isGreaterThan(first.value());
        assertThat(in(() -> stores().customers().find(second))).isEmpty();
    }

    @Test
    void customers_are_listed_by_number_page_after_page() {
        Seller seller = given().seller();
        List<Customer> all =
                Stream.generate(() -> named(seller, "Martin", "m@example.com")).limit(3).toList();
        List<Long> numbers = numbers(all).stream().sorted().toList();

        Page<Customer> first = list(of(seller), 0, 2);
        Page<Customer> second = list(of(seller), numbers.get(1), 2);

        assertThat(numbers(first.items())).isEqualTo(numbers.subList(0, 2));
        assertThat(first.more()).isTrue();
        assertThat(numbers(second.items())).isEqualTo(numbers.subList(2, 3));
        assertThat(second.more()).isFalse();
    }

    @Test
    void customers_are_found_by_how_their_name_begins_and_by_their_whole_address() {
        Seller seller = given().seller();
        Customer percent = named(seller, "100% Hosting", "Info@Percent.example");
        Customer other = named(seller, "1000 Hosts", "info@other.example");

        assertThat(found(seller, Optional.of("100%"), Optional.empty())).containsExactly(percent);
        assertThat(found(seller, Optional.of("100"), Optional.empty()))
                .containsExactlyInAnyOrder(percent, other);
        assertThat(found(seller, Optional.of("HOST"), Optional.empty())).isEmpty();
        assertThat(found(seller, Optional.empty(), Optional.of("info@percent.EXAMPLE")))
                .containsExactly(percent);
        assertThat(found(seller, Optional.of("1000"), Optional.of("info@percent.example")))
                .isEmpty();
    }

    @Test
    void a_customer_who_moves_is_found_as_he_is_and_as_he_was() {
        Customer anna = given().customer();
        Customer moved = at(anna, "1 Hauptstr.", Language.EN);
        Customer again = at(anna, "2 Hauptstr.", Language.FR);
        ReplacedIdentity first = new ReplacedIdentity(anna, 0, NOON, "staff");
        ReplacedIdentity second = new ReplacedIdentity(moved, 1, NOON.plusSeconds(1), "anna");

        done(() -> stores().customers().change(moved, first));
        done(() -> stores().customers().change(again, second));

        assertThat(in(() -> stores().customers().find(anna.number()))).contains(again);
        assertThat(in(() -> stores().customers().history(anna.number())))
                .containsExactly(first, second);
        assertThat(in(() -> stores().customers().history(given().customer().number()))).isEmpty();
    }

    @Test
    void the_second_of_two_who_change_a_customer_is_refused() {
        Customer anna = given().customer();
        Customer moved = at(anna, "1 Hauptstr.", Language.EN);
        ReplacedIdentity first = new ReplacedIdentity(anna, 0, NOON, "staff");

        done(() -> stores().customers().change(moved, first));

        assertThatExceptionOfType(ConcurrentUpdateException.class)
                .isThrownBy(() -> done(() -> stores().customers().change(anna, first)));
        assertThat(in(() -> stores().customers().find(anna.number()))).contains(moved);
    }

    private static Customer at(Customer customer, String street, Language language) {
        Party was = customer.identity();
        Party there =
                new Party(
                        was.kind(),
                        was.name(),
                        new PostalAddress(street, "", "10115", "Berlin", "DE"),
                        "",
                        "",
                        "DE136695976",
                        "",
                        Optional.empty());
        return new Customer(
                customer.number(), customer.seller(), there, "new@example.com", language);
    }

    private Customer named(Seller seller, String name, String email) {
        Party company = Samples.company();
        Party identity =
                new Party(
                        company.kind(), name, company.address(), "", "", "", "", Optional.empty());
        Customer customer =
                new Customer(Samples.customerNumber(), seller.code(), identity, email, Language.FR);
        done(() -> stores().customers().add(customer));
        return customer;
    }

    private List<Customer> found(Seller seller, Optional<String> name, Optional<String> email) {
        return list(new Filter(Optional.of(seller.code()), name, email), 0, 10).items();
    }

    private Page<Customer> list(Filter filter, long after, int limit) {
        return stores().listCustomers().list(filter, after, limit);
    }

    private static Filter of(Seller seller) {
        return new Filter(Optional.of(seller.code()), Optional.empty(), Optional.empty());
    }

    private static List<Long> numbers(List<Customer> customers) {
        return customers.stream().map(customer -> customer.number().value()).toList();
    }
}
