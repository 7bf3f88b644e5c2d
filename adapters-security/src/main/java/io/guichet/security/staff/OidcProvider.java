package io.guichet.security.staff;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.guichet.application.staff.port.IdentityProvider;

import org.apache.http.client.utils.URIBuilder;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.lang.JoseException;
import org.wildfly.security.http.oidc.AccessAndIDTokenResponse;
import org.wildfly.security.http.oidc.Oidc;
import org.wildfly.security.http.oidc.ServerRequest;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Speaks OpenID Connect: the code flow with PKCE. What the provider says of itself is looked up
 * when it is first needed, so that a provider that is down keeps no server from starting.
 */
public final class OidcProvider implements IdentityProvider {

    /** What the standard's own codes and those of its extensions are made of. */
    private static final String CODE = "[a-z0-9_.-]{1,40}";

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
                    new URIBuilder(discovered.now().client().getAuthUrl())
                            .addParameter(Oidc.RESPONSE_TYPE, Oidc.CODE)
                            .addParameter(Oidc.CLIENT_ID, settings.client())
                            .addParameter(Oidc.REDIRECT_URI, settings.redirect().toString())
                            .addParameter(Oidc.SCOPE, settings.scope())
                            .addParameter(Oidc.STATE, challenge.state())
                            .addParameter("nonce", challenge.nonce())
                            .addParameter(Oidc.CODE_CHALLENGE, s256(challenge.verifier()))
                            .addParameter(
                                    Oidc.CODE_CHALLENGE_METHOD, Oidc.CODE_CHALLENGE_METHOD_S256)
                            .build());
        } catch (IOException | URISyntaxException unreachable) {
            return Optional.empty();
        }
    }

    @Override
    public Reply redeem(String code, Challenge challenge) {
        try {
            Discovered.Provider provider = discovered.now();
            Optional<String> token = trade(provider.client(), code, challenge);
            return token.isEmpty()
                    ? new Reply.NotProven("no token of identity")
                    : verified(provider.rules(), token.get(), challenge);
        } catch (ServerRequest.HttpFailure refused) {
            return new Reply.CodeRefused(error(refused));
        } catch (IOException unreachable) {
            return new Reply.Unreachable(plain(unreachable.getMessage()));
        }
    }

    /** Empty where the answer is no object of JSON, or one without the token. */
    private Optional<String> trade(ProviderClient client, String code, Challenge challenge)
            throws IOException, ServerRequest.HttpFailure {
        try {
            return Optional.ofNullable(
                            ServerRequest.invokeAccessCodeToToken(
                                    client,
                                    code,
                                    settings.redirect().toString(),
                                    challenge.verifier()))
                    .map(AccessAndIDTokenResponse::getIDToken);
        } catch (IOException unread) {
            if (unread.getClass() == IOException.class) {
                // Elytron's own, for what is there and cannot be read: it tells the whole of it.
                return Optional.empty();
            }
            throw unread;
        }
    }

    private Reply verified(TokenRules rules, String token, Challenge challenge) {
        try {
            return new Claims(rules.claims(token, challenge.nonce()), settings.rolesPath())
                    .identity()
                    .<Reply>map(Reply.Known::new)
                    .orElseGet(() -> new Reply.NotProven("no subject that can be kept"));
        } catch (InvalidJwtException wrong) {
            return Stream.<Throwable>iterate(wrong, Objects::nonNull, Throwable::getCause)
                    .filter(IOException.class::isInstance)
                    .findFirst()
                    .<Reply>map(gone -> new Reply.Unreachable(plain(gone.getMessage())))
                    .orElseGet(() -> new Reply.NotProven(plain(TokenRules.told(wrong))));
        }
    }

    /** RFC 6749, 5.2; empty if the provider says none, or says more than a code. */
    private static String error(ServerRequest.HttpFailure refused) {
        try {
            return JsonUtil.parseJson(String.valueOf(refused.getError())).get("error")
                                    instanceof String code
                            && code.matches(CODE)
                    ? code
                    : "";
        } catch (JoseException noJson) {
            return "";
        }
    }

    /** RFC 7636, 4.2. */
    private static String s256(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(verifier.getBytes(US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What others wrote is kept in one line, without what no text of the audit may hold. */
    private static String plain(String text) {
        return String.valueOf(text).replaceAll("[\\s\\p{Cntrl}]+", " ");
    }
}
