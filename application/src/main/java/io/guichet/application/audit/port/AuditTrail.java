package io.guichet.application.audit.port;

import io.guichet.domain.audit.AuditEntry;

import java.util.List;
import java.util.Optional;

/**
 * The chains of entries, which are only added to. Every adapter passes {@code AuditTrailContract}.
 */
public interface AuditTrail {

    /** The end of a chain, locked until the transaction ends; a new chain ends at its beginning. */
    Head lock(String chain);

    /**
     * The same if the transaction under way has changed, or locked, anything yet, with what it has
     * changed or removed since {@link #tellEdits}.
     */
    Optional<Written> lockIfWritten(String chain);

    /**
     * From now on what is changed or removed in the transaction is noted, until it ends or begins
     * to erase what is about a person.
     */
    void tellEdits();

    /** Adds an entry after the locked end of its chain. */
    void append(AuditEntry entry);

    /** Every chain with its end, in the order of their names, at most so many after one. */
    List<Head> heads(String after, int limit);

    /** The entries of a chain after a number, at most so many, as they were sealed. */
    List<Sealed> entries(String chain, long after, int limit);

    /**
     * What stood before and stands now, a line each: of what is removed there is no {@code after}.
     * Names, addresses and secrets are not in it, only that they changed.
     */
    record Edits(String before, String after) {

        /** Nothing that was there before was changed. */
        public static final Edits NONE = new Edits("", "");
    }

    /** The locked end of a chain and what its next entry tells. */
    record Written(Head head, Edits edits) {}

    /** The last number of a chain and its seal. */
    record Head(String chain, long number, String seal) {}

    /** An entry and the seal kept with it. */
    record Sealed(AuditEntry entry, String seal) {}
}
