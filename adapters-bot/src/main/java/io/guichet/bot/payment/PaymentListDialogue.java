package io.guichet.bot.payment;

import io.guichet.application.payment.query.ListPayments;
import io.guichet.application.payment.query.ListPayments.PaymentPosition;
import io.guichet.application.payment.query.ShowMoneyBack.MoneyBack;
import io.guichet.application.shared.Page;
import io.guichet.bot.home.HomeDialogue;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Labels;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.shared.Button;
import io.guichet.bot.shared.Html;
import io.guichet.bot.shared.Reply;
import io.guichet.bot.shared.Screen;
import io.guichet.bot.shared.Turn;
import io.guichet.bot.text.Texts;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentId;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was paid, each payment with the invoices that it settled and its receipt. */
public final class PaymentListDialogue {

    private static final int ROWS = 6;

    private final ListPayments listPayments;
    private final PaymentScreens screens;
    private final HomeDialogue home;

    public PaymentListDialogue(
            ListPayments listPayments, PaymentScreens screens, HomeDialogue home) {
        this.listPayments = listPayments;
        this.screens = screens;
        this.home = home;
    }

    public Turn show(Acting acting, Optional<PaymentPosition> after) {
        Page<Payment> page =
                listPayments.list(acting.number(), after.orElse(PaymentPosition.START), ROWS);
        return acting.moment().show(screen(acting, after, page));
    }

    public Turn detail(Acting acting, PaymentId id) {
        return listPayments
                .find(acting.number(), id)
                .map(payment -> acting.moment().show(screens.detail(acting, payment)))
                .orElseGet(() -> home.outOfDate(acting));
    }

    public Turn receipt(Acting acting, PaymentId id) {
        Optional<Payment> found = listPayments.find(acting.number(), id);
        if (found.isEmpty()) {
            return home.outOfDate(acting);
        }
        String receipt = found.get().receipt().value();
        String title = acting.texts().say("receipt.name", receipt);
        return acting.moment()
                .reply(
                        new Reply.SendFile(
                                new Reply.FileSource.IssuedDocument(acting.key(), receipt),
                                Html.text(title + " \u00b7 " + acting.name())));
    }

    private Screen screen(Acting acting, Optional<PaymentPosition> after, Page<Payment> page) {
        Sheet sheet = Sheet.titled(acting, acting.texts().say("payments.title"));
        sheet.line(page.items().isEmpty() ? "payments.none" : "payments.hint");
        Map<PaymentId, MoneyBack> back = screens.moneyBack(acting, page.items());
        page.items()
                .forEach(
                        payment ->
                                row(
                                        sheet,
                                        acting,
                                        payment,
                                        Optional.ofNullable(back.get(payment.id()))));
        if (after.isPresent()) {
            sheet.page("button.newest", new Target.Payments(acting.key(), Optional.empty()));
        }
        if (page.more()) {
            Payment last = page.items().getLast();
            Target older =
                    new Target.Payments(
                            acting.key(),
                            Optional.of(new PaymentPosition(last.receivedAt(), last.id().value())));
            sheet.page("button.older", older);
        }
        return sheet.backTo(new Target.Home(acting.key()));
    }

    private static void row(Sheet sheet, Acting acting, Payment payment, Optional<MoneyBack> back) {
        Texts texts = acting.texts();
        sheet.text(
                "\u2022 "
                        + texts.say(
                                "payments.row",
                                acting.seller().dayOf(payment.receivedAt()),
                                payment.amount(),
                                PaymentScreens.method(texts, payment.method()),
                                settled(texts, payment, back))
                        + back.map(it -> "; " + suffix(texts, it)).orElse(""));
        String label = texts.say("receipt.name", payment.receipt());
        Target detail = new Target.PaymentDetail(acting.key(), payment.id());
        sheet.choice(
                new Button.Callback(Labels.reference(label, payment.receipt()), detail.data()));
    }

    private static String suffix(Texts texts, MoneyBack back) {
        return back.reversed().isPresent()
                ? texts.say("payments.reversed")
                : texts.say("payments.refunded", back.refunded());
    }

    private static String settled(Texts texts, Payment payment, Optional<MoneyBack> back) {
        List<Allocation> parts = payment.allocations();
        if (parts.isEmpty()) {
            boolean isTooMuch =
                    back.map(MoneyBack::surplus).filter(payment.amount()::equals).isPresent();
            return texts.say(isTooMuch ? "payments.surplus" : "payments.to-credit");
        }
        return PaymentScreens.names(texts, parts.stream().map(Allocation::invoice).toList());
    }
}
