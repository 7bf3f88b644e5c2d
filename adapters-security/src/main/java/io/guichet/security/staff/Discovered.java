package io.guichet.security.staff;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the provider says of itself (OpenID Connect Discovery 1.0), asked anew every hour. */
final class Discovered {

    /** In milliseconds, to connect and to read. */
    static final int TIMEOUT = 5_000;

    private static final Duration HOLDS = Duration.ofHours(1);
    private static final int LARGEST = 100_000;

    /** Signatures of keys that only the provider has. */
    private static final Set<JWSAlgorithm> SIGNED_BY_THE_PROVIDER =
            Set.of(
                    JWSAlgorithm.RS256,
                    JWSAlgorithm.RS384,
                    JWSAlgorithm.RS512,
                    JWSAlgorithm.PS256,
                    JWSAlgorithm.PS384,
                    JWSAlgorithm.PS512,
                    JWSAlgorithm.ES256,
                    JWSAlgorithm.ES384,
                    JWSAlgorithm.ES512);

    private final OidcSettings settings;
    private final Clock clock;
    private Optional<Endpoints> last = Optional.empty();
    private Instant askedAt = Instant.MIN;

    Discovered(OidcSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Nobody waits for another who asks; what was known holds until something else is. */
    Endpoints now() throws IOException, GeneralException {
        Instant now = clock.instant();
        Optional<Endpoints> known = known(now);
        if (known.isPresent()) {
            return known.get();
        }
        Endpoints asked = ask();
        synchronized (this) {
            last = Optional.of(asked);
            askedAt = now;
        }
        return asked;
    }

    private synchronized Optional<Endpoints> known(Instant now) {
        return last.filter(endpoints -> now.isBefore(askedAt.plus(HOLDS)));
    }

    /** The library refuses a document of another issuer. */
    private Endpoints ask() throws IOException, GeneralException {
        Issuer issuer = new Issuer(settings.issuer());
        OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer, TIMEOUT, TIMEOUT);
        URI signInAt = safe(metadata.getAuthorizationEndpointURI());
        URI tokensAt = safe(metadata.getTokenEndpointURI());
        JWKSource<SecurityContext> keys =
                JWKSourceBuilder.create(
                                safe(metadata.getJWKSetURI()).toURL(),
                                new DefaultResourceRetriever(TIMEOUT, TIMEOUT, LARGEST))
                        .build();
        IDTokenValidator validator =
                new IDTokenValidator(
                        issuer,
                        new ClientID(settings.client()),
                        new JWSVerificationKeySelector<>(SIGNED_BY_THE_PROVIDER, keys),
                        null);
        return new Endpoints(signInAt, tokensAt, authentication(metadata), validator);
    }

    private static URI safe(URI address) throws GeneralException {
        if (address == null || !OidcSettings.isSafe(address)) {
            throw new GeneralException("the provider names an address without TLS");
        }
        return address;
    }

    /** In the header, unless the provider takes it in the form alone. */
    private ClientAuthentication authentication(OIDCProviderMetadata metadata) {
        ClientID client = new ClientID(settings.client());
        Secret secret = new Secret(settings.secret());
        List<ClientAuthenticationMethod> taken =
                Optional.ofNullable(metadata.getTokenEndpointAuthMethods()).orElseGet(List::of);
        boolean inForm =
                taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                        && !taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return inForm
                ? new ClientSecretPost(client, secret)
                : new ClientSecretBasic(client, secret);
    }
}
