package io.guichet.application.audit;

import io.guichet.application.audit.port.AuditTrail;
import io.guichet.application.audit.port.AuditTrail.Head;
import io.guichet.application.audit.port.AuditTrail.Sealed;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.audit.AuditEntry;

import java.util.List;

/**
 * Reads each chain in chunks, so that a long one needs no more memory than a short one. What was
 * added since a chain's end was read is left to the next verification.
 */
public final class VerifyAuditHandler implements VerifyAudit {

    private static final int CHUNK = 500;

    private final AuditTrail trail;
    private final Transactions transactions;

    public VerifyAuditHandler(AuditTrail trail, Transactions transactions) {
        this.trail = trail;
        this.transactions = transactions;
    }

    @Override
    public Report verify() {
        long chains = 0;
        long entries = 0;
        String last = "";
        while (true) {
            String after = last;
            List<Head> heads = transactions.required(() -> trail.heads(after, CHUNK));
            if (heads.isEmpty()) {
                return new Report(chains, entries, "");
            }
            for (Head head : heads) {
                long broken = firstBroken(head);
                if (broken > 0) {
                    return new Report(chains, entries, head.chain() + " " + broken);
                }
                chains++;
                entries += head.number();
            }
            last = heads.getLast().chain();
        }
    }

    /** The number of the first entry that does not hold; 0 if all do. */
    private long firstBroken(Head head) {
        String seal = AuditEntry.GENESIS;
        long number = 0;
        while (number < head.number()) {
            long after = number;
            int limit = (int) Math.min(CHUNK, head.number() - number);
            List<Sealed> chunk =
                    transactions.required(() -> trail.entries(head.chain(), after, limit));
            for (Sealed sealed : chunk) {
                if (!holds(sealed, number + 1, seal)) {
                    return number + 1;
                }
                number++;
                seal = sealed.seal();
            }
            if (chunk.isEmpty()) {
                return number + 1;
            }
        }
        return seal.equals(head.seal()) ? 0 : head.number();
    }

    private static boolean holds(Sealed sealed, long number, String previous) {
        AuditEntry entry = sealed.entry();
        return entry.number() == number
                && entry.previous().equals(previous)
                && entry.seal().equals(sealed.seal());
    }
}
