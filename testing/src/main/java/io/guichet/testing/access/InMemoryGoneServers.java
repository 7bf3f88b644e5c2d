package io.guichet.testing.access;

import io.guichet.application.access.port.GoneServers;
import io.guichet.application.identity.port.Profiles;
import io.guichet.domain.access.Permission;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.testing.subscription.InMemoryListServices;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Servers that are gone, in memory. */
public record InMemoryGoneServers(
        InMemoryListServices services, Profiles profiles, InMemoryInvitations invitations)
        implements GoneServers {

    @Override
    public List<Gone> given(Instant now, int limit) {
        return services.everHadServers().stream()
                .filter(server -> isGone(server.customer(), server.label()))
                .filter(server -> isGiven(server, now))
                .sorted(
                        Comparator.comparing((Gone server) -> server.customer().value())
                                .thenComparing(Gone::label))
                .limit(limit)
                .toList();
    }

    @Override
    public boolean isGone(CustomerNumber customer, String label) {
        return services.isGone(customer, label);
    }

    private boolean isGiven(Gone server, Instant now) {
        String place = Permission.placeOfServer(server.label());
        return profiles.holders(server.customer()).stream()
                        .anyMatch(holder -> holder.permissions().isGivenOn(place))
                || invitations.waiting(server.customer(), now).stream()
                        .anyMatch(waiting -> waiting.permissions().isGivenOn(place));
    }
}
