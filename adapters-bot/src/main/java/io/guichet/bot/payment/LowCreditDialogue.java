package io.guichet.bot.payment;

import io.guichet.application.ledger.query.FindBalance;
import io.guichet.application.payment.WatchCredit;
import io.guichet.bot.menu.Access;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Confirmations;
import io.guichet.bot.menu.Done;
import io.guichet.bot.menu.Intent;
import io.guichet.bot.menu.LedgerTarget;
import io.guichet.bot.menu.Moment;
import io.guichet.bot.menu.Question;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.shared.Button;
import io.guichet.bot.shared.Html;
import io.guichet.bot.shared.Reply;
import io.guichet.bot.shared.Screen;
import io.guichet.bot.shared.Turn;
import io.guichet.bot.text.Texts;
import io.guichet.bot.text.TypedAmount;
import io.guichet.domain.money.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Below which credit the customer wants to be told: a few amounts, or one that is typed. */
public final class LowCreditDialogue implements Question {

    private static final String STEP = "low-credit";
    private static final String TOPIC = "low-credit";
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final List<Integer> PRESETS = List.of(10, 25, 50);

    private final WatchCredit watchCredit;
    private final FindBalance findBalance;
    private final Access access;
    private final Confirmations confirmations;

    public LowCreditDialogue(
            WatchCredit watchCredit,
            FindBalance findBalance,
            Access access,
            Confirmations confirmations) {
        this.watchCredit = watchCredit;
        this.findBalance = findBalance;
        this.access = access;
        this.confirmations = confirmations;
    }

    public Turn show(Acting acting) {
        return acting.moment().show(screen(acting));
    }

    /** Asks for an amount of his own. */
    public Turn ask(Acting acting) {
        return asked(acting, "low-credit.ask");
    }

    public Done watch(Acting acting, Money amount) {
        return switch (watchCredit.watch(acting.number(), amount)) {
            case WATCHED -> done(acting, "low-credit.watched");
            case WRONG_AMOUNT -> Done.refused(show(acting));
        };
    }

    public Done stop(Acting acting) {
        watchCredit.stop(acting.number());
        return done(acting, "low-credit.stopped");
    }

    @Override
    public String step() {
        return STEP;
    }

    @Override
    public Optional<Turn> answer(Moment moment, String typed) {
        return access.to(moment, Long.parseLong(moment.memory().data()))
                .map(acting -> answered(acting, typed));
    }

    @Override
    public Turn tooLate(Acting acting) {
        return show(acting);
    }

    private Turn answered(Acting acting, String typed) {
        Optional<Money> amount =
                TypedAmount.parse(typed, currency(acting)).filter(Money::isPositive);
        return amount.isEmpty()
                ? asked(acting, "low-credit.not-understood")
                : confirmed(
                        acting.now(
                                acting.moment()
                                        .remembering(acting.moment().memory().askingNothing())),
                        amount.get());
    }

    private Turn confirmed(Acting acting, Money amount) {
        Sheet sheet = Sheet.titled(acting, acting.texts().say("low-credit.title"));
        sheet.line("low-credit.confirm", amount);
        sheet.choice(
                button(
                        acting,
                        acting.texts().say("button.confirm"),
                        new Intent.WatchCredit(amount)));
        sheet.choice("button.cancel", back(acting));
        return acting.moment().show(sheet.backTo(back(acting)));
    }

    private Turn asked(Acting acting, String key) {
        Moment moment = acting.moment();
        String waitsFor = Long.toString(acting.key());
        Moment waiting =
                moment.remembering(
                        moment.memory().asking(STEP, waitsFor, moment.now().plus(PATIENCE)));
        Texts texts = acting.texts();
        return waiting.reply(
                new Reply.Ask(Html.text(texts.say(key)), texts.say("funds.placeholder")));
    }

    private Screen screen(Acting acting) {
        Optional<Money> threshold = watchCredit.threshold(acting.number());
        Sheet sheet = Sheet.titled(acting, acting.texts().say("low-credit.title"));
        threshold.ifPresentOrElse(
                amount -> sheet.line("low-credit.below", amount),
                () -> sheet.line("low-credit.none"));
        PRESETS.stream()
                .map(preset -> whole(preset, currency(acting)))
                .map(
                        amount ->
                                button(
                                        acting,
                                        acting.texts().money(amount),
                                        new Intent.WatchCredit(amount)))
                .forEach(sheet::choice);
        sheet.choice("button.other-amount", new LedgerTarget.LowCredit(acting.key(), true));
        if (threshold.isPresent()) {
            String stop = acting.texts().say("button.stop-watching");
            sheet.choice(button(acting, stop, new Intent.StopWatchingCredit()));
        }
        return sheet.backTo(new Target.Balance(acting.key()));
    }

    private Button button(Acting acting, String label, Intent intent) {
        return confirmations.button(
                acting.moment(), acting.key(), label, intent, Confirmations.LONG);
    }

    private Done done(Acting acting, String word) {
        String said = acting.texts().say(word);
        return Done.said(acting.moment().toast(said, TOPIC, screen(acting)), "used.done", "");
    }

    private Currency currency(Acting acting) {
        return findBalance.find(acting.number()).prepaid().currency();
    }

    private static Target back(Acting acting) {
        return new LedgerTarget.LowCredit(acting.key(), false);
    }

    private static Money whole(int units, Currency currency) {
        return Money.rounded(BigDecimal.valueOf(units), currency, RoundingMode.UNNECESSARY);
    }
}
