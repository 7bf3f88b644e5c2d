package io.guichet.testing.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.guichet.application.identity.Caller.Role;
import io.guichet.application.identity.port.Profiles.Mandate;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.identity.query.FindProfile.ProfileDetails;
import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What every store and query of profiles promises. */
public abstract class ProfilesContract extends Contract {

    @Test
    void a_profile_is_found_as_it_was_added() {
        Profile profile = profile(UUID.randomUUID() + "@example.com");

        done(() -> stores().profiles().add(profile));

        assertThat(in(() -> stores().profiles().find(profile.id()))).contains(profile);
    }

    @Test
    void an_unknown_id_finds_nobody() {
        ProfileId unknown = new ProfileId(UUID.randomUUID());

        assertThat(in(() -> stores().profiles().find(unknown))).isEmpty();
        assertThat(stores().findProfile().find(unknown)).isEmpty();
    }

    @Test
    void an_address_is_taken_once() {
        String email = UUID.randomUUID() + "@example.com";
        done(() -> stores().profiles().add(profile(email)));

        assertThatIllegalStateException()
                .isThrownBy(() -> done(() -> stores().profiles().add(profile(email))));
    }

    @Test
    void a_new_profile_acts_for_nobody() {
        ProfileId id = given().profile();

        assertThat(in(() -> stores().profiles().customersOf(id))).isEmpty();
    }

    @Test
    void a_profile_acts_for_whom_it_was_given_once_each_lowest_number_first() {
        ProfileId id = given().profile();
        List<Customer> customers =
                Stream.of(given().customer(), given().customer(), given().customer())
                        .sorted(Comparator.comparing(customer -> customer.number().value()))
                        .toList();

        done(
                () -> {
                    stores().profiles().grant(id, customers.get(2).number());
                    stores().profiles().grant(id, customers.get(0).number());
                    stores().profiles().grant(id, customers.get(1).number());
                });
        done(() -> stores().profiles().grant(id, customers.get(0).number()));

        assertThat(in(() -> stores().profiles().customersOf(id)))
                .containsExactlyElementsOf(customers.stream().map(Customer::number).toList());
    }

    @Test
    void a_profile_acts_for_every_customer_also_beyond_those_that_are_listed() {
        ProfileId id = given().profile();
        List<CustomerNumber> customers =
                IntStream.range(0, 101)
                        .mapToObj(i -> given().customer().number())
                        .sorted(Comparator.comparing(CustomerNumber::value))
                        .toList();
        done(() -> customers.forEach(own -> stores().profiles().grant(id, own)));
        CustomerNumber stranger = given().customer().number();

        assertThat(in(() -> stores().profiles().customersOf(id)))
                .containsExactlyElementsOf(customers.subList(0, 100));
        assertThat(customers).allMatch(own -> permissions(id, own).isPresent());
        assertThat(permissions(id, stranger)).isEmpty();
    }

    @Test
    void whoever_acts_for_one_customer_finds_him_with_what_he_may_do() {
        ProfileId id = given().profile();
        Customer own = given().customer();
        Customer stranger = given().customer();
        Permissions some = Permissions.of(Set.of(Permission.BILLING), false);

        assertThat(in(() -> stores().profiles().onlyMandate(id))).isEmpty();
        done(() -> stores().profiles().permit(id, own.number(), some));

        Mandate mandate = new Mandate(own, some);
        assertThat(stores().profiles().onlyMandate(id)).contains(mandate);
        assertThat(stores().profiles().mandate(id, own.number())).contains(mandate);
        assertThat(stores().profiles().mandate(id, stranger.number())).isEmpty();
        done(() -> stores().profiles().withdraw(id, own.number()));
        assertThat(stores().profiles().mandate(id, own.number())).isEmpty();
        assertThat(stores().profiles().onlyMandate(id)).isEmpty();
    }

    @Test
    void of_several_customers_none_is_the_only_one() {
        ProfileId id = given().profile();
        Customer first = given().customer();
        Customer second = given().customer();
        done(() -> stores().profiles().grant(id, first.number()));
        done(() -> stores().profiles().grant(id, second.number()));

        assertThat(stores().profiles().onlyMandate(id)).isEmpty();
        assertThat(stores().profiles().mandate(id, second.number()))
                .contains(new Mandate(second, Permissions.ofOwner()));
    }

    @Test
    void a_profile_is_shown_with_its_customers() {
        Profile profile = profile(UUID.randomUUID() + "@example.com");
        Customer customer = given().customer();
        done(
                () -> {
                    stores().profiles().add(profile);
                    stores().profiles().grant(profile.id(), customer.number());
                });

        assertThat(stores().findProfile().find(profile.id()))
                .contains(
                        new ProfileDetails(
                                profile.id(),
                                profile.name(),
                                profile.email(),
                                profile.language(),
                                List.of(customer)));
    }

    private static Profile profile(String email) {
        ProfileId id = new ProfileId(UUID.randomUUID());
        return new Profile(id, "Zoé Durand", email, Language.EN, Role.STAFF);
    }

    @Test
    void somebody_is_given_permissions_other_ones_and_none() {
        ProfileId owner = given().profile();
        ProfileId accountant = given().profile();
        CustomerNumber customer = given().customer().number();
        Permissions some =
                Permissions.of(
                        Set.of(Permission.BILLING, Permission.parse("account/shop/ftp")), true);
        done(() -> stores().profiles().grant(owner, customer));

        done(
                () ->
                        stores().profiles()
                                .permit(accountant, customer, Permissions.of(Set.of(), false)));
        done(() -> stores().profiles().permit(accountant, customer, some));

        assertThat(permissions(accountant, customer)).contains(some);
        assertThat(permissions(owner, customer)).contains(Permissions.ofOwner());
        assertThat(in(() -> stores().profiles().holders(customer)))
                .extracting(holder -> holder.profile().id())
                .containsExactly(owner, accountant);
        assertThat(in(() -> stores().profiles().withdraw(accountant, customer))).isTrue();
        assertThat(in(() -> stores().profiles().withdraw(accountant, customer))).isFalse();
        assertThat(permissions(accountant, customer)).isEmpty();
    }

    @Test
    void as_many_permissions_as_can_be_given_are_kept() {
        ProfileId id = given().profile();
        CustomerNumber customer = given().customer().number();
        Permissions many = Samples.mostPermissions();

        done(() -> stores().profiles().permit(id, customer, many));

        assertThat(permissions(id, customer)).contains(many);
    }

    @Test
    void a_profile_is_found_by_its_mail_whatever_its_letters() {
        ProfileId id = given().profile();
        String email = in(() -> stores().profiles().find(id)).orElseThrow().email();

        assertThat(in(() -> stores().profiles().findByEmail(email.toUpperCase(Locale.ROOT))))
                .map(Profile::id)
                .contains(id);
        assertThat(in(() -> stores().profiles().findByEmail("nobody@example.com"))).isEmpty();
    }

    private Optional<Permissions> permissions(ProfileId id, CustomerNumber customer) {
        return in(() -> stores().profiles().permissions(id, customer));
    }

    @Test
    void an_e_mail_changes_to_one_that_nobody_has() {
        ProfileId anna = given().profile();
        ProfileId boris = given().profile();
        String fresh = "a" + Samples.number() + "@example.org";

        done(() -> stores().profiles().changeEmail(anna, EmailAddress.parse(fresh)));

        assertThat(in(() -> stores().profiles().findByEmail(fresh)).orElseThrow().id())
                .isEqualTo(anna);
        assertLost(
                () ->
                        stores().profiles()
                                .changeEmail(
                                        boris, EmailAddress.parse(fresh.toUpperCase(Locale.ROOT))));
    }
}
