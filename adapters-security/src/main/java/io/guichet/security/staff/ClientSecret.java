package io.guichet.security.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.wildfly.security.http.oidc.ClientCredentialsProvider;
import org.wildfly.security.http.oidc.Oidc;
import org.wildfly.security.http.oidc.OidcClientConfiguration;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.Map;

/**
 * How we prove to the provider who we are (RFC 6749, 2.3.1): in the header, encoded as in a form,
 * unless the provider takes it in the form alone. Elytron's own encodes nothing, so that a secret
 * with a {@code +} or {@code %} is refused, and knows no form.
 *
 * @param inForm whether the provider takes it in the form alone
 */
record ClientSecret(OidcSettings settings, boolean inForm) implements ClientCredentialsProvider {

    @Override
    public String getId() {
        return Oidc.ClientCredentialsProviderType.SECRET.getValue();
    }

    /** Made with what it needs. */
    @Override
    public void init(OidcClientConfiguration client, Object secret) {}

    @Override
    public void setClientCredentials(
            OidcClientConfiguration client, Map<String, String> headers, Map<String, String> form) {
        if (inForm) {
            form.put("client_id", settings.client());
            form.put("client_secret", settings.secret());
        } else {
            String both = encoded(settings.client()) + ":" + encoded(settings.secret());
            headers.put(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(both.getBytes(UTF_8)));
        }
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, UTF_8);
    }

    @Override
    public String toString() {
        return "ClientSecret[...]";
    }
}
