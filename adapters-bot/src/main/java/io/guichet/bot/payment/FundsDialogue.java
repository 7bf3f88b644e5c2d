package io.guichet.bot.payment;

import io.guichet.application.conversation.ChatMemory;
import io.guichet.application.payment.TopUpByCard.Limits;
import io.guichet.bot.menu.Access;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Confirmations;
import io.guichet.bot.menu.Intent;
import io.guichet.bot.menu.Moment;
import io.guichet.bot.menu.Question;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.shared.Html;
import io.guichet.bot.shared.Reply;
import io.guichet.bot.shared.Turn;
import io.guichet.bot.text.Texts;
import io.guichet.bot.text.TypedAmount;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Adds to the credit by card: a few amounts to choose from, or one that is typed. */
public final class FundsDialogue implements Question {

    /** The question that waits for an amount; its data are the customer and the payment's id. */
    private static final String STEP = "top-up-amount";

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final List<Integer> PRESETS = List.of(10, 25, 50);

    private final PaymentPorts ports;
    private final CardDialogue card;
    private final Access access;
    private final Confirmations confirmations;
    private final Supplier<PaymentId> paymentIds;

    public FundsDialogue(
            PaymentPorts ports,
            CardDialogue card,
            Access access,
            Confirmations confirmations,
            Supplier<PaymentId> paymentIds) {
        this.ports = ports;
        this.card = card;
        this.access = access;
        this.confirmations = confirmations;
        this.paymentIds = paymentIds;
    }

    public Turn show(Acting acting) {
        Limits limits = ports.topUpByCard().limits(acting.number());
        Sheet sheet = Sheet.titled(acting, acting.texts().say("funds.title"));
        sheet.line("funds.credit", ports.findBalance().find(acting.number()).prepaid());
        if (limits.leaveNothing()) {
            sheet.line("funds.full", limits.least());
        } else {
            offer(acting, sheet, limits);
        }
        return acting.moment().show(sheet.backTo(new Target.Home(acting.key())));
    }

    private void offer(Acting acting, Sheet sheet, Limits limits) {
        sheet.line("funds.which", limits.least(), limits.most());
        PRESETS.stream()
                .map(preset -> whole(preset, limits.least().currency()))
                .filter(amount -> !isOutside(amount, limits))
                .map(
                        amount ->
                                confirmations.button(
                                        acting.moment(),
                                        acting.key(),
                                        acting.texts().money(amount),
                                        new Intent.TopUp(amount, paymentIds.get()),
                                        Confirmations.LONG))
                .forEach(sheet::choice);
        sheet.choice("button.other-amount", new Target.OtherAmount(acting.key()));
    }

    public Turn ask(Acting acting) {
        if (ports.topUpByCard().limits(acting.number()).leaveNothing()) {
            return show(acting);
        }
        return asked(acting, paymentIds.get(), List.of("funds.ask"));
    }

    @Override
    public String step() {
        return STEP;
    }

    @Override
    public Optional<Turn> answer(Moment moment, String typed) {
        String[] data = moment.memory().data().split(" ");
        return access.to(moment, Long.parseLong(data[0]))
                .map(it -> answered(it, typed, new PaymentId(UUID.fromString(data[1]))));
    }

    @Override
    public Turn tooLate(Acting acting) {
        Sheet sheet = Sheet.titled(acting, acting.texts().say("funds.title"));
        sheet.line("funds.too-late").line("trouble.nothing-changed");
        sheet.choice("button.again", new Target.OtherAmount(acting.key()));
        return acting.moment().show(sheet.backTo(new Target.Home(acting.key())));
    }

    private Turn answered(Acting acting, String typed, PaymentId payment) {
        Limits limits = ports.topUpByCard().limits(acting.number());
        if (limits.leaveNothing()) {
            return show(askingNothing(acting));
        }
        Optional<Money> amount = TypedAmount.parse(typed, limits.least().currency());
        if (amount.isEmpty()) {
            return asked(acting, payment, List.of("funds.not-understood", "funds.ask"));
        }
        if (isOutside(amount.get(), limits)) {
            return asked(acting, payment, List.of("funds.out-of-range"));
        }
        return card.topUp(askingNothing(acting), amount.get(), payment).turn();
    }

    private static Acting askingNothing(Acting acting) {
        ChatMemory settled = acting.moment().memory().askingNothing();
        return acting.now(acting.moment().remembering(settled));
    }

    /** The payment's id stays the same however often it is asked: nothing was begun with it. */
    private Turn asked(Acting acting, PaymentId payment, List<String> keys) {
        Moment moment = acting.moment();
        Texts texts = acting.texts();
        Limits limits = ports.topUpByCard().limits(acting.number());
        List<Html> lines =
                keys.stream()
                        .map(key -> texts.say(key, limits.least(), limits.most()))
                        .map(Html::text)
                        .toList();
        ChatMemory waiting =
                moment.memory()
                        .asking(STEP, acting.key() + " " + payment, moment.now().plus(PATIENCE));
        return moment.remembering(waiting)
                .reply(new Reply.Ask(Html.lines(lines), texts.say("funds.placeholder")));
    }

    private static boolean isOutside(Money amount, Limits limits) {
        return amount.compareTo(limits.least()) < 0 || amount.compareTo(limits.most()) > 0;
    }

    /** A hundred times as many where there are no cents: ten yen are nothing. */
    private static Money whole(int units, Currency currency) {
        int each = currency.getDefaultFractionDigits() == 0 ? 100 : 1;
        return Money.rounded(
                BigDecimal.valueOf((long) units * each), currency, RoundingMode.UNNECESSARY);
    }
}
