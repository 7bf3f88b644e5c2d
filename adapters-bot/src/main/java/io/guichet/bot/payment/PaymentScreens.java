package io.guichet.bot.payment;

import io.guichet.application.ledger.query.FindBalance;
import io.guichet.application.payment.query.ShowMoneyBack;
import io.guichet.application.payment.query.ShowMoneyBack.MoneyBack;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.OrderTarget;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.shared.Button;
import io.guichet.bot.shared.Screen;
import io.guichet.bot.text.Texts;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.CardPurpose;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.PaymentMethod;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How payments look, whether they were made in this chat or a notice tells of them. */
public final class PaymentScreens {

    private static final int SHOWN_INVOICES = 3;

    private final FindBalance findBalance;
    private final ShowMoneyBack showMoneyBack;

    public PaymentScreens(FindBalance findBalance, ShowMoneyBack showMoneyBack) {
        this.findBalance = findBalance;
        this.showMoneyBack = showMoneyBack;
    }

    /** What became of payments that did not stay. */
    Map<PaymentId, MoneyBack> moneyBack(Acting acting, List<Payment> payments) {
        return showMoneyBack.of(acting.number(), payments.stream().map(Payment::id).toList());
    }

    /** What messages about a payment are found by. */
    public static String topic(PaymentId payment) {
        return "pay:" + payment;
    }

    public static String method(Texts texts, PaymentMethod method) {
        return switch (method) {
            case CREDIT -> texts.say("method.credit");
            case CARD -> texts.say("method.card");
            case BANK_TRANSFER -> texts.say("method.transfer");
            case DIRECT_DEBIT -> texts.say("method.debit");
        };
    }

    /** Some invoices by name, and how many more there are. */
    public static String names(Texts texts, List<DocumentReference> invoices) {
        String names =
                invoices.stream()
                        .limit(SHOWN_INVOICES)
                        .map(DocumentReference::value)
                        .collect(Collectors.joining(", "));
        int more = invoices.size() - SHOWN_INVOICES;
        return more > 0 ? texts.say("payments.and-more", names, more) : names;
    }

    /** The result of a payment, with its receipt. */
    public Screen received(Acting acting, Payment payment) {
        Sheet sheet = Sheet.titled(acting, acting.texts().say("paid.title"));
        describe(sheet, acting, payment);
        sheet.line("paid.credit-now", findBalance.find(acting.number()).prepaid());
        choices(sheet, acting, payment);
        return sheet.backTo(new Target.Home(acting.key()));
    }

    /** As a notice with these facts tells of it. */
    public Screen told(Acting acting, Payment payment, Map<String, String> facts) {
        return facts.containsKey("reinstated")
                ? reinstated(acting, payment)
                : received(acting, payment);
    }

    private Screen reinstated(Acting acting, Payment payment) {
        Sheet sheet = Sheet.titled(acting, acting.texts().say("paid.again-title"));
        sheet.line("paid.again");
        describe(sheet, acting, payment);
        choices(sheet, acting, payment);
        return sheet.backTo(new Target.Home(acting.key()));
    }

    /** One of the list of payments. */
    Screen detail(Acting acting, Payment payment) {
        Sheet sheet = Sheet.titled(acting, acting.texts().say("payment.title"));
        describe(sheet, acting, payment);
        choices(sheet, acting, payment);
        return sheet.backTo(new Target.Payments(acting.key(), Optional.empty()));
    }

    /** The checkout page is open, or what became of it. */
    Screen card(Acting acting, CardPayment payment) {
        Texts texts = acting.texts();
        Sheet sheet = Sheet.titled(acting, texts.say("card.title"));
        sheet.text(
                switch (payment.purpose()) {
                    case CardPurpose.PayInvoice(DocumentReference invoice) ->
                            texts.say("card.for-invoice", payment.amount(), invoice);
                    case CardPurpose.PayOrder(OrderNumber order) ->
                            texts.say("card.for-order", payment.amount(), order.toString());
                    case CardPurpose.TopUp ignored ->
                            texts.say("card.for-credit", payment.amount());
                });
        switch (payment.state()) {
            case STARTED -> sheet.line("card.starting");
            case OPEN -> open(sheet, acting, payment);
            case CAPTURING, SUCCEEDED -> sheet.line("card.booking");
            case RELEASING, RELEASED ->
                    sheet.line(
                            payment.purpose() instanceof CardPurpose.TopUp
                                    ? "card.released-top-up"
                                    : "card.released");
            case ABANDONED -> sheet.line("card.abandoned");
            case REFUSED, UNCONFIRMED -> sheet.line("card.refused");
            case EXPIRED -> sheet.line("card.expired");
        }
        if (!payment.state().isOver()) {
            sheet.choice("button.check", new Target.CardStatus(acting.key(), payment.id()));
        }
        return sheet.backTo(origin(acting, payment.purpose()));
    }

    static Target origin(Acting acting, CardPurpose purpose) {
        return switch (purpose) {
            case CardPurpose.PayInvoice(DocumentReference invoice) ->
                    Target.Invoice.alone(acting.key(), invoice);
            case CardPurpose.PayOrder(OrderNumber order) ->
                    new OrderTarget.Order(acting.key(), order);
            case CardPurpose.TopUp ignored -> new Target.Funds(acting.key());
        };
    }

    private static void open(Sheet sheet, Acting acting, CardPayment payment) {
        if (!payment.isPayableAt(acting.moment().now())) {
            sheet.line("card.expired");
            return;
        }
        sheet.line("card.open", acting.momentOf(payment.expiresAt())).line("card.by-itself");
        sheet.choice(new Button.Link(acting.texts().say("button.checkout"), payment.checkoutUrl()));
    }

    private void describe(Sheet sheet, Acting acting, Payment payment) {
        Texts texts = acting.texts();
        sheet.line("paid.amount", payment.amount(), method(texts, payment.method()));
        sheet.line("paid.on", acting.momentOf(payment.receivedAt()));
        List<Allocation> settled = payment.allocations();
        for (Allocation part : settled.stream().limit(SHOWN_INVOICES).toList()) {
            sheet.line("paid.invoice", part.invoice(), part.amount());
        }
        if (settled.size() > SHOWN_INVOICES) {
            sheet.line("paid.more-invoices", settled.size() - SHOWN_INVOICES);
        }
        MoneyBack back =
                moneyBack(acting, List.of(payment))
                        .getOrDefault(payment.id(), MoneyBack.none(payment.amount().currency()));
        amount(sheet, "paid.to-credit", payment.toCredit().minus(back.surplus()));
        amount(sheet, "paid.waiting", back.waiting());
        sheet.line("paid.receipt", payment.receipt());
        amount(sheet, "paid.refunded", back.refunded().minus(back.waiting()));
        back.reversed()
                .ifPresent(
                        reason ->
                                sheet.line(
                                        switch (reason) {
                                            case BOUNCED -> "paid.bounced";
                                            case CHARGEBACK -> "paid.charged-back";
                                            case RECORDED_IN_ERROR -> "paid.in-error";
                                        }));
    }

    private static void amount(Sheet sheet, String line, Money amount) {
        if (amount.isPositive()) {
            sheet.line(line, amount);
        }
    }

    private static void choices(Sheet sheet, Acting acting, Payment payment) {
        sheet.choice("button.receipt", new Target.ReceiptPdf(acting.key(), payment.id()));
        for (Allocation part : payment.allocations().stream().limit(1).toList()) {
            sheet.choice("button.invoice", Target.Invoice.alone(acting.key(), part.invoice()));
            sheet.choice("button.pdf", new Target.InvoicePdf(acting.key(), part.invoice()));
        }
        sheet.choice(new Button.Copy(acting.texts().say("button.copy"), payment.receipt().value()));
    }
}
