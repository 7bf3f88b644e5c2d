package io.guichet.bot.subscription;

import io.guichet.application.change.AlignBillingDay;
import io.guichet.application.change.AlignBillingDay.Command;
import io.guichet.application.change.AlignBillingDay.Outcome;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Confirmations;
import io.guichet.bot.menu.Done;
import io.guichet.bot.menu.Intent;
import io.guichet.bot.menu.LedgerTarget;
import io.guichet.bot.menu.OrderTarget;
import io.guichet.bot.menu.ServiceTarget;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.shared.Button;
import io.guichet.bot.shared.Screen;
import io.guichet.bot.shared.Turn;
import io.guichet.domain.ordering.PendingOrder;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Has all services end on one day of the month: the day, what it comes to, then the act. */
final class BillingDayDialogue {

    private static final List<Integer> COMMON = List.of(1, 5, 10, 15, 20, 25);
    private static final String TOPIC = "billing-day";

    private final AlignBillingDay alignBillingDay;
    private final Confirmations confirmations;
    private final Supplier<UUID> requests;

    /** {@code requests} gives a new id for each alignment that is offered. */
    BillingDayDialogue(
            AlignBillingDay alignBillingDay, Confirmations confirmations, Supplier<UUID> requests) {
        this.alignBillingDay = alignBillingDay;
        this.confirmations = confirmations;
        this.requests = requests;
    }

    /** The days that most people choose, and any other. */
    Turn choice(Acting acting) {
        Sheet sheet = Sheet.titled(acting, acting.texts().say("billing-day.title"));
        alignBillingDay
                .hindrance(acting.number())
                .ifPresentOrElse(
                        reason -> ServiceWords.refuse(sheet, acting, reason),
                        () -> days(sheet, acting));
        return acting.moment().show(sheet.backTo(services(acting)));
    }

    private static void days(Sheet sheet, Acting acting) {
        sheet.line("billing-day.what").line("billing-day.which");
        for (int day : COMMON) {
            Target preview = new LedgerTarget.BillingDay(acting.key(), day);
            sheet.choice(new Button.Callback(Integer.toString(day), preview.data()));
        }
        sheet.choice("button.other-day", new LedgerTarget.OtherBillingDay(acting.key()));
    }

    /** What it comes to. */
    Turn preview(Acting acting, int day) {
        return acting.moment().show(quoted(acting, day, ""));
    }

    Done align(Acting acting, Intent.AlignDay intent) {
        Command command =
                new Command(
                        acting.number(),
                        intent.request(),
                        intent.day(),
                        Set.of(),
                        Optional.of(intent.agreed()));
        return switch (alignBillingDay.align(command)) {
            case Outcome.Aligned ignored -> done(acting, intent.day());
            case Outcome.ToPay toPay -> toPay(acting, toPay.order());
            case Outcome.QuoteChanged changed ->
                    Done.refused(
                            acting.moment()
                                    .show(
                                            quoted(
                                                    acting,
                                                    intent.day(),
                                                    acting.texts()
                                                            .say(
                                                                    "change.price-changed",
                                                                    changed.expected(),
                                                                    changed.actual()))));
            case Outcome.Quoted ignored -> throw new IllegalStateException("it was quoted");
            case Outcome.Refused other -> refused(acting, other);
            case Outcome.InvalidDay other -> refused(acting, other);
            case Outcome.NothingToAlign other -> refused(acting, other);
            case Outcome.NoSuchService other -> refused(acting, other);
        };
    }

    private Screen quoted(Acting acting, int day, String news) {
        UUID request = requests.get();
        Sheet sheet = Sheet.titled(acting, acting.texts().say("billing-day.title"));
        if (!news.isEmpty()) {
            sheet.text(news);
        }
        Outcome outcome =
                alignBillingDay.quote(
                        new Command(acting.number(), request, day, Set.of(), Optional.empty()));
        if (outcome instanceof Outcome.Quoted quoted) {
            AlignedDays.describe(sheet, day, quoted);
            offered(
                    sheet,
                    acting,
                    new Intent.AlignDay(day, quoted.extension().totals().gross(), request));
        } else {
            refuse(sheet, acting, outcome);
        }
        return sheet.backTo(new LedgerTarget.BillingDay(acting.key(), 0));
    }

    private void offered(Sheet sheet, Acting acting, Intent.AlignDay intent) {
        boolean costs = intent.agreed().isPositive();
        Button button =
                confirmations.button(
                        acting.moment(),
                        acting.key(),
                        acting.texts().say(costs ? "order.obliging" : "button.confirm"),
                        intent,
                        Confirmations.BRIEF);
        if (costs) {
            sheet.wide(button);
        } else {
            sheet.choice(button);
        }
        sheet.choice("button.cancel", services(acting));
    }

    private static Done done(Acting acting, int day) {
        String said = acting.texts().say("billing-day.done", day);
        Sheet sheet = Sheet.titled(acting, acting.texts().say("billing-day.title")).text(said);
        Screen screen = sheet.backTo(services(acting));
        return Done.said(acting.moment().toast(said, TOPIC, screen), "used.done", "");
    }

    private static Done toPay(Acting acting, PendingOrder order) {
        Sheet sheet = Sheet.titled(acting, acting.texts().say("billing-day.title"));
        sheet.line("renewal.to-pay", order.number(), order.total());
        sheet.line("order.expires", acting.momentOf(order.expiresAt()));
        sheet.choice("button.pay-order", new OrderTarget.Order(acting.key(), order.number()));
        return Done.said(acting.moment().show(sheet.backTo(services(acting))), "used.done", "");
    }

    private static Done refused(Acting acting, Outcome outcome) {
        Sheet sheet = Sheet.titled(acting, acting.texts().say("billing-day.title"));
        refuse(sheet, acting, outcome);
        sheet.line("trouble.nothing-changed");
        return Done.refused(acting.moment().show(sheet.backTo(services(acting))));
    }

    private static void refuse(Sheet sheet, Acting acting, Outcome outcome) {
        switch (outcome) {
            case Outcome.Refused it -> ServiceWords.refuse(sheet, acting, it.reason());
            case Outcome.InvalidDay ignored -> sheet.line("billing-day.not-understood");
            case Outcome.NothingToAlign ignored -> sheet.line("billing-day.nothing");
            case Outcome.NoSuchService ignored -> sheet.line("service.gone");
            default -> throw new IllegalStateException("no refusal " + outcome);
        }
    }

    private static Target services(Acting acting) {
        return ServiceTarget.Services.first(acting.key());
    }
}
