package io.guichet.testing.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guichet.application.access.KeepIpRules;
import io.guichet.application.access.KeepIpRules.Outcome;
import io.guichet.application.identity.AccessToken;
import io.guichet.application.identity.AuthenticateToken;
import io.guichet.application.identity.AuthenticateToken.Outcome.NotFromHere;
import io.guichet.application.identity.AuthenticateToken.Outcome.SignedIn;
import io.guichet.application.notification.Notice;
import io.guichet.domain.access.IpRules;
import io.guichet.domain.access.IpRules.Rule;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.domain.shared.Sha256;
import io.guichet.testing.identity.IdentityUseCases;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** From where a person may come in. */
class AddressRulesTest {

    private static final String OFFICE = "192.0.2.7";
    private static final String ELSEWHERE = "198.51.100.7";

    private final HostingCompany company = new HostingCompany();
    private final IdentityUseCases identity =
            new IdentityUseCases(company.stores(), company.clock());
    private final ProfileId anna = company.given().profile();

    @BeforeEach
    void annaHasATokenAndABakery() {
        AccessToken token =
                AccessToken.whole(
                        anna,
                        "script",
                        company.clock().instant(),
                        company.clock().instant().plus(Duration.ofDays(9)));
        var bakery = company.given().customer().number();
        company.given()
                .done(
                        () -> {
                            company.stores().accessTokens().add(Sha256.hex("secret"), token);
                            company.stores().profiles().grant(anna, bakery);
                        });
    }

    @Test
    void without_rules_everybody_comes_in_from_everywhere() {
        assertThat(comesFrom(ELSEWHERE)).isInstanceOf(SignedIn.class);
    }

    @Test
    void only_from_the_office() {
        change(OFFICE, false, new Rule("192.0.2.0/24", true, false));

        assertThat(comesFrom(OFFICE)).isInstanceOf(SignedIn.class);
        assertThat(comesFrom(ELSEWHERE)).isEqualTo(new NotFromHere());
        assertThat(comesFrom("")).isEqualTo(new NotFromHere());
    }

    @Test
    void what_is_denied_is_denied_whatever_else_is_allowed() {
        change(
                "192.0.2.8",
                true,
                new Rule("192.0.2.0/24", true, false),
                new Rule(OFFICE, false, false));

        assertThat(comesFrom(OFFICE)).isEqualTo(new NotFromHere());
        assertThat(comesFrom("192.0.2.8")).isInstanceOf(SignedIn.class);
        assertThat(comesFrom(ELSEWHERE)).isInstanceOf(SignedIn.class);
    }

    @Test
    void nobody_locks_himself_out_unless_he_says_it_twice() {
        Rule office = new Rule(OFFICE, true, false);

        assertThat(change(ELSEWHERE, false, office)).isEqualTo(new Outcome.LocksOut(ELSEWHERE));
        assertThat(comesFrom(ELSEWHERE)).isInstanceOf(SignedIn.class);
        IpRules rules = new IpRules(false, List.of(office));
        assertThat(
                        identity.keepIpRules()
                                .change(new KeepIpRules.Command(anna, rules, ELSEWHERE, true)))
                .isEqualTo(new Outcome.Changed(rules));
        assertThat(comesFrom(ELSEWHERE)).isEqualTo(new NotFromHere());
    }

    @Test
    void a_rule_alerts_once_a_day_for_each_address() {
        change(OFFICE, true, new Rule("198.51.100.0/24", false, true));

        comesFrom(ELSEWHERE);
        comesFrom(ELSEWHERE);
        assertThat(alerts()).hasSize(1);
        assertThat(alerts().getFirst().facts()).containsEntry("allowed", "false");
        company.clock().advance(Duration.ofDays(1));
        comesFrom(ELSEWHERE);
        assertThat(alerts()).hasSize(2);
    }

    @Test
    void what_is_no_range_and_too_many_are_refused() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> change(OFFICE, true, new Rule("here", true, false)));
        Rule[] many =
                Stream.generate(() -> new Rule(OFFICE, true, false))
                        .limit(IpRules.MOST + 1)
                        .toArray(Rule[]::new);
        assertThat(change(OFFICE, true, many)).isEqualTo(new Outcome.TooMany());
    }

    private Outcome change(String from, boolean others, Rule... rules) {
        return identity.keepIpRules()
                .change(
                        new KeepIpRules.Command(
                                anna, new IpRules(others, List.of(rules)), from, false));
    }

    private AuthenticateToken.Outcome comesFrom(String address) {
        return identity.authenticateToken()
                .authenticate(new AuthenticateToken.Command("secret", address));
    }

    private List<Notice> alerts() {
        return company.stores().outbox().notices().stream()
                .filter(notice -> notice.kind() == Notice.Kind.ADDRESS_ALERT)
                .toList();
    }
}
