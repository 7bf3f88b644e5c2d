package io.guichet.testing.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.identity.AccessToken;
import io.guichet.application.identity.ActForCustomer.Outcome.Acting;
import io.guichet.application.identity.ActForCustomer.Outcome.MustName;
import io.guichet.application.identity.ActForCustomer.Outcome.NoSuchCustomer;
import io.guichet.application.identity.AuthenticateToken.Command;
import io.guichet.application.identity.AuthenticateToken.Outcome;
import io.guichet.application.identity.Caller;
import io.guichet.application.identity.Caller.Role;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.domain.access.TokenRights;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.shared.Sha256;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

class SigningInTest {

    private final HostingCompany company = new HostingCompany();
    private final IdentityUseCases identity =
            new IdentityUseCases(company.stores(), company.clock());

    @Test
    void a_token_tells_who_is_calling() {
        Caller anna = signedUp("Anna", Role.CUSTOMER);
        tokenFor(anna, "secret-token");

        Caller caller = signIn("secret-token").orElseThrow();
        assertThat(caller.profile()).isEqualTo(anna.profile());
        assertThat(caller.name()).isEqualTo("Anna");
        assertThat(caller.rights()).isEqualTo(TokenRights.all());
    }

    @Test
    void unknown_and_expired_tokens_look_the_same() {
        tokenFor(signedUp("Anna", Role.CUSTOMER), "secret-token");

        assertThat(signIn("secret-tokem")).isEmpty();
        assertThat(signIn("")).isEmpty();

        company.clock().advance(Duration.ofDays(30));
        assertThat(signIn("secret-token")).isEmpty();
    }

    @Test
    void what_is_stored_of_a_token_opens_nothing() {
        tokenFor(signedUp("Anna", Role.CUSTOMER), "secret-token");

        assertThat(signIn(Sha256.hex("secret-token"))).isEmpty();
    }

    @Test
    void whoever_owns_one_customer_acts_for_it_without_saying() {
        Caller anna = signedUp("Anna", Role.CUSTOMER);
        CustomerNumber bakery = owned(anna);

        assertThat(identity.actForCustomer().actForOwn(anna)).isEqualTo(acting(bakery));
        assertThat(identity.actForCustomer().act(anna, bakery)).isEqualTo(acting(bakery));
    }

    @Test
    void whoever_owns_several_must_say_which() {
        Caller anna = signedUp("Anna", Role.CUSTOMER);
        CustomerNumber bakery = owned(anna);
        CustomerNumber shop = owned(anna);

        assertThat(identity.actForCustomer().actForOwn(anna))
                .isEqualTo(new MustName(List.of(bakery, shop)));
        assertThat(identity.actForCustomer().act(anna, shop)).isEqualTo(acting(shop));
    }

    @Test
    void whoever_owns_none_acts_for_none() {
        Caller anna = signedUp("Anna", Role.CUSTOMER);

        assertThat(identity.actForCustomer().actForOwn(anna)).isEqualTo(new MustName(List.of()));
    }

    @Test
    void the_customer_of_somebody_else_does_not_exist() {
        Caller anna = signedUp("Anna", Role.CUSTOMER);
        CustomerNumber other = owned(signedUp("Boris", Role.CUSTOMER));

        assertThat(identity.actForCustomer().act(anna, other)).isEqualTo(new NoSuchCustomer());
        assertThat(identity.actForCustomer().act(anna, new CustomerNumber(999)))
                .isEqualTo(new NoSuchCustomer());
    }

    @Test
    void staff_acts_for_anybody_but_must_say_for_whom() {
        Caller staff = signedUp("Sam", Role.STAFF);
        CustomerNumber bakery = owned(signedUp("Anna", Role.CUSTOMER));

        assertThat(identity.actForCustomer().act(staff, bakery)).isEqualTo(acting(bakery));
        assertThat(identity.actForCustomer().act(staff, new CustomerNumber(999)))
                .isEqualTo(new NoSuchCustomer());
        assertThat(identity.actForCustomer().actForOwn(staff)).isEqualTo(new MustName(List.of()));
    }

    @Test
    void whom_the_owner_of_a_token_acts_for_is_known_with_it() {
        Caller anna = signedUp("Anna", Role.CUSTOMER);
        tokenFor(anna, "secret-token");
        CustomerNumber bakery = owned(anna);

        assertThat(seen("secret-token", Optional.empty())).contains(acting(bakery));
        assertThat(seen("secret-token", Optional.of(bakery))).contains(acting(bakery));

        CustomerNumber shop = owned(anna);
        assertThat(seen("secret-token", Optional.empty())).isEmpty();
        assertThat(seen("secret-token", Optional.of(shop))).contains(acting(shop));
    }

    @Test
    void nobody_is_known_to_act_for_whom_he_may_not() {
        CustomerNumber other = owned(signedUp("Boris", Role.CUSTOMER));
        Caller anna = signedUp("Anna", Role.CUSTOMER);
        CustomerNumber bakery = owned(anna);
        CustomerNumber shop = owned(anna);
        tokenFor(anna, "secret-token");
        tokenFor(anna, "token-of-the-shop", shop);

        assertThat(seen("secret-token", Optional.of(other))).isEmpty();
        assertThat(seen("token-of-the-shop", Optional.of(bakery))).isEmpty();
        assertThat(seen("token-of-the-shop", Optional.of(shop))).contains(acting(shop));
        assertThat(seen("token-of-the-shop", Optional.empty())).contains(acting(shop));
    }

    @Test
    void what_staff_was_given_says_nothing_of_what_it_may() {
        Caller staff = signedUp("Sam", Role.STAFF);
        tokenFor(staff, "secret-token");
        CustomerNumber own = owned(staff);

        assertThat(seen("secret-token", Optional.of(own))).isEmpty();
        assertThat(seen("secret-token", Optional.empty())).isEmpty();
    }

    private Optional<Acting> seen(String token, Optional<CustomerNumber> customer) {
        return ((Outcome.SignedIn)
                        identity.authenticateToken().authenticate(new Command(token, "", customer)))
                .acting();
    }

    private Caller signedUp(String name, Role role) {
        ProfileId id = new ProfileId(UUID.randomUUID());
        String email = id.value() + "@example.com";
        company.given()
                .done(
                        () ->
                                company.stores()
                                        .profiles()
                                        .add(new Profile(id, name, email, Language.FR, role)));
        return new Caller(id, name, Language.FR, role);
    }

    private Optional<Caller> signIn(String token) {
        return identity.authenticateToken().authenticate(new Command(token, ""))
                        instanceof Outcome.SignedIn in
                ? Optional.of(in.caller())
                : Optional.empty();
    }

    private void tokenFor(Caller caller, String token, CustomerNumber customer) {
        TokenRights rights =
                new TokenRights(Set.of(), Optional.of(customer), Optional.empty(), List.of());
        AccessToken whole = whole(caller);
        AccessToken limited =
                new AccessToken(
                        whole.id(),
                        whole.owner(),
                        whole.name(),
                        whole.shownAs(),
                        rights,
                        whole.madeAt(),
                        whole.expiresAt(),
                        false,
                        Optional.empty());
        company.given().done(() -> company.stores().accessTokens().add(Sha256.hex(token), limited));
    }

    private AccessToken whole(Caller caller) {
        Instant now = company.clock().instant();
        return AccessToken.whole(caller.profile(), "script", now, now.plus(Duration.ofDays(30)));
    }

    private void tokenFor(Caller caller, String token) {
        AccessToken whole = whole(caller);
        company.given().done(() -> company.stores().accessTokens().add(Sha256.hex(token), whole));
    }

    private CustomerNumber owned(Caller caller) {
        CustomerNumber customer = company.company();
        company.given().done(() -> company.stores().profiles().grant(caller.profile(), customer));
        return customer;
    }

    private Acting acting(CustomerNumber number) {
        Customer customer = company.stores().customers().find(number).orElseThrow();
        return new Acting(customer);
    }
}
