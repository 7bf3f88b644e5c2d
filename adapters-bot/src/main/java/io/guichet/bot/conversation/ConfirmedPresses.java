package io.guichet.bot.conversation;

import io.guichet.bot.menu.AccountIntent;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Confirmations.Pressed;
import io.guichet.bot.menu.Done;
import io.guichet.bot.menu.Intent;
import io.guichet.bot.menu.Moment;
import io.guichet.bot.menu.OrderIntent;
import io.guichet.bot.menu.ReferenceIntent;
import io.guichet.bot.menu.ServiceIntent;
import io.guichet.bot.shared.Turn;
import io.guichet.bot.text.Texts;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Carries out what was confirmed, once, and tells a second press what came of the first. */
final class ConfirmedPresses {

    private final Dialogues dialogues;

    ConfirmedPresses(Dialogues dialogues) {
        this.dialogues = dialogues;
    }

    Turn answer(Moment moment, String token) {
        Texts texts = moment.texts();
        return switch (dialogues.confirmations.press(moment, token)) {
            case Pressed.Go(long customer, Intent intent) -> {
                Done done =
                        dialogues
                                .stepUp
                                .before(moment, customer, intent)
                                .orElseGet(() -> audited(moment, customer, intent));
                dialogues.confirmations.finished(token, done.outcome());
                yield done.turn();
            }
            case Pressed.Used used -> moment.alertOnly(told(moment, used));
            case Pressed.AtWork ignored -> moment.alertOnly(texts.say("used.at-work"));
            case Pressed.Expired ignored ->
                    moment.alert(texts.say("trouble.expired"), dialogues.home.screen(moment));
            case Pressed.Unknown ignored -> dialogues.home.outOfDate(moment);
        };
    }

    private Done audited(Moment moment, long customer, Intent intent) {
        return dialogues.audited(
                moment,
                customer,
                intent.getClass().getSimpleName(),
                () -> carryOut(moment, customer, intent));
    }

    private Done carryOut(Moment moment, long customer, Intent intent) {
        return switch (intent) {
            case Intent.OfMoney it -> forCustomer(moment, customer, acting -> carryOut(acting, it));
            case OrderIntent it ->
                    forCustomer(moment, customer, acting -> dialogues.orders.carryOut(acting, it));
            case AccountIntent it ->
                    forCustomer(
                            moment, customer, acting -> dialogues.accounts.carryOut(acting, it));
            case ReferenceIntent it ->
                    forCustomer(
                            moment, customer, acting -> dialogues.references.carryOut(acting, it));
            case ServiceIntent it ->
                    done(
                            moment,
                            customer,
                            dialogues.access::toServices,
                            acting -> dialogues.services.carryOut(acting, it));
            case Intent.ConfirmLink it -> dialogues.link.confirm(moment, it.link());
            case Intent.RefuseLink it -> dialogues.link.refuse(moment, it.link());
            case Intent.Unlink ignored -> dialogues.link.unlink(moment);
            case Intent.Open ignored -> done(moment, customer, dialogues.access::toAny, this::home);
        };
    }

    private Done carryOut(Acting acting, Intent.OfMoney intent) {
        return switch (intent) {
            case Intent.PayFromCredit it -> dialogues.credit.pay(acting, it);
            case Intent.PayByCard it -> dialogues.card.payInvoice(acting, it);
            case Intent.ChooseCard it -> dialogues.storedCards.choose(acting, it.card());
            case Intent.RemoveCard it -> dialogues.storedCards.remove(acting, it.card());
            case Intent.TopUp it -> dialogues.card.topUp(acting, it.amount(), it.payment());
            case Intent.UseCredit it -> dialogues.statement.use(acting, it.isAutomatic());
            case Intent.WatchCredit it -> dialogues.lowCredit.watch(acting, it.amount());
            case Intent.StopWatchingCredit ignored -> dialogues.lowCredit.stop(acting);
            case Intent.PayOut it -> dialogues.payout.request(acting, it);
            case Intent.AlignDay it -> dialogues.services.align(acting, it);
            case Intent.Settle it -> dialogues.orders.settle(acting, it.request());
        };
    }

    private Done home(Acting acting) {
        return Done.said(dialogues.home.show(acting), "used.done", "");
    }

    private Done forCustomer(Moment moment, long customer, Function<Acting, Done> dialogue) {
        return done(moment, customer, dialogues.access::to, dialogue);
    }

    /** Who lost the right between being asked and confirming changes nothing. */
    private Done done(
            Moment moment,
            long customer,
            BiFunction<Moment, Long, Optional<Acting>> access,
            Function<Acting, Done> dialogue) {
        return access.apply(moment, customer)
                .map(dialogue)
                .orElseGet(() -> Done.refused(dialogues.closed(moment, customer)));
    }

    private String told(Moment moment, Pressed.Used used) {
        Texts texts = moment.texts();
        String at = texts.moment(used.at(), dialogues.access.zone(moment));
        String key = texts.keys().contains(used.key()) ? used.key() : "used.done";
        return texts.say(key, at, used.argument());
    }
}
