package io.guichet.domain.catalog;

/** What kind of thing a plan is; later rules (withdrawal, proration) go by family. */
public enum PlanFamily {
    PUBLIC_CLOUD,
    PRIVATE_CLOUD,
    OPTION,
    IP_ADDRESS,
    /** Work that staff charges when it is done, an urgent ticket for instance. */
    INTERVENTION,
    /** What is metered and charged at the end of the month. */
    USAGE;

    /** Whether a service may become any other of its family unless its plan says otherwise. */
    public boolean changesFreely() {
        return this == PUBLIC_CLOUD || this == PRIVATE_CLOUD;
    }
}
