package io.guichet.security.staff;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;

import io.guichet.application.staff.port.IdentityProvider;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/**
 * Speaks OpenID Connect: the code flow with PKCE. What the provider says of itself is looked up
 * when it is first needed, so that a provider that is down keeps no server from starting.
 */
public final class OidcProvider implements IdentityProvider {

    private final OidcSettings settings;
    private final Discovered discovered;

    public OidcProvider(OidcSettings settings, Clock clock) {
        this.settings = settings;
        this.discovered = new Discovered(settings, clock);
    }

    @Override
    public Optional<URI> signInAt(Challenge challenge) {
        try {
            return Optional.of(
                    new AuthenticationRequest.Builder(
                                    ResponseType.CODE,
                                    Scope.parse(settings.scope()),
                                    new ClientID(settings.client()),
                                    settings.redirect())
                            .endpointURI(discovered.now().signInAt())
                            .state(new State(challenge.state()))
                            .nonce(new Nonce(challenge.nonce()))
                            .codeChallenge(verifier(challenge), CodeChallengeMethod.S256)
                            .build()
                            .toURI());
        } catch (IOException | GeneralException unreachable) {
            return Optional.empty();
        }
    }

    @Override
    public Reply redeem(String code, Challenge challenge) {
        try {
            Endpoints endpoints = discovered.now();
            TokenResponse response = ask(endpoints, code, challenge);
            if (!response.indicatesSuccess()) {
                String error = response.toErrorResponse().getErrorObject().getCode();
                return new Reply.CodeRefused(error == null ? "" : error);
            }
            JWT token = response.toSuccessResponse().getTokens().toOIDCTokens().getIDToken();
            return token == null
                    ? new Reply.NotProven("no token of identity")
                    : verified(endpoints, token, challenge);
        } catch (IOException | GeneralException | RemoteKeySourceException unreachable) {
            return new Reply.Unreachable(told(unreachable));
        } catch (BadJOSEException | JOSEException | java.text.ParseException notProven) {
            return new Reply.NotProven(told(notProven));
        }
    }

    private TokenResponse ask(Endpoints endpoints, String code, Challenge challenge)
            throws IOException, ParseException {
        HTTPRequest request =
                new TokenRequest.Builder(
                                endpoints.tokensAt(),
                                endpoints.authentication(),
                                new AuthorizationCodeGrant(
                                        new AuthorizationCode(code),
                                        settings.redirect(),
                                        verifier(challenge)))
                        .build()
                        .toHTTPRequest();
        request.setConnectTimeout(Discovered.TIMEOUT);
        request.setReadTimeout(Discovered.TIMEOUT);
        request.setFollowRedirects(false);
        return OIDCTokenResponseParser.parse(request.send());
    }

    private Reply verified(Endpoints endpoints, JWT token, Challenge challenge)
            throws BadJOSEException, JOSEException, java.text.ParseException {
        endpoints.validator().validate(token, new Nonce(challenge.nonce()));
        return new Claims(token.getJWTClaimsSet(), settings.rolesPath())
                .identity()
                .<Reply>map(Reply.Known::new)
                .orElseGet(() -> new Reply.NotProven("no subject that can be kept"));
    }

    private static CodeVerifier verifier(Challenge challenge) {
        return new CodeVerifier(challenge.verifier());
    }

    /** In one line; what was wrong with a token, never the token. */
    private static String told(Exception cause) {
        return String.valueOf(cause.getMessage()).replaceAll("\\s+", " ");
    }
}
