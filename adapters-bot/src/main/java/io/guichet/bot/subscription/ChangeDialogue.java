package io.guichet.bot.subscription;

import io.guichet.application.change.ChangeService.Command;
import io.guichet.application.change.ChangeService.Outcome;
import io.guichet.application.change.ChangeService.Wanted;
import io.guichet.application.change.WithdrawChange;
import io.guichet.application.subscription.query.ListServices.ServiceSummary;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Done;
import io.guichet.bot.menu.ServiceIntent;
import io.guichet.bot.menu.ServiceTarget;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.shared.Screen;
import io.guichet.bot.shared.Turn;
import io.guichet.bot.text.Texts;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.PlanChange;
import io.guichet.domain.subscription.ServiceId;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Changes the plan or the period of a service at the amount that was shown, or not at all. */
public final class ChangeDialogue {

    private final SubscriptionPorts ports;
    private final ServiceDialogue services;
    private final PlanChoiceDialogue choice;
    private final Supplier<UUID> requests;

    /** {@code requests} gives a new id for each change that is offered. */
    public ChangeDialogue(
            SubscriptionPorts ports,
            ServiceDialogue services,
            PlanChoiceDialogue choice,
            Supplier<UUID> requests) {
        this.ports = ports;
        this.services = services;
        this.choice = choice;
        this.requests = requests;
    }

    public Turn preview(Acting acting, ServiceTarget.ChangePreview wanted) {
        return services.with(
                acting,
                wanted.service(),
                (it, service) ->
                        choice.find(it, service, wanted.plan())
                                .map(
                                        plan ->
                                                new Becoming(
                                                        plan.code(),
                                                        wanted.period(),
                                                        wanted.surcharged()))
                                .map(becoming -> preview(it, service, becoming, ""))
                                .map(it.moment()::show)
                                .orElseGet(() -> services.outOfDate(it)));
    }

    public Done change(Acting acting, ServiceIntent.Change intent) {
        Command command =
                command(
                        acting,
                        intent.service(),
                        Becoming.of(intent).wanted(),
                        intent.request(),
                        Optional.of(intent.agreed()));
        return switch (ports.changeService().change(command)) {
            case Outcome.Changed changed -> changed(acting, changed.change());
            case Outcome.ToPay it ->
                    services.done(
                            acting, intent.service(), "change.order-waits", it.order().number());
            case Outcome.QuoteChanged quote -> askedAgain(acting, intent, quote);
            case Outcome.Refused refused ->
                    services.refused(acting, intent.service(), refused.reason());
            case Outcome.Quoted ignored -> throw new IllegalStateException("a change was quoted");
        };
    }

    public Done withdraw(Acting acting, ServiceId service) {
        Texts texts = acting.texts();
        return switch (ports.withdrawChange().withdraw(acting.number(), service)) {
            case WithdrawChange.Outcome.Withdrawn withdrawn ->
                    withdrawn
                            .debited()
                            .map(
                                    it ->
                                            services.done(
                                                    acting,
                                                    service,
                                                    "change.withdrawn-debited",
                                                    it))
                            .orElseGet(() -> services.done(acting, service, "change.withdrawn"));
            case WithdrawChange.Outcome.NothingPending ignored ->
                    services.done(acting, service, "change.none-waits");
            case WithdrawChange.Outcome.Paid ignored ->
                    services.refused(acting, service, texts.say("change.paid"));
            case WithdrawChange.Outcome.PaymentUnderWay ignored ->
                    services.refused(acting, service, texts.say("service.payment-under-way"));
        };
    }

    private Done changed(Acting acting, PlanChange change) {
        return change.isPending()
                ? services.done(
                        acting,
                        change.service(),
                        "change.waits",
                        change.invoice().orElseThrow(),
                        change.expiresOn().minusDays(1))
                : services.done(acting, change.service(), "change.done");
    }

    private Done askedAgain(
            Acting acting, ServiceIntent.Change intent, Outcome.QuoteChanged quote) {
        String news = acting.texts().say("change.price-changed", quote.expected(), quote.actual());
        return Done.refused(
                services.with(
                        acting,
                        intent.service(),
                        (it, service) ->
                                it.moment().show(preview(it, service, Becoming.of(intent), news))));
    }

    private Screen preview(Acting acting, ServiceSummary service, Becoming becoming, String news) {
        ServiceId id = new ServiceId(service.id());
        UUID request = requests.get();
        Target back = new ServiceTarget.Plans(acting.key(), id, 1);
        Sheet sheet = Sheet.titled(acting, acting.texts().say("change.title"));
        if (!news.isEmpty()) {
            sheet.text(news);
        }
        Command command = command(acting, id, becoming.wanted(), request, Optional.empty());
        switch (ports.changeService().quote(command)) {
            case Outcome.Quoted quoted -> {
                becomes(sheet, acting, service, becoming);
                QuotedChange.say(sheet, quoted.quote());
                Money total = quoted.quote().total();
                services.agreed(sheet, acting, becoming.intent(id, total, request), total);
                if (quoted.quote().surchargeOffered()) {
                    becoming.offerOther(sheet, acting.key(), id);
                }
                sheet.choice("button.cancel", new ServiceTarget.Service(acting.key(), id));
            }
            case Outcome.Refused refused -> ServiceWords.refuse(sheet, acting, refused.reason());
            case Outcome.Changed ignored -> throw new IllegalStateException("a quote changed");
            case Outcome.ToPay ignored -> throw new IllegalStateException("a quote was ordered");
            case Outcome.QuoteChanged ignored -> throw new IllegalStateException("none agreed");
        }
        return sheet.backTo(back);
    }

    private void becomes(Sheet sheet, Acting acting, ServiceSummary service, Becoming becoming) {
        choice.described(acting, becoming.plan(), becoming.period())
                .ifPresent(
                        described ->
                                sheet.line(
                                        "change.becomes",
                                        ServiceWords.name(acting.texts(), service),
                                        described));
    }

    private static Command command(
            Acting acting, ServiceId service, Wanted wanted, UUID request, Optional<Money> agreed) {
        return new Command(acting.number(), service, request, wanted, agreed);
    }
}
