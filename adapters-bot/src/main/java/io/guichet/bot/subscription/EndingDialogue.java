package io.guichet.bot.subscription;

import io.guichet.application.subscription.CancelService;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.ServiceTarget;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.shared.Turn;
import io.guichet.domain.subscription.ServiceId;

import java.util.List;

/** Asks when and why a service is to end. */
public final class EndingDialogue {

    /** The reasons offered, counted from 1; 0 is none. */
    private static final List<String> REASONS =
            List.of("no-need", "too-expensive", "moving", "trouble");

    private final CancelService cancelService;
    private final ServiceDialogue services;
    private final EndingPreview preview;
    private final ReasonQuestion reasonQuestion;

    public EndingDialogue(
            CancelService cancelService,
            ServiceDialogue services,
            EndingPreview preview,
            ReasonQuestion reasonQuestion) {
        this.cancelService = cancelService;
        this.services = services;
        this.preview = preview;
        this.reasonQuestion = reasonQuestion;
    }

    /** When; not asked where the contract leaves no choice. */
    public Turn when(Acting acting, ServiceId service) {
        if (!cancelService.terms(acting.number(), service).atOnce()) {
            return why(acting, service, false);
        }
        return services.with(
                acting,
                service,
                (it, found) ->
                        it.moment()
                                .show(
                                        titled(it)
                                                .line("ending.when", found.paidUntil())
                                                .choice(
                                                        "button.end-of-period",
                                                        new ServiceTarget.Reasons(
                                                                it.key(), service, false))
                                                .choice(
                                                        "button.at-once",
                                                        new ServiceTarget.Reasons(
                                                                it.key(), service, true))
                                                .backTo(back(it, service))));
    }

    public Turn why(Acting acting, ServiceId service, boolean atOnce) {
        boolean asked = cancelService.terms(acting.number(), service).reasonAsked();
        return services.with(
                acting,
                service,
                (it, found) -> {
                    Sheet sheet = titled(it).line(asked ? "ending.why" : "ending.why-optional");
                    for (int reason = 1; reason <= REASONS.size(); reason++) {
                        sheet.choice(label(reason), preview(it, service, atOnce, reason));
                    }
                    sheet.choice(
                            "button.other-reason",
                            new ServiceTarget.OwnReason(it.key(), service, atOnce));
                    if (!asked) {
                        sheet.choice("button.no-reason", preview(it, service, atOnce, 0));
                    }
                    return it.moment().show(sheet.backTo(back(it, service)));
                });
    }

    public Turn ownReason(Acting acting, ServiceTarget.OwnReason asked) {
        return services.with(
                acting,
                asked.service(),
                (it, found) -> reasonQuestion.ask(it, asked.service(), asked.atOnce()));
    }

    public Turn chosen(Acting acting, ServiceTarget.EndingPreview asked) {
        if (asked.reason() > REASONS.size()) {
            return services.outOfDate(acting);
        }
        String reason = asked.reason() == 0 ? "" : acting.texts().say(label(asked.reason()));
        return preview.show(acting, asked.service(), asked.atOnce(), reason);
    }

    private static Sheet titled(Acting acting) {
        return Sheet.titled(acting, acting.texts().say("ending.title"));
    }

    private static String label(int reason) {
        return "button.reason-" + REASONS.get(reason - 1);
    }

    private static ServiceTarget preview(
            Acting acting, ServiceId service, boolean atOnce, int reason) {
        return new ServiceTarget.EndingPreview(acting.key(), service, atOnce, reason);
    }

    private static ServiceTarget back(Acting acting, ServiceId service) {
        return new ServiceTarget.Service(acting.key(), service);
    }
}
