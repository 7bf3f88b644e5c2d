package io.guichet.domain.billing;

import java.time.LocalDate;

/**
 * What kind of public body somebody is, as far as it matters for how long he may have to pay: its
 * identity does not tell (CCP R2192-10 and R2192-11, directive 2011/7/EU art. 4).
 */
public enum PublicPayer {
    /** The State, local authorities and whatever else buys as they do. */
    ADMINISTRATION(30),
    /** A public hospital, or the health service of the armed forces. */
    HEALTH(50),
    /** A public undertaking that is no local public establishment. */
    UNDERTAKING(60);

    private final int most;

    PublicPayer(int most) {
        this.most = most;
    }

    /** The most days from when it has the invoice. */
    public int most() {
        return most;
    }

    /** The latest day on which what is issued on a day may be due. */
    public LocalDate latestDue(LocalDate issuedOn) {
        return issuedOn.plusDays(most);
    }
}
