package io.guichet.bot.subscription;

import io.guichet.application.change.AlignBillingDay.Outcome;
import io.guichet.application.change.Extension;
import io.guichet.bot.menu.Labels;
import io.guichet.bot.menu.Sheet;
import io.guichet.domain.subscription.Service;

import java.util.List;

/** What having services end on one day of the month comes to, for each and in all. */
final class AlignedDays {

    private static final int SERVICES = 8;

    private AlignedDays() {}

    static void describe(Sheet sheet, int day, Outcome.Quoted quoted) {
        List<Extension.Part> parts = quoted.extension().parts();
        sheet.line("billing-day.day", day);
        parts.stream()
                .limit(SERVICES)
                .forEach(
                        part ->
                                sheet.line(
                                        "billing-day.service",
                                        name(part.service()),
                                        part.service().paidUntil(),
                                        part.extended().paidUntil()));
        if (parts.size() > SERVICES) {
            sheet.line("billing-day.more", parts.size() - SERVICES);
        }
        if (!quoted.leftOut().isEmpty()) {
            sheet.line("billing-day.left-out", quoted.leftOut().size());
        }
        sheet.line("billing-day.costs", quoted.extension().totals().gross());
        sheet.line("renewal.nothing-yet");
    }

    private static String name(Service service) {
        String label = service.label().isBlank() ? service.plan().value() : service.label();
        return Labels.shorten(label, Labels.NAME);
    }
}
