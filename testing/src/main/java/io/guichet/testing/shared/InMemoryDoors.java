package io.guichet.testing.shared;

import io.guichet.testing.access.InMemoryGoneServers;
import io.guichet.testing.access.InMemoryInvitations;
import io.guichet.testing.audit.InMemoryAuditTrail;
import io.guichet.testing.contact.InMemoryContactChanges;
import io.guichet.testing.factor.InMemoryFactors;
import io.guichet.testing.handover.InMemoryHandovers;
import io.guichet.testing.identity.InMemoryAccessTokens;
import io.guichet.testing.identity.InMemoryChatLinks;
import io.guichet.testing.identity.InMemoryIpRules;
import io.guichet.testing.notification.InMemoryOutbox;
import io.guichet.testing.profile.InMemoryPhones;
import io.guichet.testing.recovery.InMemoryRecoveries;
import io.guichet.testing.session.InMemorySignIn;
import io.guichet.testing.standing.InMemoryCustomerHolds;
import io.guichet.testing.subscription.InMemoryListServices;

/** The stores of {@link InMemoryAccess}. */
interface InMemoryDoors extends Stores {

    InMemoryAccess access();

    @Override
    default InMemoryAccessTokens accessTokens() {
        return access().tokens();
    }

    @Override
    default InMemoryAccessTokens endingTokens() {
        return access().tokens();
    }

    @Override
    default InMemoryOutbox outbox() {
        return access().outbox();
    }

    @Override
    default InMemoryAuditTrail audit() {
        return access().audit();
    }

    @Override
    default InMemoryIpRules ipRules() {
        return access().ipRules();
    }

    @Override
    default InMemoryPhones phones() {
        return access().phones();
    }

    @Override
    default InMemoryCustomerHolds customerHolds() {
        return access().customerHolds();
    }

    @Override
    default InMemoryRecoveries recoveries() {
        return access().recoveries();
    }

    @Override
    default InMemoryFactors factor() {
        return access().factor();
    }

    @Override
    default InMemoryInvitations invitations() {
        return access().invitations();
    }

    @Override
    InMemoryListServices listServices();

    @Override
    default InMemoryGoneServers goneServers() {
        return new InMemoryGoneServers(listServices(), profiles(), invitations());
    }

    @Override
    default InMemoryHandovers handovers() {
        return access().handovers();
    }

    @Override
    default InMemoryContactChanges contactChanges() {
        return access().contactChanges();
    }

    @Override
    default InMemorySignIn signIn() {
        return access().signIn();
    }

    @Override
    default InMemoryChatLinks chatLinks() {
        return access().chatLinks();
    }
}
