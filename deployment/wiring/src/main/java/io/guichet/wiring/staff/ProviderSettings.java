package io.guichet.wiring.staff;

import io.guichet.application.shared.Installation;
import io.guichet.application.staff.ProviderTerms;
import io.guichet.domain.access.StaffRole;
import io.guichet.security.staff.OidcSettings;
import io.guichet.wiring.shared.Settings;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the operator says of his OpenID provider; nothing unless he names its issuer. */
record ProviderSettings(Settings settings, Installation installation) {

    private static final String ISSUER = "GUICHET_OIDC_ISSUER";
    private static final String CALLBACK = "/sign-in/staff";

    boolean isSet() {
        return settings.find(ISSUER).isPresent();
    }

    OidcSettings oidc() {
        String base = installation.publicUrl().toString().replaceAll("/+$", "");
        return new OidcSettings(
                issuer(),
                settings.require("GUICHET_OIDC_CLIENT"),
                settings.require("GUICHET_OIDC_SECRET"),
                URI.create(base + CALLBACK),
                settings.get("GUICHET_OIDC_SCOPE", "openid email profile"),
                settings.get("GUICHET_OIDC_ROLES_CLAIM", ""));
    }

    ProviderTerms terms() {
        Map<String, StaffRole> roles = roles();
        if (roles.isEmpty() == settings.find("GUICHET_OIDC_ROLES_CLAIM").isPresent()) {
            throw new IllegalStateException(
                    "set GUICHET_OIDC_ROLES_CLAIM and GUICHET_OIDC_ROLES together");
        }
        return new ProviderTerms(
                settings.get("GUICHET_OIDC_NAME", issuer().getHost()),
                issuer().toString(),
                roles,
                settings.get("GUICHET_OIDC_MAKES_STAFF", "refused").equals("allowed"),
                Set.copyOf(words("GUICHET_OIDC_SECOND_FACTOR")));
    }

    private URI issuer() {
        return URI.create(settings.require(ISSUER));
    }

    /** Written {@code helpdesk=support,accounts=billing}. */
    private Map<String, StaffRole> roles() {
        return words("GUICHET_OIDC_ROLES").stream()
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], ProviderSettings::role));
    }

    private static StaffRole role(String[] pair) {
        return Arrays.stream(StaffRole.values())
                .filter(role -> pair.length == 2)
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(pair[1]))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "GUICHET_OIDC_ROLES gives no role by " + pair[0]));
    }

    private List<String> words(String key) {
        return Optional.of(settings.get(key, ""))
                .filter(list -> !list.isEmpty())
                .map(list -> List.of(list.split("[\\s,]+")))
                .orElseGet(List::of);
    }
}
