package io.guichet.application.audit;

import static java.util.Objects.requireNonNull;

import io.guichet.application.audit.port.AuditTrail;
import io.guichet.application.audit.port.AuditTrail.Head;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.audit.Act;
import io.guichet.domain.audit.AuditEntry;

import java.util.Optional;

/** Adds to the chain of the versions, whose last entry says which one was started last. */
public final class NoteVersionHandler implements NoteVersion {

    private static final Act.Actor NOBODY =
            new Act.Actor(Optional.empty(), Optional.empty(), Optional.empty(), false);

    private final String version;
    private final AuditTrail trail;
    private final AuditBooks books;
    private final Transactions transactions;
    private volatile boolean isNoted;

    public NoteVersionHandler(
            String version, AuditTrail trail, AuditBooks books, Transactions transactions) {
        this.version = requireNonNull(version, "version");
        this.trail = trail;
        this.books = books;
        this.transactions = transactions;
    }

    @Override
    public void note() {
        if (!isNoted) {
            transactions.required(this::noteIfOther);
            isNoted = true;
        }
    }

    private boolean noteIfOther() {
        Head end = trail.lock(AuditEntry.VERSIONS);
        String last =
                trail.entries(AuditEntry.VERSIONS, end.number() - 1, 1).stream()
                        .map(one -> one.entry().after())
                        .findFirst()
                        .orElse("");
        boolean isOther = !last.equals(version);
        if (isOther) {
            Act act = new Act(NOBODY, Optional.empty(), "version", "");
            books.write(AuditEntry.VERSIONS, act, "started", last, version);
        }
        return isOther;
    }
}
