package io.guichet.application.audit;

import io.guichet.application.audit.port.AuditTrail;
import io.guichet.application.audit.port.AuditTrail.Edits;
import io.guichet.application.audit.port.AuditTrail.Head;
import io.guichet.application.audit.port.AuditTrail.Written;
import io.guichet.domain.audit.Act;
import io.guichet.domain.audit.AuditEntry;

import java.time.Clock;
import java.util.Optional;

/** Adds entries to their chains, within a transaction. */
public final class AuditBooks {

    private static final int LONGEST = 4000;

    private final AuditTrail trail;
    private final Clock clock;

    public AuditBooks(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    void write(Act act, String result, String before, String after) {
        write(act.chain(), act, result, before, after);
    }

    /** The same in the chain of whom it is about, where that is not the one of who does it. */
    void write(String chain, Act act, String result, String before, String after) {
        append(trail.lock(chain), act, result, before, after);
    }

    /** Has it noted from now on what stood before, until the transaction ends. */
    void tellEdits() {
        trail.tellEdits();
    }

    /**
     * The same if anything was changed or locked; whether it was. What somebody asked for is
     * followed by what has changed.
     */
    boolean writeIfWritten(Act act, String result, String asked) {
        Optional<Written> written = trail.lockIfWritten(act.chain());
        written.ifPresent(
                end -> {
                    Edits edits = end.edits();
                    append(end.head(), act, result, edits.before(), joined(asked, edits.after()));
                });
        return written.isPresent();
    }

    private static String joined(String asked, String stands) {
        return asked.isEmpty() || stands.isEmpty() ? asked + stands : asked + "\n" + stands;
    }

    private void append(Head head, Act act, String result, String before, String after) {
        trail.append(
                new AuditEntry(
                        head.chain(),
                        head.number() + 1,
                        clock.instant(),
                        act,
                        result,
                        shortened(before),
                        shortened(after),
                        head.seal()));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
