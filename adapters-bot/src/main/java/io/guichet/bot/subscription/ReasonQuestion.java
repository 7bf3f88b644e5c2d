package io.guichet.bot.subscription;

import io.guichet.bot.menu.Access;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Moment;
import io.guichet.bot.menu.Question;
import io.guichet.bot.shared.Html;
import io.guichet.bot.shared.Reply;
import io.guichet.bot.shared.Turn;
import io.guichet.bot.text.Texts;
import io.guichet.domain.subscription.ServiceId;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Has somebody say in his own words why a service is to end. */
public final class ReasonQuestion implements Question {

    /** How long a reason may be. */
    static final int LONGEST = 200;

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Access access;
    private final ServiceDialogue services;
    private final EndingPreview preview;

    public ReasonQuestion(Access access, ServiceDialogue services, EndingPreview preview) {
        this.access = access;
        this.services = services;
        this.preview = preview;
    }

    @Override
    public String step() {
        return "cancel-reason";
    }

    Turn ask(Acting acting, ServiceId service, boolean atOnce) {
        return ask(
                acting, acting.key() + " " + service.value() + " " + atOnce, "ending.ask-reason");
    }

    @Override
    public Optional<Turn> answer(Moment moment, String typed) {
        String[] data = moment.memory().data().split(" ", 3);
        return access.toServices(moment, Long.parseLong(data[0]))
                .map(acting -> answered(acting, data, typed));
    }

    @Override
    public Turn tooLate(Acting acting) {
        return services.tooLate(acting);
    }

    private Turn answered(Acting acting, String[] data, String typed) {
        Moment moment = acting.moment();
        if (typed.isBlank() || typed.length() > LONGEST) {
            return ask(acting, moment.memory().data(), "ending.reason-too-long");
        }
        Acting settled = acting.now(moment.remembering(moment.memory().askingNothing()));
        ServiceId service = new ServiceId(UUID.fromString(data[1]));
        return preview.show(settled, service, Boolean.parseBoolean(data[2]), typed);
    }

    private Turn ask(Acting acting, String data, String key) {
        Moment moment = acting.moment();
        Texts texts = acting.texts();
        return moment.remembering(moment.memory().asking(step(), data, moment.now().plus(PATIENCE)))
                .reply(
                        new Reply.Ask(
                                Html.text(texts.say(key, LONGEST)),
                                texts.say("ending.reason-placeholder")));
    }
}
