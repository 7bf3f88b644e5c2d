package io.guichet.application.audit.query;

import io.guichet.application.shared.Page;
import io.guichet.domain.audit.AuditEntry;

/** The entries of a chain, the newest first. */
public interface ListAudit {

    /** {@code before} is the last number of the page before, the highest there is on the first. */
    Page<AuditEntry> list(String chain, long before, int limit);
}
