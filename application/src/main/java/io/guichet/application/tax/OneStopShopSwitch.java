package io.guichet.application.tax;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** From a day on a seller uses the one stop shop, or no longer. */
public record OneStopShopSwitch(LocalDate from, boolean used) {

    public OneStopShopSwitch {
        requireNonNull(from, "from");
    }
}
