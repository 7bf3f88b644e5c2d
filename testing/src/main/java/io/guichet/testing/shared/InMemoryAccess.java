package io.guichet.testing.shared;

import io.guichet.testing.access.InMemoryInvitations;
import io.guichet.testing.audit.InMemoryAuditTrail;
import io.guichet.testing.identity.InMemoryAccessTokens;
import io.guichet.testing.identity.InMemoryChatLinks;
import io.guichet.testing.identity.InMemoryProfiles;

import java.time.Clock;

/** Who may come in by what, and what was written down of it, in memory. */
public record InMemoryAccess(
        InMemoryAccessTokens tokens,
        InMemoryAuditTrail audit,
        InMemoryInvitations invitations,
        InMemoryChatLinks chatLinks) {

    static InMemoryAccess over(
            InMemoryTransactions transactions, InMemoryProfiles profiles, Clock clock) {
        return new InMemoryAccess(
                new InMemoryAccessTokens(transactions, profiles),
                new InMemoryAuditTrail(transactions),
                new InMemoryInvitations(transactions),
                new InMemoryChatLinks(transactions, profiles, clock));
    }
}
