package io.guichet.testing.shared;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.standing.RestrictedMode;
import io.guichet.testing.access.InMemoryInvitations;
import io.guichet.testing.audit.InMemoryAuditTrail;
import io.guichet.testing.contact.InMemoryContactChanges;
import io.guichet.testing.factor.InMemoryFactors;
import io.guichet.testing.handover.InMemoryHandovers;
import io.guichet.testing.identity.InMemoryAccessTokens;
import io.guichet.testing.identity.InMemoryChatLinks;
import io.guichet.testing.identity.InMemoryIpRules;
import io.guichet.testing.identity.InMemoryProfiles;
import io.guichet.testing.notification.InMemoryOutbox;
import io.guichet.testing.profile.InMemoryPhones;
import io.guichet.testing.recovery.InMemoryRecoveries;
import io.guichet.testing.session.InMemorySignIn;
import io.guichet.testing.standing.InMemoryCustomerHolds;
import io.guichet.testing.standing.InMemoryPresenceDays;

import java.time.Clock;

/** Who may come in by what, and what was written down of it, in memory. */
public record InMemoryAccess(
        InMemoryAccessTokens tokens,
        InMemoryAuditTrail audit,
        InMemoryInvitations invitations,
        InMemoryHandovers handovers,
        InMemoryContactChanges contactChanges,
        InMemoryFactors factor,
        InMemoryIpRules ipRules,
        InMemoryPhones phones,
        InMemoryRecoveries recoveries,
        InMemoryCustomerHolds customerHolds,
        InMemoryPresenceDays presence,
        Table<CustomerNumber, RestrictedMode> restrictedModes,
        InMemoryChatLinks chatLinks,
        InMemoryOutbox outbox,
        InMemorySignIn signIn) {

    static InMemoryAccess over(
            InMemoryTransactions transactions, InMemoryProfiles profiles, Clock clock) {
        InMemoryIpRules ipRules = new InMemoryIpRules(transactions);
        InMemoryChatLinks chatLinks = new InMemoryChatLinks(transactions, profiles, clock);
        return new InMemoryAccess(
                new InMemoryAccessTokens(transactions, profiles, ipRules),
                new InMemoryAuditTrail(transactions),
                new InMemoryInvitations(transactions),
                new InMemoryHandovers(transactions),
                new InMemoryContactChanges(transactions),
                InMemoryFactors.over(transactions),
                ipRules,
                new InMemoryPhones(transactions),
                new InMemoryRecoveries(transactions, profiles),
                new InMemoryCustomerHolds(transactions),
                InMemoryPresenceDays.over(transactions),
                new Table<>(transactions),
                chatLinks,
                new InMemoryOutbox(transactions, chatLinks),
                InMemorySignIn.over(transactions));
    }
}
