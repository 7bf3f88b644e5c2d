package io.guichet.bot.billing;

import io.guichet.bot.menu.Access;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Moment;
import io.guichet.bot.menu.Question;
import io.guichet.bot.shared.Html;
import io.guichet.bot.shared.Reply;
import io.guichet.bot.shared.Screen;
import io.guichet.bot.shared.Turn;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Has something typed about a reference; what becomes of it is said by whoever asks. */
final class ReferenceQuestion implements Question {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final String step;
    private final Access access;
    private final Answer answer;
    private final Function<Acting, Turn> late;

    ReferenceQuestion(String step, Access access, Answer answer, Function<Acting, Turn> late) {
        this.step = step;
        this.access = access;
        this.answer = answer;
        this.late = late;
    }

    Turn ask(Acting acting, String about, List<String> lines, String placeholder) {
        Html question = Html.lines(lines.stream().map(Html::text).toList());
        return waiting(acting, about).reply(new Reply.Ask(question, placeholder));
    }

    /** Asks by a screen, which has another answer among its buttons. */
    Turn show(Acting acting, String about, Screen screen) {
        return waiting(acting, about).show(screen);
    }

    private Moment waiting(Acting acting, String about) {
        Moment moment = acting.moment();
        String data = acting.key() + " " + about;
        return moment.remembering(moment.memory().asking(step, data, moment.now().plus(PATIENCE)));
    }

    @Override
    public String step() {
        return step;
    }

    @Override
    public Optional<Turn> answer(Moment moment, String typed) {
        String[] data = moment.memory().data().split(" ", 2);
        Moment settled = moment.remembering(moment.memory().askingNothing());
        return access.to(settled, Long.parseLong(data[0]))
                .map(acting -> answer.take(acting, data[1], typed));
    }

    @Override
    public Turn tooLate(Acting acting) {
        return late.apply(acting);
    }

    /** Takes what was typed about what was asked; nothing is asked any more then. */
    interface Answer {

        Turn take(Acting acting, String about, String typed);
    }
}
