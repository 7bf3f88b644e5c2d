package io.guichet.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.identity.AuthenticateToken.Command;
import io.guichet.application.identity.AuthenticateToken.Outcome.SignedIn;
import io.guichet.domain.access.TokenSecret;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.identity.IdentityUseCases;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

class FirstTokensTest {

    private final HostingCompany company = new HostingCompany();
    private final FirstTokens tokens =
            new FirstTokens(
                    company.stores().profiles(),
                    company.stores().accessTokens(),
                    company.stores().transactions(),
                    company.clock());

    @Test
    void a_first_token_signs_its_owner_in() {
        ProfileId anna = company.given().profile();

        TokenSecret secret = tokens.make(anna.value() + "@example.com", "first").orElseThrow();

        IdentityUseCases identity = new IdentityUseCases(company.stores(), company.clock());
        assertThat(identity.authenticateToken().authenticate(new Command(secret.value(), "")))
                .isInstanceOfSatisfying(
                        SignedIn.class, in -> assertThat(in.caller().profile()).isEqualTo(anna));
    }

    @Test
    void nobody_gets_one_who_does_not_sign_in() {
        assertThat(tokens.make("nobody@example.com", "first")).isEmpty();
    }
}
