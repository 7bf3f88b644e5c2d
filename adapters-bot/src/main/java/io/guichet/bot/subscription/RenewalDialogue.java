package io.guichet.bot.subscription;

import io.guichet.application.change.Extension;
import io.guichet.application.change.RenewEarly.Command;
import io.guichet.application.change.RenewEarly.Outcome;
import io.guichet.application.subscription.ConfigureRenewal;
import io.guichet.application.subscription.query.ListServices.ServiceSummary;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Done;
import io.guichet.bot.menu.ServiceIntent;
import io.guichet.bot.menu.ServiceTarget;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.shared.Screen;
import io.guichet.bot.shared.Turn;
import io.guichet.bot.text.Texts;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.ServiceId;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Renews a service before its time, and says whether it renews by itself. */
public final class RenewalDialogue {

    private final SubscriptionPorts ports;
    private final ServiceDialogue services;
    private final Supplier<UUID> requests;

    /** {@code requests} gives a new id for each renewal that is offered. */
    public RenewalDialogue(
            SubscriptionPorts ports, ServiceDialogue services, Supplier<UUID> requests) {
        this.ports = ports;
        this.services = services;
        this.requests = requests;
    }

    /** What one more period comes to. */
    public Turn early(Acting acting, ServiceId service) {
        return services.with(
                acting, service, (it, found) -> it.moment().show(early(it, service, "")));
    }

    /** What it means to renew by itself, or not to. */
    public Turn question(Acting acting, ServiceTarget.RenewalQuestion asked) {
        return services.within(
                acting,
                acting.renewable(),
                asked.service(),
                (it, found) -> it.moment().show(asked(it, found, asked)));
    }

    public Done configure(Acting acting, ServiceIntent.ConfigureRenewal intent) {
        ConfigureRenewal.Outcome outcome =
                ports.configureRenewal()
                        .configure(
                                new ConfigureRenewal.Command(
                                        acting.number(),
                                        acting.renewable(),
                                        intent.service(),
                                        intent.wanted()));
        return switch (outcome) {
            case ConfigureRenewal.Outcome.Configured ignored ->
                    services.done(
                            acting,
                            intent.service(),
                            intent.wanted() == RenewalMode.AUTOMATIC
                                    ? "renewal.now-automatic"
                                    : "renewal.now-manual");
            case ConfigureRenewal.Outcome.TooLateForBank late ->
                    services.refused(
                            acting,
                            intent.service(),
                            acting.texts().say("renewal.too-late-for-bank", late.until()));
            case ConfigureRenewal.Outcome.RenewalInvoiced invoiced ->
                    services.refused(
                            acting,
                            intent.service(),
                            acting.managesServices()
                                    ? acting.texts().say("renewal.invoiced", invoiced.invoice())
                                    : acting.texts().say("renewal.under-way"));
            case ConfigureRenewal.Outcome.Ended ignored ->
                    services.refused(
                            acting, intent.service(), acting.texts().say("service.has-ended"));
            case ConfigureRenewal.Outcome.NoSuchService ignored ->
                    Done.refused(services.outOfDate(acting));
        };
    }

    public Done renew(Acting acting, ServiceIntent.RenewEarly intent) {
        Texts texts = acting.texts();
        ServiceId service = intent.service();
        Command command =
                new Command(
                        acting.number(),
                        service,
                        intent.request(),
                        Optional.empty(),
                        Optional.of(intent.agreed()));
        return switch (ports.renewEarly().renew(command)) {
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
                                            early(
                                                    acting,
                                                    service,
                                                    texts.say(
                                                            "change.price-changed",
                                                            quote.expected(),
                                                            quote.actual()))));
            case Outcome.Refused refused -> services.refused(acting, service, refused.reason());
            case Outcome.Quoted ignored -> throw new IllegalStateException("it was quoted");
        };
    }

    private Screen early(Acting acting, ServiceId service, String news) {
        UUID request = requests.get();
        Sheet sheet = Sheet.titled(acting, acting.texts().say("renewal.title"));
        if (!news.isEmpty()) {
            sheet.text(news);
        }
        Command command =
                new Command(acting.number(), service, request, Optional.empty(), Optional.empty());
        switch (ports.renewEarly().quote(command)) {
            case Outcome.Quoted quoted -> offered(sheet, acting, request, quoted.extension());
            case Outcome.Refused refused -> ServiceWords.refuse(sheet, acting, refused.reason());
            case Outcome.Renewed ignored -> throw new IllegalStateException("a quote renewed");
            case Outcome.ToPay ignored -> throw new IllegalStateException("a quote ordered");
            case Outcome.QuoteChanged ignored -> throw new IllegalStateException("none agreed");
        }
        return sheet.backTo(new ServiceTarget.Service(acting.key(), service));
    }

    private void offered(Sheet sheet, Acting acting, UUID request, Extension extension) {
        Extension.Part part = extension.parts().getFirst();
        Money gross = extension.totals().gross();
        ServiceId service = part.service().id();
        sheet.line("renewal.costs", gross)
                .line("renewal.from-to", part.service().paidUntil(), part.extended().paidUntil())
                .line("renewal.nothing-yet");
        services.agreed(
                sheet, acting, new ServiceIntent.RenewEarly(service, gross, request), gross);
        sheet.choice("button.cancel", new ServiceTarget.Service(acting.key(), service));
    }

    private Screen asked(
            Acting acting, ServiceSummary service, ServiceTarget.RenewalQuestion asked) {
        Sheet sheet = Sheet.titled(acting, acting.texts().say("renewal.title"));
        sheet.line(
                asked.wanted() == RenewalMode.AUTOMATIC
                        ? "renewal.automatic-means"
                        : "renewal.manual-means",
                ServiceWords.name(acting.texts(), service),
                service.paidUntil());
        sheet.choice(
                services.confirm(
                        acting,
                        new ServiceIntent.ConfigureRenewal(asked.service(), asked.wanted())));
        sheet.choice("button.cancel", new ServiceTarget.Service(acting.key(), asked.service()));
        return sheet.backTo(new ServiceTarget.Service(acting.key(), asked.service()));
    }
}
