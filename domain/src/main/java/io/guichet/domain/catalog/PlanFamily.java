package io.guichet.domain.catalog;

/** What kind of thing a plan is; later rules (withdrawal, proration) go by family. */
public enum PlanFamily {
    PUBLIC_CLOUD,
    PRIVATE_CLOUD,
    OPTION,
    IP_ADDRESS,
    INTERVENTION
}
