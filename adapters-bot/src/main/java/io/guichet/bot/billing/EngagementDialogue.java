package io.guichet.bot.billing;

import io.guichet.application.publicsector.GiveEngagementNumber;
import io.guichet.application.publicsector.GiveEngagementNumber.Outcome;
import io.guichet.bot.billing.InvoiceDialogue.BillingPorts;
import io.guichet.bot.menu.Access;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Moment;
import io.guichet.bot.menu.Question;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.shared.Html;
import io.guichet.bot.shared.Reply;
import io.guichet.bot.shared.Turn;
import io.guichet.bot.text.Texts;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.publicsector.Addressing;
import io.guichet.domain.shared.InvalidValueException;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Has the number of an engagement typed that a public body wants on an issued invoice. */
public final class EngagementDialogue implements Question {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final GiveEngagementNumber giveEngagementNumber;
    private final Access access;
    private final InvoiceDialogue invoices;

    public EngagementDialogue(BillingPorts ports, Access access, InvoiceDialogue invoices) {
        this.giveEngagementNumber = ports.giveEngagementNumber();
        this.access = access;
        this.invoices = invoices;
    }

    public Turn ask(Acting acting, DocumentReference invoice) {
        return asked(acting, invoice, List.of("engagement.ask"));
    }

    @Override
    public String step() {
        return "engagement-number";
    }

    @Override
    public Optional<Turn> answer(Moment moment, String typed) {
        String[] data = moment.memory().data().split(" ");
        return access.to(moment, Long.parseLong(data[0]))
                .map(acting -> answered(acting, new DocumentReference(data[1]), typed));
    }

    @Override
    public Turn tooLate(Acting acting) {
        return acting.moment()
                .show(
                        Sheet.titled(acting, acting.texts().say("engagement.title"))
                                .line("engagement.patience")
                                .line("trouble.nothing-changed")
                                .backTo(new Target.Home(acting.key())));
    }

    private Turn answered(Acting acting, DocumentReference invoice, String typed) {
        String number;
        try {
            number = Addressing.parseEngagementNumber(typed);
        } catch (InvalidValueException malformed) {
            return asked(acting, invoice, List.of("engagement.not-understood", "engagement.ask"));
        }
        Moment moment = acting.moment();
        Acting settled = acting.now(moment.remembering(moment.memory().askingNothing()));
        return switch (giveEngagementNumber.give(acting.number(), invoice, number)) {
            case Outcome.Given ignored -> told(settled, invoice, "engagement.given", number);
            case Outcome.TooLate ignored -> told(settled, invoice, "engagement.too-late", number);
            case Outcome.NotDeposited ignored -> open(settled, invoice);
            case Outcome.NoSuchInvoice ignored -> open(settled, invoice);
        };
    }

    private static Turn told(Acting acting, DocumentReference invoice, String key, String number) {
        return acting.moment()
                .show(
                        Sheet.titled(acting, acting.texts().say("engagement.title"))
                                .line(key, number, invoice)
                                .choice(
                                        "button.invoice",
                                        Target.Invoice.alone(acting.key(), invoice))
                                .backTo(new Target.Home(acting.key())));
    }

    private Turn open(Acting acting, DocumentReference invoice) {
        return invoices.show(acting, Target.Invoice.alone(acting.key(), invoice));
    }

    private Turn asked(Acting acting, DocumentReference invoice, List<String> keys) {
        Moment moment = acting.moment();
        Texts texts = acting.texts();
        List<Html> lines = keys.stream().map(key -> Html.text(texts.say(key, invoice))).toList();
        String data = acting.key() + " " + invoice;
        return moment.remembering(moment.memory().asking(step(), data, moment.now().plus(PATIENCE)))
                .reply(new Reply.Ask(Html.lines(lines), texts.say("engagement.placeholder")));
    }
}
