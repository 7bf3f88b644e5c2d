package io.guichet.application.audit;

/** Recomputes every seal of the audit. */
public interface VerifyAudit {

    Report verify();

    /** {@code brokenAt} names the first link that does not hold, empty if all do. */
    record Report(long chains, long entries, String brokenAt) {

        public boolean isWhole() {
            return brokenAt.isEmpty();
        }
    }
}
