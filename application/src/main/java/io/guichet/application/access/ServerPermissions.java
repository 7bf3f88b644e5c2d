package io.guichet.application.access;

import io.guichet.application.access.port.GoneServers;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.notification.Letter;
import io.guichet.domain.access.Permission;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.EmailAddress;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Ends what was given on a server that is gone, and tells the owners: another one of the same label
 * opens to nobody who is not let in anew. Called under the customer's lock, within a transaction.
 */
public record ServerPermissions(
        GoneServers gone, PlacedPermissions placed, Consumer<Letter> letters) {

    /** Whether there was anything to end. */
    public boolean endIfGone(Customer customer, String label) {
        String server = label.toLowerCase(Locale.ROOT);
        boolean isEnded =
                gone.isGone(customer.number(), server)
                        && placed.end(customer.number(), Permission.placeOfServer(server));
        if (isEnded) {
            placed.profiles().holders(customer.number()).stream()
                    .filter(holder -> holder.permissions().owner())
                    .forEach(owner -> letters.accept(letter(customer, owner.profile(), server)));
        }
        return isEnded;
    }

    private static Letter letter(Customer customer, Profiles.Profile owner, String server) {
        return new Letter(
                "server-gone/" + UUID.randomUUID(),
                Letter.Kind.SERVER_PERMISSIONS_ENDED,
                new EmailAddress(owner.email()),
                owner.language(),
                "/account",
                Map.of(
                        "name",
                        owner.name(),
                        "customer",
                        customer.identity().name(),
                        "server",
                        server));
    }
}
