package io.guichet.domain.catalog;

/**
 * What kind of thing a plan is. It decides what a service may become and whether a consumer may
 * withdraw from having bought it (C. conso. L221-18 and L221-28).
 */
public enum PlanFamily {
    /** Room and computing on machines, whose ever they are; what a plan is if nobody says more. */
    HOSTING,
    PUBLIC_CLOUD,
    PRIVATE_CLOUD,
    /** A whole machine. */
    SERVER,
    OPTION,
    IP_ADDRESS,
    /** A name that is registered for its buyer and for nobody else. */
    DOMAIN_NAME,
    /** Made out to its buyer. */
    CERTIFICATE,
    /** Somebody else's software, activated for its buyer. */
    LICENCE,
    /** Work that staff charges when it is done, an urgent ticket for instance. */
    INTERVENTION,
    /** What is metered and charged at the end of the month. */
    USAGE;

    /** Whether a service may become any other of its family unless its plan says otherwise. */
    public boolean changesFreely() {
        return switch (this) {
            case HOSTING, PUBLIC_CLOUD, PRIVATE_CLOUD, SERVER -> true;
            case OPTION, IP_ADDRESS, DOMAIN_NAME, CERTIFICATE, LICENCE, INTERVENTION, USAGE ->
                    false;
        };
    }

    /**
     * Whether a consumer may change his mind: not about what is made out to him or done at once.
     */
    public boolean isWithdrawable() {
        return switch (this) {
            case HOSTING, PUBLIC_CLOUD, PRIVATE_CLOUD, SERVER, OPTION, IP_ADDRESS -> true;
            case DOMAIN_NAME, CERTIFICATE, LICENCE, INTERVENTION, USAGE -> false;
        };
    }

    /**
     * Whether a registry keeps it for its holder: what is registered can be lost to anybody, so
     * that it runs through the stages of its expiry and is never ended for another debt.
     */
    public boolean isRegistered() {
        return this == DOMAIN_NAME;
    }

    /** Whether somebody may be let in on one such service alone, by its label. */
    public boolean isServer() {
        return this == SERVER || this == PRIVATE_CLOUD;
    }

    /** Whether it is charged for what was done or used, and by whom that says. */
    public boolean isCharged() {
        return this == INTERVENTION || this == USAGE;
    }
}
