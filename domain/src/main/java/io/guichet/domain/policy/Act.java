package io.guichet.domain.policy;

/** What a step of the timetable does to whoever has not paid. */
public enum Act {
    /** A message. */
    NOTICE,
    /** Charges what is open to the default card; the first such step is the first attempt. */
    CAPTURE,
    /** The services of the invoice stop. */
    SUSPEND,
    /** They end for good. */
    TERMINATE
}
