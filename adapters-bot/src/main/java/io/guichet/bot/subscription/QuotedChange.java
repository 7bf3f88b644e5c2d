package io.guichet.bot.subscription;

import io.guichet.bot.menu.Sheet;
import io.guichet.domain.subscription.ChangeQuote;

/** What a change comes to, in words. */
final class QuotedChange {

    private QuotedChange() {}

    static void say(Sheet sheet, ChangeQuote quote) {
        quote.invoicedFirst().ifPresent(first -> sheet.line("change.invoiced-first", first));
        if (quote.invoiced().isPositive()) {
            sheet.line("change.invoiced", quote.invoiced(), quote.from(), quote.until());
        }
        if (quote.credited().isPositive()) {
            sheet.line("change.credited", quote.credited());
        }
        quote.surchargedUntil().ifPresent(day -> sheet.line("change.surcharged", day));
        switch (quote.applied()) {
            case NOW -> sheet.line("change.now");
            case NOW_AND_INVOICED_LATER ->
                    sheet.line("change.now-invoiced-later", quote.invoicedOn().orElseThrow());
            case ONCE_PAID -> sheet.line("change.once-paid");
        }
        sheet.line("change.nothing-yet");
    }
}
