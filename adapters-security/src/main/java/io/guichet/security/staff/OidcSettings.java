package io.guichet.security.staff;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How this installation is known to its provider.
 *
 * @param issuer over HTTPS; plain HTTP to this very machine alone
 * @param redirect where browsers come back to
 * @param rolesClaim where the token says what somebody is there for; dots lead into objects, empty
 *     for none
 */
public record OidcSettings(
        URI issuer, String client, String secret, URI redirect, String scope, String rolesClaim) {

    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");

    public OidcSettings {
        requireNonNull(client, "client");
        requireNonNull(secret, "secret");
        requireNonNull(redirect, "redirect");
        requireNonNull(rolesClaim, "rolesClaim");
        if (!List.of(scope.split(" ")).contains("openid")) {
            throw new IllegalArgumentException("the scope of sign-ins has to contain openid");
        }
        if (!isSafe(issuer)) {
            throw new IllegalArgumentException("an OpenID provider is reached over HTTPS");
        }
    }

    static boolean isSafe(URI address) {
        return "https".equals(address.getScheme())
                || "http".equals(address.getScheme()) && HERE.contains(address.getHost());
    }

    List<String> rolesPath() {
        return rolesClaim.isEmpty() ? List.of() : Arrays.asList(rolesClaim.split("\\."));
    }

    @Override
    public String toString() {
        return "OidcSettings[" + issuer + "]";
    }
}
