package io.guichet.application.audit.query;

import io.guichet.application.shared.Page;
import io.guichet.domain.audit.AuditEntry;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;

/**
 * The entries of a chain, the newest first; {@code before} is the last number of the page before,
 * the highest there is on the first.
 */
public interface ListAudit {

    /** Of a chain that is nobody's, as that of the installation. */
    Page<AuditEntry> list(String chain, long before, int limit);

    /** What was done for a customer. */
    default Page<AuditEntry> ofCustomer(CustomerNumber customer, long before, int limit) {
        return list(AuditEntry.chainOf(customer), before, limit);
    }

    /** What a person did for himself, and staff with him. */
    default Page<AuditEntry> ofPerson(ProfileId person, long before, int limit) {
        return list(AuditEntry.chainOf(person), before, limit);
    }
}
