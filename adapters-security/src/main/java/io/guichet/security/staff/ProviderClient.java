package io.guichet.security.staff;

import org.apache.http.client.HttpClient;
import org.wildfly.security.http.oidc.Oidc;
import org.wildfly.security.http.oidc.OidcClientConfiguration;
import org.wildfly.security.http.oidc.OidcProviderMetadata;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Elytron's client of one provider. Elytron believes whatever a provider says of itself; here it
 * has to be who was asked, and all its addresses are reached over TLS.
 */
final class ProviderClient extends OidcClientConfiguration {

    private final OidcSettings settings;

    private ProviderClient(OidcSettings settings, HttpClient http) {
        this.settings = settings;
        setClientId(settings.client());
        setScope(settings.scope());
        setClient(http);
    }

    /** Asks the provider what it says of itself. */
    static ProviderClient of(OidcSettings settings, HttpClient http) throws IOException {
        ProviderClient client = new ProviderClient(settings, http);
        try {
            client.know(client.getOidcProviderMetadata(client.describedAt()));
        } catch (IOException unreachable) {
            throw unreachable;
        } catch (Exception refused) {
            throw new IOException("the provider does not describe itself", refused);
        }
        return client;
    }

    /** OpenID Connect Discovery 1.0, 4.1. */
    private String describedAt() {
        return settings.issuer().toString().replaceAll("/$", "") + "/" + Oidc.DISCOVERY_PATH;
    }

    /** OpenID Connect Discovery 1.0, 4.3. */
    private void know(OidcProviderMetadata said) throws IOException {
        if (!settings.issuer().toString().equals(said.getIssuer())) {
            throw new IOException("the provider calls itself " + said.getIssuer());
        }
        issuerUrl = said.getIssuer();
        authUrl = safe(said.getAuthorizationEndpoint());
        tokenUrl = safe(said.getTokenEndpoint());
        jwksUrl = safe(said.getJwksUri());
        List<String> taken =
                Optional.ofNullable(said.getTokenEndpointAuthMethodsSupported())
                        .orElseGet(List::of);
        setClientAuthenticator(
                new ClientSecret(
                        settings,
                        taken.contains("client_secret_post")
                                && !taken.contains("client_secret_basic")));
    }

    private static String safe(String address) throws IOException {
        if (address == null || !OidcSettings.isSafe(URI.create(address))) {
            throw new IOException("the provider names an address without TLS");
        }
        return address;
    }
}
