package io.guichet.testing.shared;

import io.guichet.testing.access.InvitationsContract;
import io.guichet.testing.audit.AuditTrailContract;
import io.guichet.testing.contact.ContactChangesContract;
import io.guichet.testing.erasure.ErasureContract;
import io.guichet.testing.erasure.LeftoversContract;
import io.guichet.testing.erasure.OldDocumentsContract;
import io.guichet.testing.factor.PasskeysContract;
import io.guichet.testing.factor.SecondFactorsContract;
import io.guichet.testing.factor.StepUpsContract;
import io.guichet.testing.handover.HandoversContract;
import io.guichet.testing.identity.IpRulesContract;
import io.guichet.testing.profile.PhonesContract;
import io.guichet.testing.recovery.RecoveriesContract;
import io.guichet.testing.staff.ProviderSignInsContract;
import io.guichet.testing.staff.StaffMembersContract;
import io.guichet.testing.standing.CustomerHoldsContract;
import io.guichet.testing.standing.PresencesContract;
import io.guichet.testing.standing.RestrictedModesContract;

import org.junit.jupiter.api.Nested;

import java.time.Clock;

/** Holds invitations and the audit in memory to everything the database promises. */
class InMemoryAccessTest {

    private final InMemoryStores stores = InMemoryStores.at(Clock.systemUTC());

    @Nested
    class Handovers extends HandoversContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class ContactChanges extends ContactChangesContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class AuditTrail extends AuditTrailContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class SecondFactors extends SecondFactorsContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Passkeys extends PasskeysContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class StepUps extends StepUpsContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class IpRules extends IpRulesContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class CustomerHolds extends CustomerHoldsContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class StaffMembers extends StaffMembersContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Phones extends PhonesContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class ProviderSignIns extends ProviderSignInsContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Recoveries extends RecoveriesContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class OldDocuments extends OldDocumentsContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Leftovers extends LeftoversContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Presences extends PresencesContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class RestrictedModes extends RestrictedModesContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Erasure extends ErasureContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }

    @Nested
    class Invitations extends InvitationsContract {

        @Override
        protected Stores stores() {
            return stores;
        }
    }
}
