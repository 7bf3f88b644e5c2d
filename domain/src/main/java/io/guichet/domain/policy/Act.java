package io.guichet.domain.policy;

/** What a step of the timetable does to whoever has not paid. */
public enum Act {
    /** A message. */
    NOTICE,
    /** Charges what is open to the default card; the first such step is the first attempt. */
    CAPTURE,
    /** What being late costs is invoiced, once for an invoice. */
    LATE_FEE,
    /** The customer can order nothing until he has paid. */
    RESTRICT,
    /** The services of the invoice stop. */
    SUSPEND,
    /** They end for good. */
    TERMINATE,
    /** They end for good and everything in them is deleted. */
    DELETE;

    /** Whether it takes something away, which waits while a payment is under way. */
    public boolean isHard() {
        return switch (this) {
            case NOTICE, CAPTURE -> false;
            case LATE_FEE, RESTRICT, SUSPEND, TERMINATE, DELETE -> true;
        };
    }

    /** Whether services end by it. */
    public boolean isEnd() {
        return this == TERMINATE || this == DELETE;
    }
}
