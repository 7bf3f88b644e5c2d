package io.guichet.bot.subscription;

import io.guichet.application.change.ChangeRefusal;
import io.guichet.application.change.RenewLate;
import io.guichet.application.change.RenewLate.Command;
import io.guichet.application.change.RenewLate.Outcome;
import io.guichet.application.change.RenewLate.Quoted;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Done;
import io.guichet.bot.menu.ServiceIntent;
import io.guichet.bot.menu.ServiceTarget;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.shared.Screen;
import io.guichet.bot.shared.Turn;
import io.guichet.bot.text.Texts;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.expiry.ExpiryStages.Stage;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.ServiceId;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Renews a service after it expired, or restores it: what that comes to, then the act. */
public final class LateRenewalDialogue {

    private final RenewLate renewLate;
    private final ServiceDialogue services;
    private final Supplier<UUID> requests;

    /** {@code requests} gives a new id for each renewal that is offered. */
    public LateRenewalDialogue(
            RenewLate renewLate, ServiceDialogue services, Supplier<UUID> requests) {
        this.renewLate = renewLate;
        this.services = services;
        this.requests = requests;
    }

    /** What it comes to in the stage it is in. */
    public Turn quote(Acting acting, ServiceId service) {
        return services.with(
                acting, service, (it, found) -> it.moment().show(quoted(it, service, "")));
    }

    public Done renew(Acting acting, ServiceIntent.RenewLate intent) {
        ServiceId service = intent.service();
        Command command =
                new Command(
                        acting.number(), service, intent.request(), Optional.of(intent.agreed()));
        return switch (renewLate.renew(command)) {
            case Outcome.Renewed renewed ->
                    services.done(
                            acting,
                            service,
                            "renewal.renewed",
                            renewed.paidUntil(),
                            renewed.invoice());
            case Outcome.ToPay toPay -> services.toPay(acting, service, toPay.order());
            case Outcome.QuoteChanged quote ->
                    Done.refused(
                            acting.moment()
                                    .show(
                                            quoted(
                                                    acting,
                                                    service,
                                                    acting.texts()
                                                            .say(
                                                                    "change.price-changed",
                                                                    quote.expected(),
                                                                    quote.actual()))));
            case Outcome.WouldCost ignored -> throw new IllegalStateException("it was quoted");
            case Outcome.NotExpired other -> refused(acting, service, other);
            case Outcome.TooLate other -> refused(acting, service, other);
            case Outcome.Ended other -> refused(acting, service, other);
            case Outcome.OnHold other -> refused(acting, service, other);
            case Outcome.Closed other -> refused(acting, service, other);
            case Outcome.InvoiceUnpaid other -> services.refused(acting, service, other.unpaid());
            case Outcome.TransferUnderWay other -> refused(acting, service, other);
            case Outcome.NoSuchService other -> refused(acting, service, other);
        };
    }

    private Done refused(Acting acting, ServiceId service, Outcome outcome) {
        return services.refused(acting, service, refusal(acting.texts(), outcome));
    }

    private Screen quoted(Acting acting, ServiceId service, String news) {
        UUID request = requests.get();
        Outcome outcome =
                renewLate.quote(new Command(acting.number(), service, request, Optional.empty()));
        Sheet sheet = Sheet.titled(acting, acting.texts().say("renewal.title"));
        if (!news.isEmpty()) {
            sheet.text(news);
        }
        if (outcome instanceof Outcome.WouldCost(Quoted quote)) {
            described(sheet, quote);
            offered(sheet, acting, new ServiceIntent.RenewLate(service, gross(quote), request));
        } else if (outcome instanceof Outcome.InvoiceUnpaid(ChangeRefusal.InvoiceUnpaid unpaid)) {
            ServiceWords.refuse(sheet, acting, unpaid);
        } else {
            sheet.text(refusal(acting.texts(), outcome));
        }
        return sheet.backTo(new ServiceTarget.Service(acting.key(), service));
    }

    private static void described(Sheet sheet, Quoted quote) {
        sheet.line(
                quote.stage() == Stage.RESTORABLE ? "late.restores" : "late.renews",
                quote.lines().getFirst().from());
        for (InvoiceLine line : quote.lines()) {
            sheet.line("late.line", line.description(), line.net());
        }
        sheet.line("late.costs", gross(quote), quote.paidUntil());
        sheet.line("renewal.nothing-yet");
    }

    private void offered(Sheet sheet, Acting acting, ServiceIntent.RenewLate intent) {
        services.agreed(sheet, acting, intent, intent.agreed());
        sheet.choice("button.cancel", new ServiceTarget.Service(acting.key(), intent.service()));
    }

    private static Money gross(Quoted quote) {
        return quote.totals().gross();
    }

    private static String refusal(Texts texts, Outcome outcome) {
        return switch (outcome) {
            case Outcome.NotExpired ignored -> texts.say("late.not-expired");
            case Outcome.TooLate late -> texts.say("late.too-late", late.deletedOn());
            case Outcome.Ended ignored -> texts.say("service.has-ended");
            case Outcome.InvoiceUnpaid unpaid -> ServiceWords.refusal(texts, unpaid.unpaid());
            case Outcome.OnHold held ->
                    ServiceWords.refusal(texts, new ChangeRefusal.OnHold(held.why()));
            case Outcome.Closed ignored -> texts.say("service.customer-closed");
            case Outcome.TransferUnderWay ignored ->
                    ServiceWords.refusal(texts, new ChangeRefusal.TransferUnderWay());
            case Outcome.NoSuchService ignored -> texts.say("service.gone");
            case Outcome.WouldCost other -> throw new IllegalStateException("no refusal " + other);
            case Outcome.Renewed other -> throw new IllegalStateException("no refusal " + other);
            case Outcome.ToPay other -> throw new IllegalStateException("no refusal " + other);
            case Outcome.QuoteChanged other ->
                    throw new IllegalStateException("no refusal " + other);
        };
    }
}
