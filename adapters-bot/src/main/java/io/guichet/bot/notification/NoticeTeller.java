package io.guichet.bot.notification;

import io.guichet.application.notification.Notice;
import io.guichet.application.payment.query.ListPayments;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Labels;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.payment.PaymentScreens;
import io.guichet.bot.payment.ReleasedScreens;
import io.guichet.bot.shared.Reply;
import io.guichet.bot.shared.Screen;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.PaymentMethod;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Tells news in a chat. News of a payment takes the place of the message the payment was begun in,
 * so that nobody has to look whether it worked.
 */
public final class NoticeTeller {

    private final ListPayments listPayments;
    private final PaymentScreens screens;

    public NoticeTeller(ListPayments listPayments, PaymentScreens screens) {
        this.listPayments = listPayments;
        this.screens = screens;
    }

    public List<Reply> tell(Acting acting, Notice notice) {
        return switch (notice.kind()) {
            case PAYMENT_RECEIVED -> received(acting, notice);
            case PAYMENT_RELEASED -> List.of(released(acting, notice));
            case CHAT_LINKED ->
                    List.of(
                            new Reply.Show("", linked(acting, notice)),
                            new Reply.Commands(acting.texts().language(), true));
            default -> List.of(new Reply.Show("", screen(acting, notice)));
        };
    }

    private static Screen screen(Acting acting, Notice notice) {
        return switch (notice.kind()) {
            case INVOICE_ISSUED -> invoice(acting, notice);
            case CREDIT_NOTE_ISSUED -> creditNote(acting, notice);
            case PAYMENT_REVERSED -> reversed(acting, notice);
            case REFUNDED -> refunded(acting, notice);
            case REFUND_REFUSED -> refundRefused(acting, notice);
            case CAPTURE_REFUSED -> captureRefused(acting, notice);
            default -> ServiceNews.screen(acting, notice);
        };
    }

    private List<Reply> received(Acting acting, Notice notice) {
        return listPayments
                .find(acting.number(), payment(notice))
                .map(payment -> screens.told(acting, payment, notice.facts()))
                .<Reply>map(screen -> new Reply.EditAbout(topic(notice), screen))
                .stream()
                .toList();
    }

    private static Reply released(Acting acting, Notice notice) {
        Money amount = money(notice, "amount");
        String invoice = notice.facts().getOrDefault("invoice", "");
        String order = notice.facts().getOrDefault("order", "");
        boolean owed = notice.facts().getOrDefault("owed", "").equals("true");
        Screen screen =
                order.isEmpty()
                        ? ReleasedScreens.released(acting, amount, invoice, owed)
                        : ReleasedScreens.releasedOrder(acting, amount, order);
        return new Reply.EditAbout(topic(notice), screen);
    }

    private static Screen invoice(Acting acting, Notice notice) {
        DocumentReference reference = reference(notice);
        Sheet sheet = Sheet.titled(acting, acting.texts().say("notice.invoice-title"));
        LocalDate dueOn = LocalDate.parse(fact(notice, "dueOn"));
        String key = notice.facts().containsKey("paid") ? "notice.invoice-paid" : "notice.invoice";
        sheet.line(key, reference, money(notice, "gross"), dueOn);
        if (notice.facts().containsKey("corrects")) {
            sheet.line("notice.corrective-invoice", fact(notice, "corrects"));
        }
        return document(sheet, acting, reference, "button.invoice", "button.pdf");
    }

    private static Screen creditNote(Acting acting, Notice notice) {
        DocumentReference reference = reference(notice);
        Sheet sheet = Sheet.titled(acting, acting.texts().say("notice.credit-note-title"));
        String corrects = fact(notice, "corrects");
        sheet.line("notice.credit-note", reference, money(notice, "gross"), corrects);
        return document(sheet, acting, reference, "button.credit-note", "button.credit-note-pdf");
    }

    private static Screen document(
            Sheet sheet, Acting acting, DocumentReference reference, String see, String pdf) {
        sheet.choice(see, Target.Invoice.alone(acting.key(), reference));
        sheet.choice(pdf, new Target.InvoicePdf(acting.key(), reference));
        return sheet.backTo(new Target.Home(acting.key()));
    }

    private static Screen reversed(Acting acting, Notice notice) {
        boolean inError = fact(notice, "reason").equals("RECORDED_IN_ERROR");
        List<DocumentReference> owed =
                Arrays.stream(fact(notice, "invoices").split(","))
                        .filter(name -> !name.isEmpty())
                        .map(DocumentReference::new)
                        .toList();
        Sheet sheet = Sheet.titled(acting, acting.texts().say("notice.reversed-title"));
        sheet.line(
                inError ? "notice.reversed-error" : "notice.reversed-bank",
                money(notice, "amount"),
                method(acting, notice, "method"));
        if (owed.isEmpty()) {
            sheet.line("notice.reversed-credit");
        } else {
            sheet.line("notice.reversed-owed", PaymentScreens.names(acting.texts(), owed));
            sheet.choice("button.invoice", Target.Invoice.alone(acting.key(), owed.getFirst()));
        }
        sheet.choice("button.payment", new Target.PaymentDetail(acting.key(), payment(notice)));
        return sheet.backTo(new Target.Home(acting.key()));
    }

    private static Screen refunded(Acting acting, Notice notice) {
        boolean toCredit = fact(notice, "way").equals("CREDIT");
        Sheet sheet = Sheet.titled(acting, acting.texts().say("notice.refunded-title"));
        sheet.line(
                toCredit ? "notice.refunded-credit" : "notice.refunded",
                money(notice, "amount"),
                method(acting, notice, "way"));
        return sheet.backTo(new Target.Home(acting.key()));
    }

    private static Screen refundRefused(Acting acting, Notice notice) {
        return Sheet.titled(acting, acting.texts().say("notice.refund-refused-title"))
                .line(
                        "notice.refund-refused",
                        money(notice, "amount"),
                        method(acting, notice, "way"))
                .backTo(new Target.Home(acting.key()));
    }

    private static Screen captureRefused(Acting acting, Notice notice) {
        DocumentReference invoice = new DocumentReference(fact(notice, "invoice"));
        boolean confirm = fact(notice, "confirm").equals("true");
        Sheet sheet = Sheet.titled(acting, acting.texts().say("notice.capture-title"));
        sheet.line(
                confirm ? "notice.capture-confirm" : "notice.capture-refused",
                money(notice, "amount"),
                invoice,
                fact(notice, "card"));
        sheet.choice("button.invoice", Target.Invoice.alone(acting.key(), invoice));
        return sheet.backTo(new Target.Home(acting.key()));
    }

    private static String method(Acting acting, Notice notice, String name) {
        PaymentMethod method = PaymentMethod.valueOf(fact(notice, name));
        return PaymentScreens.method(acting.texts(), method);
    }

    private static Screen linked(Acting acting, Notice notice) {
        String chatName = Labels.shorten(fact(notice, "chatName"), Labels.NAME);
        return Sheet.titled(acting, acting.texts().say("notice.linked-title"))
                .line("notice.linked", chatName, acting.name())
                .line("notice.linked-warning")
                .choice("button.unlink", new Target.UnlinkQuestion(acting.key()))
                .backTo(new Target.Home(acting.key()));
    }

    private static String topic(Notice notice) {
        return PaymentScreens.topic(payment(notice));
    }

    private static PaymentId payment(Notice notice) {
        return new PaymentId(UUID.fromString(fact(notice, "payment")));
    }

    static DocumentReference reference(Notice notice) {
        return new DocumentReference(fact(notice, "reference"));
    }

    static Money money(Notice notice, String name) {
        return Money.parse(fact(notice, name), fact(notice, "currency"));
    }

    static String fact(Notice notice, String name) {
        String fact = notice.facts().get(name);
        if (fact == null) {
            throw new IllegalStateException(notice.key() + " has no " + name);
        }
        return fact;
    }
}
