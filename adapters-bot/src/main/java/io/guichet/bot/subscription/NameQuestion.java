package io.guichet.bot.subscription;

import io.guichet.application.subscription.CancelService.When;
import io.guichet.application.subscription.query.ListServices.ServiceSummary;
import io.guichet.bot.factor.StepUpDialogue;
import io.guichet.bot.menu.Access;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Moment;
import io.guichet.bot.menu.Question;
import io.guichet.bot.menu.ServiceIntent;
import io.guichet.bot.shared.Html;
import io.guichet.bot.shared.Reply;
import io.guichet.bot.shared.Turn;
import io.guichet.bot.text.Texts;
import io.guichet.domain.subscription.ServiceId;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Has the name of a service typed before it ends at once, since that cannot be taken back. */
public final class NameQuestion implements Question {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Access access;
    private final ServiceDialogue services;
    private final EndingActs acts;
    private final StepUpDialogue stepUp;

    public NameQuestion(
            Access access, ServiceDialogue services, EndingActs acts, StepUpDialogue stepUp) {
        this.access = access;
        this.services = services;
        this.acts = acts;
        this.stepUp = stepUp;
    }

    @Override
    public String step() {
        return "cancel-name";
    }

    /** {@code means} says in words what its end at once means. */
    Turn ask(Acting acting, ServiceSummary service, String reason, String means) {
        return asking(acting, service, reason, means);
    }

    @Override
    public Optional<Turn> answer(Moment moment, String typed) {
        String[] data = moment.memory().data().split(" ", 3);
        ServiceId service = new ServiceId(UUID.fromString(data[1]));
        return access.toServices(moment, Long.parseLong(data[0]))
                .map(
                        acting ->
                                services.with(
                                        acting,
                                        service,
                                        (it, found) -> answered(it, found, data[2], typed)));
    }

    @Override
    public Turn tooLate(Acting acting) {
        return services.tooLate(acting);
    }

    private Turn answered(Acting acting, ServiceSummary service, String reason, String typed) {
        if (!typed.equalsIgnoreCase(ServiceWords.name(acting.texts(), service))) {
            return asking(acting, service, reason, acting.texts().say("ending.wrong-name"));
        }
        Moment moment = acting.moment();
        Acting settled = acting.now(moment.remembering(moment.memory().askingNothing()));
        ServiceId id = new ServiceId(service.id());
        return stepUp.before(
                        settled.moment(), settled.key(), new ServiceIntent.CancelAtOnce(id, reason))
                .orElseGet(() -> acts.cancel(settled, id, When.NOW, reason))
                .turn();
    }

    private Turn asking(Acting acting, ServiceSummary service, String reason, String first) {
        Moment moment = acting.moment();
        Texts texts = acting.texts();
        String name = ServiceWords.name(texts, service);
        List<Html> lines =
                List.of(Html.text(first), Html.text(texts.say("ending.type-name", name)));
        String data = acting.key() + " " + service.id() + " " + reason;
        return moment.remembering(moment.memory().asking(step(), data, moment.now().plus(PATIENCE)))
                .reply(new Reply.Ask(Html.lines(lines), texts.say("ending.name-placeholder")));
    }
}
