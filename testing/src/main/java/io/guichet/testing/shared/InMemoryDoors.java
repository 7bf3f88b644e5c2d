package io.guichet.testing.shared;

import io.guichet.testing.access.InMemoryInvitations;
import io.guichet.testing.audit.InMemoryAuditTrail;
import io.guichet.testing.identity.InMemoryAccessTokens;
import io.guichet.testing.identity.InMemoryChatLinks;

/** The stores of {@link InMemoryAccess}. */
interface InMemoryDoors extends Stores {

    InMemoryAccess access();

    @Override
    default InMemoryAccessTokens accessTokens() {
        return access().tokens();
    }

    @Override
    default InMemoryAuditTrail audit() {
        return access().audit();
    }

    @Override
    default InMemoryInvitations invitations() {
        return access().invitations();
    }

    @Override
    default InMemoryChatLinks chatLinks() {
        return access().chatLinks();
    }
}
