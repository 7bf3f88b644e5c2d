package io.guichet.domain.policy;

import java.util.Locale;

/**
 * By which VAT regime a seller reports to the tax administration (CGI art. 289 bis, 290 and 290 A).
 * It decides how often: whoever declares by the month reports his sales every ten days and what he
 * received every month, who is exempt every second month, everybody else every month.
 */
public enum VatRegime {
    /** He does not have to yet: before 1 September 2026, 2027 for the small. */
    NONE,
    /** The normal regime, declared by the month. */
    MONTHLY,
    /** The normal regime, declared by the quarter. */
    QUARTERLY,
    /** The simplified regime. */
    SIMPLIFIED,
    /** Exempt as a small business (franchise en base). */
    FRANCHISE;

    /** The regime of a policy. */
    public static VatRegime of(BillingPolicy policy) {
        return valueOf(policy.settings().get(Setting.VAT_REGIME).toUpperCase(Locale.ROOT));
    }

    /** Whether anything is reported at all. */
    public boolean isReporting() {
        return this != NONE;
    }
}
