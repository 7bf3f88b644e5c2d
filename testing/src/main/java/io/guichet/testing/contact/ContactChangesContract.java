package io.guichet.testing.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.contact.port.ContactChanges;
import io.guichet.domain.access.ContactChange;
import io.guichet.domain.access.Permission.Bundle;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What every {@link ContactChanges} promises. */
public abstract class ContactChangesContract extends Contract {

    private ProfileId anna;
    private CustomerNumber bakery;

    @BeforeEach
    void somebodyWhoAsks() {
        anna = given().profile();
        bakery = given().customer().number();
    }

    @Test
    void one_is_found_by_its_id_and_its_contact() {
        ContactChange technical = put(asked(Bundle.TECHNICAL, Optional.of(given().profile())));
        ContactChange admin = put(asked(Bundle.ADMIN, Optional.empty()));

        assertThat(in(() -> changes().find(technical.id()))).contains(technical);
        assertThat(in(() -> changes().of(bakery, Bundle.ADMIN))).contains(admin);
        assertThat(in(() -> changes().of(bakery, Bundle.BILLING))).isEmpty();
        assertThat(in(() -> changes().of(bakery))).containsExactly(admin, technical);
        assertThat(in(() -> changes().find(UUID.randomUUID()))).isEmpty();
        assertThat(in(() -> changes().of(given().customer().number()))).isEmpty();
    }

    @Test
    void one_that_was_confirmed_takes_the_place_of_what_it_was() {
        ContactChange asked = put(asked(Bundle.BILLING, Optional.empty()));
        ContactChange confirmed = put(asked.confirm());

        assertThat(in(() -> changes().of(bakery))).containsExactly(confirmed);
    }

    @Test
    void one_that_is_removed_leaves_room_for_another() {
        ContactChange asked = put(asked(Bundle.BILLING, Optional.empty()));

        assertThat(in(() -> changes().remove(asked.id()))).isTrue();
        assertThat(in(() -> changes().remove(asked.id()))).isFalse();
        ContactChange other = put(asked(Bundle.BILLING, Optional.empty()));
        assertThat(in(() -> changes().of(bakery))).containsExactly(other);
    }

    @Test
    void those_whose_time_is_over_are_found() {
        ContactChange asked = put(asked(Bundle.TECHNICAL, Optional.empty()));

        assertThat(expired(ContactChange.LASTS.minusSeconds(1))).doesNotContain(asked);
        assertThat(expired(ContactChange.LASTS)).contains(asked);
        assertThat(in(() -> changes().expired(Given.NOON.plus(ContactChange.LASTS), 0))).isEmpty();
    }

    @Test
    void nothing_is_left_of_whoever_is_erased_or_closed() {
        ProfileId paul = given().profile();
        put(asked(Bundle.TECHNICAL, Optional.of(paul)));
        erased(paul);
        assertThat(in(() -> changes().of(bakery))).isEmpty();

        ProfileId eve = given().profile();
        String address = in(() -> stores().profiles().find(eve)).orElseThrow().email();
        put(
                ContactChange.ask(
                        bakery,
                        Bundle.ADMIN,
                        anna,
                        Optional.empty(),
                        new EmailAddress(address),
                        Given.NOON));
        erased(eve);
        assertThat(in(() -> changes().of(bakery))).isEmpty();

        put(asked(Bundle.BILLING, Optional.empty()));
        done(() -> stores().erasing().erasure().close(bakery, Given.NOON));
        assertThat(in(() -> changes().of(bakery))).isEmpty();

        put(asked(Bundle.BILLING, Optional.empty()));
        erased(anna);
        assertThat(in(() -> changes().of(bakery))).isEmpty();
    }

    private void erased(ProfileId person) {
        done(() -> stores().erasing().erasure().erase(person, Given.NOON));
    }

    private List<ContactChange> expired(Duration after) {
        return in(() -> changes().expired(Given.NOON.plus(after), 10_000));
    }

    private ContactChange asked(Bundle contact, Optional<ProfileId> from) {
        EmailAddress to = new EmailAddress("Nora@example.org");
        return ContactChange.ask(bakery, contact, anna, from, to, Given.NOON);
    }

    private ContactChange put(ContactChange change) {
        done(() -> changes().put(change));
        return change;
    }

    private ContactChanges changes() {
        return stores().contactChanges();
    }
}
