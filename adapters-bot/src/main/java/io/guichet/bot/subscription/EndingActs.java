package io.guichet.bot.subscription;

import io.guichet.application.subscription.CancelService;
import io.guichet.application.subscription.CancelService.Command;
import io.guichet.application.subscription.CancelService.Outcome;
import io.guichet.application.subscription.CancelService.When;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Done;
import io.guichet.domain.subscription.ServiceId;

/** Ends a service, or has it go on after all. */
public final class EndingActs {

    private final CancelService cancelService;
    private final ServiceDialogue services;

    public EndingActs(CancelService cancelService, ServiceDialogue services) {
        this.cancelService = cancelService;
        this.services = services;
    }

    public Done cancel(Acting acting, ServiceId service, When when, String reason) {
        Command command = new Command(acting.number(), service, when, reason);
        return told(acting, service, cancelService.cancel(command));
    }

    public Done keep(Acting acting, ServiceId service) {
        return told(acting, service, cancelService.undo(acting.number(), service));
    }

    private Done told(Acting acting, ServiceId service, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Cancelled cancelled -> ended(acting, service, cancelled);
            case Outcome.Undone ignored -> services.done(acting, service, "ending.kept");
            case Outcome.NotCancelled ignored -> services.done(acting, service, "ending.kept");
            case Outcome.NotAtOnce ignored -> refused(acting, service, "ending.not-at-once");
            case Outcome.NotInOrder ignored -> refused(acting, service, "ending.not-in-order");
            case Outcome.ReasonMissing ignored -> refused(acting, service, "ending.reason-missing");
            case Outcome.PaymentUnderWay ignored ->
                    refused(acting, service, "ending.payment-under-way");
            case Outcome.TooLate late ->
                    refused(acting, service, "ending.too-late", acting.momentOf(late.until()));
            case Outcome.Ended ignored -> refused(acting, service, "service.has-ended");
            case Outcome.NoSuchService ignored -> Done.refused(services.outOfDate(acting));
        };
    }

    private Done ended(Acting acting, ServiceId service, Outcome.Cancelled cancelled) {
        if (cancelled.service().state().isHeld()) {
            return services.done(acting, service, "ending.done");
        }
        return cancelled
                .back()
                .map(back -> services.done(acting, service, "ending.done-back", back.credited()))
                .orElseGet(() -> services.done(acting, service, "ending.done-now"));
    }

    private Done refused(Acting acting, ServiceId service, String key, Object... arguments) {
        return services.refused(acting, service, acting.texts().say(key, arguments));
    }
}
