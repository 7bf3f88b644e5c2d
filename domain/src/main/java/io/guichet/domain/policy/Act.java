package io.guichet.domain.policy;

/** What a step of the timetable does to whoever has not paid. */
public enum Act {
    /** A message. */
    NOTICE,
    /** The services of the invoice stop. */
    SUSPEND,
    /** They end for good. */
    TERMINATE
}
