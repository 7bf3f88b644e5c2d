package io.guichet.testing.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.access.KeepTokens;
import io.guichet.application.identity.AccessToken;
import io.guichet.application.identity.Caller;
import io.guichet.domain.access.TokenRights;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.factor.FactorUseCases;
import io.guichet.testing.identity.IdentityUseCases;
import io.guichet.testing.session.SignInDesk;
import io.guichet.testing.shared.TestClock;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A token that was disabled while its request was under way brings nothing back. */
class DisabledTokenTest {

    private final SignInDesk desk = new SignInDesk(new TestClock("2026-03-01T12:00:00Z"));
    private final IdentityUseCases identity = new IdentityUseCases(desk.stores(), desk.clock());
    private final ProfileId anna = desk.somebody("anna@example.org").id();

    @Test
    void it_enables_neither_itself_nor_another() {
        AccessToken own = token("own");
        AccessToken other = token("other");
        Caller caller =
                new Caller(
                        anna,
                        "Anna Petit",
                        Language.FR,
                        Caller.Role.CUSTOMER,
                        Set.of(),
                        Optional.of(own.id()),
                        TokenRights.all());
        FactorUseCases factor = new FactorUseCases(desk.stores(), desk.clock());
        factor.enrol(anna, Entrance.ofToken(own.id()));
        identity.keepTokens().disable(caller, own.id());
        identity.keepTokens().disable(caller, other.id());

        for (AccessToken token : Set.of(own, other)) {
            assertThat(identity.keepTokens().enable(caller, Entrance.ofToken(own.id()), token.id()))
                    .isEqualTo(KeepTokens.Outcome.MORE_THAN_OWN);
        }
    }

    private AccessToken token(String name) {
        Instant now = desk.clock().instant();
        AccessToken token = AccessToken.whole(anna, name, now, now.plusSeconds(3600));
        desk.in(() -> desk.stores().accessTokens().add(name, token));
        return token;
    }
}
