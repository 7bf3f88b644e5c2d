package io.guichet.domain.billing;

import java.time.LocalDate;

/**
 * How long accounting documents are kept: ten years from the end of the fiscal year, which is the
 * calendar year (C. com. L123-22; the six years of LPF L102 B are over by then).
 */
public final class Retention {

    private static final int YEARS = 10;

    private Retention() {}

    /** The first day whose documents still have to be kept; those of earlier days no longer. */
    public static LocalDate firstDayKept(LocalDate today) {
        return LocalDate.of(today.getYear() - YEARS, 1, 1);
    }
}
