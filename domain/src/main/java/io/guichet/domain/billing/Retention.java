package io.guichet.domain.billing;

import java.time.LocalDate;

/**
 * How long accounting documents are kept: ten years from the end of the fiscal year (C. com.
 * L123-22; the six years of LPF L102 B are over by then).
 */
public final class Retention {

    private static final int YEARS = 10;
    private static final int MONTHS = 12;

    private Retention() {}

    /**
     * The first day whose documents still have to be kept; those of earlier days no longer.
     *
     * @param lastMonth with whose end the fiscal year ends, 1 to 12
     */
    public static LocalDate firstDayKept(LocalDate today, int lastMonth) {
        LocalDate begins = LocalDate.of(today.getYear(), lastMonth % MONTHS + 1, 1);
        return begins.minusYears(begins.isAfter(today) ? YEARS + 1 : YEARS);
    }
}
