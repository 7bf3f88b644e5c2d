package io.guichet.domain.policy;

/** The day that a step is counted from. */
public enum Anchor {
    /** Issue of the unpaid invoice. */
    ISSUE,
    /** Its due date. */
    DUE,
    /** The day its services were suspended. */
    SUSPENSION
}
