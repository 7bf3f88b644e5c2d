package io.guichet.application.audit;

import io.guichet.application.audit.port.AuditTrail;
import io.guichet.domain.audit.Act;
import io.guichet.domain.audit.AuditEntry;

import java.time.Clock;

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
        AuditTrail.Head head = trail.lock(act.chain());
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
