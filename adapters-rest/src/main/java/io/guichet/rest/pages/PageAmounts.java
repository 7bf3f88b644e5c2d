package io.guichet.rest.pages;

import io.guichet.domain.identity.Language;
import io.guichet.domain.money.Money;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** How pages write amounts and days. */
final class PageAmounts {

    private PageAmounts() {}

    static String of(Money money, Language language) {
        NumberFormat format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(money.currency());
        int digits = money.currency().getDefaultFractionDigits();
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(money.toDecimal());
    }

    static String of(LocalDate day, Language language) {
        String written =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language.locale())
                        .format(day);
        return language == Language.FR ? written.replaceFirst("^1 ", "1er ") : written;
    }

    /** The day and the time of day as clocks in a zone show them, with the name of the zone. */
    static String of(Instant at, Language language, ZoneId zone) {
        return of(at.atZone(zone).toLocalDate(), language)
                + DateTimeFormatter.ofPattern(" HH:mm z", language.locale())
                        .withZone(zone)
                        .format(at);
    }
}
