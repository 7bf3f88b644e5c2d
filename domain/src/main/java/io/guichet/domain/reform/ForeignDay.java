package io.guichet.domain.reform;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * How many invoices and credit notes to taxable buyers abroad were issued on a day. As none of them
 * ever changes, as many are the same ones.
 */
public record ForeignDay(LocalDate day, long documents) {

    public ForeignDay {
        requireNonNull(day, "day");
        if (documents < 1) {
            throw new IllegalArgumentException(documents + " documents on " + day);
        }
    }
}
