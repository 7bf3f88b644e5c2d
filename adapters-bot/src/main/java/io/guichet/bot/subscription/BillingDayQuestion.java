package io.guichet.bot.subscription;

import io.guichet.bot.menu.Access;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Moment;
import io.guichet.bot.menu.Question;
import io.guichet.bot.shared.Html;
import io.guichet.bot.shared.Reply;
import io.guichet.bot.shared.Turn;
import io.guichet.bot.text.Texts;

import java.time.Duration;
import java.util.Optional;

/** Asks for a day of the month that is not among the common ones. */
final class BillingDayQuestion implements Question {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final String DAY = "0?[1-9]|[12]\\d|3[01]";

    private final Access access;
    private final BillingDayDialogue billingDay;

    BillingDayQuestion(Access access, BillingDayDialogue billingDay) {
        this.access = access;
        this.billingDay = billingDay;
    }

    Turn ask(Acting acting) {
        return asked(acting, "billing-day.ask");
    }

    @Override
    public String step() {
        return "billing-day";
    }

    @Override
    public Optional<Turn> answer(Moment moment, String typed) {
        return access.to(moment, Long.parseLong(moment.memory().data()))
                .map(acting -> answered(acting, typed.strip()));
    }

    @Override
    public Turn tooLate(Acting acting) {
        return billingDay.choice(acting);
    }

    private Turn answered(Acting acting, String typed) {
        if (!typed.matches(DAY)) {
            return asked(acting, "billing-day.not-understood");
        }
        Moment moment = acting.moment();
        Acting settled = acting.now(moment.remembering(moment.memory().askingNothing()));
        return billingDay.preview(settled, Integer.parseInt(typed));
    }

    private Turn asked(Acting acting, String key) {
        Moment moment = acting.moment();
        Texts texts = acting.texts();
        String waitsFor = Long.toString(acting.key());
        return moment.remembering(
                        moment.memory().asking(step(), waitsFor, moment.now().plus(PATIENCE)))
                .reply(
                        new Reply.Ask(
                                Html.text(texts.say(key)), texts.say("billing-day.placeholder")));
    }
}
