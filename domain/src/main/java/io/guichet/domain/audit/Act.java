package io.guichet.domain.audit;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;

import java.util.Optional;
import java.util.UUID;

/**
 * Somebody doing something.
 *
 * @param actor by which way he came and who he is
 * @param customer for whom
 * @param what the operation, {@code POST /orders} for instance, or the button of the chat
 * @param address where from, empty where that is not known
 */
public record Act(Actor actor, Optional<CustomerNumber> customer, String what, String address) {

    public Act {
        requireNonNull(actor, "actor");
        requireNonNull(customer, "customer");
        requireNonNull(what, "what");
        requireNonNull(address, "address");
    }

    /** The chain its entry belongs to: the customer's, else the person's. */
    public String chain() {
        return customer.map(AuditEntry::chainOf)
                .or(() -> actor.profile().map(AuditEntry::chainOf))
                .orElse(AuditEntry.INSTALLATION);
    }

    /** A person, with the token or the chat account he came with; staff acts for others. */
    public record Actor(
            Optional<ProfileId> profile, Optional<UUID> token, Optional<Long> chat, boolean staff) {

        public Actor {
            requireNonNull(profile, "profile");
            requireNonNull(token, "token");
            requireNonNull(chat, "chat");
        }
    }
}
