package io.guichet.domain.ledger;

import java.time.LocalDate;

/**
 * The periods in which the books are closed (BOI-TVA-DECLA-30-10-30): calendar days and months, and
 * fiscal years.
 */
public enum PeriodKind {
    DAY,
    MONTH,
    YEAR;

    /** Whether a period of this kind can begin with a day. */
    boolean mayBeginOn(LocalDate day) {
        return this == DAY || day.getDayOfMonth() == 1;
    }
}
