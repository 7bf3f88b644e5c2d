package io.guichet.bot.subscription;

import io.guichet.application.subscription.CancelService;
import io.guichet.application.subscription.CancelService.Command;
import io.guichet.application.subscription.CancelService.Outcome;
import io.guichet.application.subscription.CancelService.When;
import io.guichet.application.subscription.GivenBack;
import io.guichet.application.subscription.query.ListServices.ServiceSummary;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.ServiceIntent;
import io.guichet.bot.menu.ServiceTarget;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.shared.Screen;
import io.guichet.bot.shared.Turn;
import io.guichet.bot.text.Texts;
import io.guichet.domain.subscription.Ending;
import io.guichet.domain.subscription.ServiceId;

import java.time.LocalDate;
import java.util.Optional;

/** What the end of a service means, before it is confirmed. */
public final class EndingPreview {

    private final CancelService cancelService;
    private final ServiceDialogue services;
    private final NameQuestion nameQuestion;

    public EndingPreview(
            CancelService cancelService, ServiceDialogue services, NameQuestion nameQuestion) {
        this.cancelService = cancelService;
        this.services = services;
        this.nameQuestion = nameQuestion;
    }

    /** {@code reason} is what was chosen or typed, empty for none. */
    Turn show(Acting acting, ServiceId service, boolean atOnce, String reason) {
        return services.with(
                acting,
                service,
                (it, found) ->
                        atOnce
                                ? nameQuestion.ask(it, found, reason, means(it, found, reason))
                                : it.moment().show(atEnd(it, found, reason)));
    }

    private String means(Acting acting, ServiceSummary service, String reason) {
        Texts texts = acting.texts();
        String name = ServiceWords.name(texts, service);
        Optional<Outcome.Cancelled> foreseen = foreseen(acting, service, When.NOW, reason);
        String means =
                foreseen.flatMap(Outcome.Cancelled::back)
                        .map(given -> givenBack(texts, name, given))
                        .orElseGet(() -> texts.say("ending.now-means", name));
        return foreseen.flatMap(Outcome.Cancelled::debited)
                .map(amount -> means + " " + texts.say("ending.debited", amount))
                .orElse(means);
    }

    private static String givenBack(Texts texts, String name, GivenBack given) {
        return texts.say(
                "ending.now-means-untold",
                name,
                given.credited(),
                given.toCard(),
                given.toCredit(),
                given.refundBy());
    }

    private Optional<Outcome.Cancelled> foreseen(
            Acting acting, ServiceSummary service, When when, String reason) {
        Command command = new Command(acting.number(), new ServiceId(service.id()), when, reason);
        return cancelService.offer(command) instanceof Outcome.Cancelled foreseen
                ? Optional.of(foreseen)
                : Optional.empty();
    }

    private Screen atEnd(Acting acting, ServiceSummary service, String reason) {
        Texts texts = acting.texts();
        ServiceId id = new ServiceId(service.id());
        Optional<Outcome.Cancelled> foreseen =
                foreseen(acting, service, When.END_OF_PERIOD, reason);
        LocalDate endsOn =
                foreseen.flatMap(end -> end.service().ending())
                        .map(Ending::on)
                        .orElse(service.paidUntil());
        int undo = cancelService.terms(acting.number(), id).undoHours();
        Sheet sheet = Sheet.titled(acting, texts.say("ending.title"));
        sheet.line(
                        "ending.who",
                        acting.customer().identity().name(),
                        acting.number(),
                        acting.customer().email())
                .line("ending.ends-on", ServiceWords.name(texts, service), endsOn)
                .line("ending.credited");
        foreseen.flatMap(Outcome.Cancelled::debited)
                .ifPresent(amount -> sheet.line("ending.debited", amount));
        sheet.line("ending.undo", undo);
        if (!reason.isEmpty()) {
            sheet.line("ending.reason", reason);
        }
        sheet.choice(services.notifyOf(acting, new ServiceIntent.Cancel(id, reason)));
        sheet.choice("button.keep", new ServiceTarget.Service(acting.key(), id));
        return sheet.backTo(new ServiceTarget.Service(acting.key(), id));
    }
}
