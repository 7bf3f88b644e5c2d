package io.guichet.testing.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guichet.application.access.KeepTokens;
import io.guichet.application.access.MakeToken;
import io.guichet.application.access.MakeToken.Outcome.Made;
import io.guichet.application.factor.StepUp;
import io.guichet.application.identity.AccessToken;
import io.guichet.application.identity.ActForCustomer.Outcome.NoSuchCustomer;
import io.guichet.application.identity.AuthenticateToken;
import io.guichet.application.identity.Caller;
import io.guichet.application.identity.Caller.Role;
import io.guichet.application.notification.Letter;
import io.guichet.domain.access.Scope;
import io.guichet.domain.access.TokenRights;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.testing.factor.FactorUseCases;
import io.guichet.testing.identity.IdentityUseCases;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

class MakingTokensTest {

    private static final Entrance PAGE = Entrance.ofSession("page");
    private static final TokenRights READ_INVOICES =
            new TokenRights(
                    Set.of(Scope.parse("invoices:read")),
                    Optional.empty(),
                    Optional.empty(),
                    List.of());

    private final HostingCompany company = new HostingCompany();
    private final IdentityUseCases identity =
            new IdentityUseCases(company.stores(), company.clock());
    private final ProfileId profile = company.given().profile();
    private final Caller anna = new Caller(profile, "Anna Petit", Language.FR, Role.CUSTOMER);

    @BeforeEach
    void annaHasASecondFactor() {
        new FactorUseCases(company.stores(), company.clock()).enrol(profile, PAGE);
    }

    @Test
    void nobody_makes_or_wakes_a_token_without_a_fresh_second_factor_on_whatever_way() {
        Made made = made(TokenRights.all());
        setDisabled(anna, made, true);
        company.clock().advance(StepUp.FRESH_FOR);
        Caller boris = new Caller(company.given().profile(), "Boris", Language.EN, Role.CUSTOMER);

        assertThat(asked(anna))
                .isEqualTo(new MakeToken.Outcome.FactorNeeded(StepUp.Verdict.CONFIRM));
        assertThat(setDisabled(anna, made, false)).isEqualTo(KeepTokens.Outcome.NOT_CONFIRMED);
        assertThat(asked(boris))
                .isEqualTo(new MakeToken.Outcome.FactorNeeded(StepUp.Verdict.ENROL));
        assertThat(identity.keepTokens().list(profile)).hasSize(1);
    }

    @Test
    void a_stolen_token_leaves_no_token_behind_when_it_is_disabled() {
        Made stolen = made(TokenRights.all());
        Caller thief = signIn(stolen, "").orElseThrow();
        Made second = (Made) make(thief, TokenRights.all(), Optional.empty());
        Made third = (Made) make(signIn(second, "").orElseThrow(), READ_INVOICES, Optional.empty());
        Made own = made(TokenRights.all());

        setDisabled(anna, stolen, true);

        assertThat(signIn(second, "")).isEmpty();
        assertThat(signIn(third, "")).isEmpty();
        assertThat(signIn(own, "")).isPresent();
        assertThat(make(thief, READ_INVOICES, Optional.empty()))
                .isEqualTo(new MakeToken.Outcome.MoreThanOwn());
    }

    @Test
    void its_owner_is_told_of_a_token_that_was_made() {
        made(TokenRights.all());

        assertThat(company.stores().signIn().letters().all())
                .extracting(Letter::kind)
                .containsExactly(Letter.Kind.FACTOR_ADDED, Letter.Kind.TOKEN_MADE);
    }

    @Test
    void a_token_signs_its_owner_in_until_it_expires() {
        Made made = made(TokenRights.all());

        assertThat(signIn(made, "").orElseThrow().profile()).isEqualTo(profile);
        company.clock().advance(MakeToken.LASTS_FOR);
        assertThat(signIn(made, "")).isEmpty();
    }

    @Test
    void a_disabled_token_signs_nobody_in_until_it_is_enabled() {
        Made made = made(TokenRights.all());

        assertThat(setDisabled(anna, made, true)).isEqualTo(KeepTokens.Outcome.DONE);
        assertThat(signIn(made, "")).isEmpty();
        assertThat(setDisabled(anna, made, false)).isEqualTo(KeepTokens.Outcome.DONE);
        assertThat(signIn(made, "")).isPresent();
    }

    @Test
    void a_removed_token_signs_nobody_in() {
        Made made = made(TokenRights.all());

        assertThat(identity.keepTokens().remove(anna, made.token().id()))
                .isEqualTo(KeepTokens.Outcome.DONE);
        assertThat(signIn(made, "")).isEmpty();
        assertThat(identity.keepTokens().list(profile)).isEmpty();
    }

    @Test
    void a_token_for_some_addresses_is_refused_from_others() {
        Made made = made(from(" 192.0.2.0/24"));

        assertThat(signIn(made, "192.0.2.7")).isPresent();
        assertThat(outcome(made, "198.51.100.7"))
                .isEqualTo(new AuthenticateToken.Outcome.NotFromHere());
        assertThat(signIn(made, "")).isEmpty();
    }

    @Test
    void what_is_no_address_is_refused() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> make(anna, from("everywhere"), Optional.empty()))
                .satisfies(
                        refused -> assertThat(refused.code()).isEqualTo("invalid-address-range"));
    }

    @Test
    void a_token_for_one_customer_acts_for_no_other() {
        CustomerNumber bakery = owned();
        CustomerNumber shop = owned();
        TokenRights forBakery =
                new TokenRights(Set.of(), Optional.of(bakery), Optional.empty(), List.of());

        Caller script = signIn(made(forBakery), "").orElseThrow();

        assertThat(identity.actForCustomer().actForOwn(script))
                .isEqualTo(identity.actForCustomer().act(anna, bakery));
        assertThat(identity.actForCustomer().act(script, shop)).isEqualTo(new NoSuchCustomer());
    }

    @Test
    void nobody_makes_a_token_for_the_customer_of_somebody_else() {
        TokenRights forOther =
                new TokenRights(
                        Set.of(), Optional.of(company.company()), Optional.empty(), List.of());

        assertThat(make(anna, forOther, Optional.empty()))
                .isEqualTo(new MakeToken.Outcome.NoSuchCustomer());
    }

    @Test
    void a_token_makes_none_that_lasts_longer() {
        Instant end = company.clock().instant().plus(Duration.ofHours(1));
        Made brief = (Made) make(anna, TokenRights.all(), Optional.of(end));
        Caller script = signIn(brief, "").orElseThrow();

        assertThat(make(script, TokenRights.all(), Optional.of(end.plusSeconds(1))))
                .isEqualTo(new MakeToken.Outcome.MoreThanOwn());
        assertThat(make(script, TokenRights.all(), Optional.empty()))
                .isInstanceOfSatisfying(
                        Made.class, made -> assertThat(made.token().expiresAt()).isEqualTo(end));
    }

    @Test
    void a_token_makes_and_wakes_none_that_may_do_more() {
        Made whole = made(TokenRights.all());
        Caller script = signIn(made(READ_INVOICES), "").orElseThrow();

        assertThat(make(script, TokenRights.all(), Optional.empty()))
                .isEqualTo(new MakeToken.Outcome.MoreThanOwn());
        assertThat(make(script, READ_INVOICES, Optional.empty())).isInstanceOf(Made.class);
        assertThat(setDisabled(script, whole, true)).isEqualTo(KeepTokens.Outcome.DONE);
        assertThat(setDisabled(script, whole, false)).isEqualTo(KeepTokens.Outcome.MORE_THAN_OWN);
    }

    @Test
    void a_token_ends_after_it_begins_and_within_five_years() {
        Instant now = company.clock().instant();

        assertThat(make(anna, READ_INVOICES, Optional.of(now)))
                .isEqualTo(new MakeToken.Outcome.NoSuchEnd());
        assertThat(
                        make(
                                anna,
                                READ_INVOICES,
                                Optional.of(now.plus(MakeToken.LONGEST).plusSeconds(1))))
                .isEqualTo(new MakeToken.Outcome.NoSuchEnd());
    }

    @Test
    void a_person_has_a_hundred_tokens_at_most() {
        for (int made = 0; made < MakeToken.MOST; made++) {
            made(READ_INVOICES);
        }

        assertThat(make(anna, READ_INVOICES, Optional.empty()))
                .isEqualTo(new MakeToken.Outcome.TooMany());
    }

    @Test
    void the_tokens_of_others_are_not_there() {
        Made made = made(TokenRights.all());
        Caller boris = new Caller(company.given().profile(), "Boris", Language.EN, Role.CUSTOMER);

        assertThat(setDisabled(boris, made, true)).isEqualTo(KeepTokens.Outcome.NO_SUCH_TOKEN);
        assertThat(identity.keepTokens().remove(boris, made.token().id()))
                .isEqualTo(KeepTokens.Outcome.NO_SUCH_TOKEN);
        assertThat(identity.keepTokens().find(made.token().id(), boris.profile())).isEmpty();
    }

    @Test
    void the_last_use_is_known_to_ten_minutes() {
        Made made = made(TokenRights.all());
        Instant first = company.clock().instant();
        signIn(made, "");
        company.clock().advance(Duration.ofMinutes(9));
        signIn(made, "");

        assertThat(lastUse(made)).contains(first);
        company.clock().advance(Duration.ofMinutes(1));
        signIn(made, "");
        assertThat(lastUse(made)).contains(first.plus(Duration.ofMinutes(10)));
    }

    private MakeToken.Outcome asked(Caller maker) {
        return identity.makeToken()
                .make(new MakeToken.Command(maker, PAGE, "x", TokenRights.all(), Optional.empty()));
    }

    private Optional<Instant> lastUse(Made made) {
        return identity.keepTokens()
                .find(made.token().id(), profile)
                .flatMap(AccessToken::lastUsedAt);
    }

    private CustomerNumber owned() {
        CustomerNumber customer = company.company();
        company.given().done(() -> company.stores().profiles().grant(profile, customer));
        return customer;
    }

    private static TokenRights from(String address) {
        return new TokenRights(Set.of(), Optional.empty(), Optional.empty(), List.of(address));
    }

    private Made made(TokenRights rights) {
        return (Made) make(anna, rights, Optional.empty());
    }

    private MakeToken.Outcome make(Caller maker, TokenRights rights, Optional<Instant> end) {
        String name = "script " + UUID.randomUUID();
        Entrance entrance = entranceOf(maker);
        new FactorUseCases(company.stores(), company.clock()).confirmed(profile, entrance);
        return identity.makeToken().make(new MakeToken.Command(maker, entrance, name, rights, end));
    }

    private static Entrance entranceOf(Caller caller) {
        return caller.token().map(Entrance::ofToken).orElse(PAGE);
    }

    private KeepTokens.Outcome setDisabled(Caller caller, Made made, boolean disabled) {
        UUID id = made.token().id();
        return disabled
                ? identity.keepTokens().disable(caller, id)
                : identity.keepTokens().enable(caller, entranceOf(caller), id);
    }

    private AuthenticateToken.Outcome outcome(Made made, String address) {
        return identity.authenticateToken()
                .authenticate(new AuthenticateToken.Command(made.secret().value(), address));
    }

    private Optional<Caller> signIn(Made made, String address) {
        return outcome(made, address) instanceof AuthenticateToken.Outcome.SignedIn in
                ? Optional.of(in.caller())
                : Optional.empty();
    }
}
