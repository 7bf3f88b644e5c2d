package io.guichet.testing.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.provisioning.NumberedEvent;
import io.guichet.application.standing.port.RestrictedModes;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.CardFace;
import io.guichet.domain.payment.StoredCard;
import io.guichet.domain.payment.StoredCard.State;
import io.guichet.domain.payment.StoredCardId;
import io.guichet.domain.provisioning.ProvisioningEvent;
import io.guichet.domain.provisioning.ProvisioningEvent.Kind;
import io.guichet.domain.standing.RestrictedMode;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.testing.payment.Paid;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** What every {@link RestrictedModes} promises. */
public abstract class RestrictedModesContract extends Contract {

    @Test
    void it_begins_for_who_holds_a_service_and_showed_no_means_to_pay() {
        Customer customer = given().customer();
        assertThat(begins(customer)).as("holds nothing").isFalse();

        Service service = given().serviceOf(customer, Samples.MARCH_FIRST);
        assertThat(begins(customer)).isTrue();
        begin(customer);
        assertThat(begins(customer)).as("begun already").isFalse();

        Customer other = given().customer();
        Service ended = given().serviceOf(other, Samples.MARCH_FIRST);
        done(() -> stores().services().save(ended.as(ServiceState.EXPIRED)));
        assertThat(begins(other)).as("holds nothing that lives").isFalse();
        assertThat(service.customer()).isEqualTo(customer.number());
    }

    @Test
    void a_payment_ends_it_and_keeps_it_from_beginning() {
        Customer customer = holder();
        RestrictedMode mode = begin(customer);
        assertThat(ends(customer)).isFalse();

        new Paid(stores()).transfer(customer, "12.00", Given.NOON, List.of());
        assertThat(ends(customer)).isTrue();
        done(() -> modes().end(mode));
        assertThat(ends(customer)).isFalse();
        assertThat(begins(customer)).isFalse();
    }

    @Test
    void a_kept_card_ends_it_until_it_is_removed() {
        Customer customer = holder();
        RestrictedMode mode = begin(customer);
        StoredCard card = card(customer.number());
        done(() -> stores().storedCards().add(card));
        assertThat(ends(customer)).isTrue();
        done(() -> modes().end(mode));
        assertThat(begins(customer)).isFalse();

        done(() -> stores().storedCards().save(card.to(State.REMOVED, Given.NOON)));
        assertThat(begins(customer)).isTrue();
    }

    @Test
    void a_closed_customer_is_told_nothing() {
        Customer customer = holder();
        done(() -> stores().erasing().erasure().close(customer.number(), Given.NOON));
        assertThat(begins(customer)).isFalse();

        Customer other = holder();
        begin(other);
        done(() -> stores().storedCards().add(card(other.number())));
        done(() -> stores().erasing().erasure().close(other.number(), Given.NOON));
        assertThat(ends(other)).isFalse();
    }

    @Test
    void it_holds_once_at_a_time_and_is_found_as_it_was_stored() {
        Customer customer = holder();
        RestrictedMode mode = begin(customer);

        assertThat(in(() -> modes().of(customer.number()))).contains(mode);
        assertLost(() -> modes().begin(mode(customer)));
        done(() -> modes().end(mode));
        assertThat(in(() -> modes().of(customer.number()))).isEmpty();
        assertLost(() -> modes().end(mode));
        begin(customer);
        assertLost(() -> modes().end(mode));
    }

    @Test
    void who_provides_is_told_when_it_begins_and_ends() {
        RestrictedMode mode = begin(holder());
        done(() -> modes().end(mode));
        assertLost(() -> modes().end(mode));

        List<ProvisioningEvent> told =
                in(
                        () -> {
                            stores().provisioning().number(Given.NOON);
                            return stores().provisioning().after(0, 1_000_000).stream()
                                    .map(NumberedEvent::event)
                                    .filter(event -> event.subject().equals(mode.id()))
                                    .toList();
                        });
        assertThat(told)
                .extracting(ProvisioningEvent::kind)
                .containsExactly(Kind.RESTRICTED, Kind.UNRESTRICTED);
        assertThat(told)
                .allSatisfy(event -> assertThat(event.customer()).isEqualTo(mode.customer()))
                .allSatisfy(
                        event ->
                                assertThat(event.facts())
                                        .containsEntry("since", Given.NOON.toString()));
    }

    private Customer holder() {
        Customer customer = given().customer();
        given().serviceOf(customer, Samples.MARCH_FIRST);
        return customer;
    }

    private RestrictedMode begin(Customer customer) {
        RestrictedMode mode = mode(customer);
        done(() -> modes().begin(mode));
        return mode;
    }

    private static RestrictedMode mode(Customer customer) {
        return new RestrictedMode(UUID.randomUUID(), customer.number(), Given.NOON);
    }

    private boolean begins(Customer customer) {
        CustomerNumber number = customer.number();
        return in(() -> modes().beginning(number.value() - 1, 1)).contains(number);
    }

    private boolean ends(Customer customer) {
        CustomerNumber number = customer.number();
        return in(() -> modes().ending(number.value() - 1, 1)).contains(number);
    }

    private RestrictedModes modes() {
        return stores().restrictedModes();
    }

    private static StoredCard card(CustomerNumber customer) {
        UUID id = UUID.randomUUID();
        CardFace face = new CardFace("visa", "4242", YearMonth.of(2030, 12));
        return new StoredCard(
                new StoredCardId(id),
                customer,
                "tok_" + id,
                face,
                State.KEPT,
                Given.NOON,
                Given.NOON,
                0);
    }
}
