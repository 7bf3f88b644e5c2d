package io.guichet.domain.access;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.shared.InvalidValueException;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Leave to do something for a customer: for all he has ({@code billing}), for one of his accounts
 * ({@code account/bakery/sites}) or for one of his servers ({@code
 * server/web1/smtp_configuration}). What the owner alone may do is no permission and is never given
 * away.
 *
 * @param place {@code account/bakery} or {@code server/web1}, empty for all
 */
public record Permission(String place, String name) {

    public static final Permission ACCOUNT_MANAGEMENT = new Permission("", "account_management");
    public static final Permission BILLING = new Permission("", "billing");
    public static final Permission TECH_ACCOUNTS = new Permission("", "tech_accounts");
    public static final Permission TECH_SERVERS = new Permission("", "tech_servers");

    /** Those that are about all a customer has. */
    public static final List<Permission> GLOBAL =
            List.of(ACCOUNT_MANAGEMENT, BILLING, TECH_ACCOUNTS, TECH_SERVERS);

    /** Those that are about one account. */
    public static final Set<String> OF_ACCOUNTS =
            Set.of(
                    "technical_contact",
                    "usage",
                    "resources",
                    "statistics",
                    "sites",
                    "domains",
                    "emails",
                    "sent_emails",
                    "databases",
                    "ftp",
                    "ssh",
                    "webdav",
                    "environment",
                    "processes",
                    "ip_addresses",
                    "ssl_certificates",
                    "migration",
                    "scheduled_tasks",
                    "backups",
                    "services");

    /** Those that are about one server. */
    public static final Set<String> OF_SERVERS =
            Set.of(
                    "technical_contact",
                    "ssh_users",
                    "firewall_rules",
                    "smtp_configuration",
                    "database_users",
                    "ssl_configuration",
                    "http_configuration",
                    "usage",
                    "resources",
                    "migration");

    /** Those that are about one account or one server. */
    public static final Set<String> PLACED =
            Stream.concat(OF_ACCOUNTS.stream(), OF_SERVERS.stream())
                    .collect(Collectors.toUnmodifiableSet());

    /** The permission on an account or a server by which its domain names are got at. */
    public static final String DOMAINS = "domains";

    /** The one that has its holder told what becomes of it. */
    public static final String TECHNICAL_CONTACT = "technical_contact";

    private static final String ACCOUNT = "account/";
    private static final String SERVER = "server/";
    private static final Pattern ON_PLACE =
            Pattern.compile("((account|server)/[a-z0-9][a-z0-9.-]{1,62})/([a-z_]{1,30})");

    public Permission {
        requireNonNull(place, "place");
        requireNonNull(name, "name");
    }

    /** An account as permissions on it are written. */
    public static String placeOfAccount(String name) {
        return ACCOUNT + name;
    }

    /** A server as permissions on it are written; labels are in small letters there. */
    public static String placeOfServer(String label) {
        return SERVER + label;
    }

    /**
     * Reads a permission as it is written.
     *
     * @throws InvalidValueException {@code invalid-permission}
     */
    public static Permission parse(String written) {
        Matcher placed = ON_PLACE.matcher(written);
        if (placed.matches()) {
            Set<String> known = placed.group(2).equals("account") ? OF_ACCOUNTS : OF_SERVERS;
            if (known.contains(placed.group(3))) {
                return new Permission(placed.group(1), placed.group(3));
            }
        }
        return GLOBAL.stream()
                .filter(global -> global.name.equals(written))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException("invalid-permission"));
    }

    public boolean isGlobal() {
        return place.isEmpty();
    }

    public boolean isOfAccount() {
        return place.startsWith(ACCOUNT);
    }

    public boolean isOfServer() {
        return place.startsWith(SERVER);
    }

    /** The account or the server it is about, as its customer calls it; empty for all. */
    public String named() {
        return place.substring(place.indexOf('/') + 1);
    }

    /** The same of another account or server. */
    Permission at(String other) {
        return new Permission(other, name);
    }

    @Override
    public String toString() {
        return isGlobal() ? name : place + "/" + name;
    }

    /** What contacts are usually given together. */
    public enum Bundle {
        ADMIN(ACCOUNT_MANAGEMENT, Permission.BILLING, TECH_ACCOUNTS, TECH_SERVERS),
        TECHNICAL(TECH_ACCOUNTS, TECH_SERVERS),
        BILLING(Permission.BILLING);

        private final List<Permission> permissions;

        Bundle(Permission... permissions) {
            this.permissions = List.copyOf(Arrays.asList(permissions));
        }

        public List<Permission> permissions() {
            return permissions;
        }
    }
}
