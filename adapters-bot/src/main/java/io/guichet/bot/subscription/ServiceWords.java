package io.guichet.bot.subscription;

import io.guichet.application.change.ChangeRefusal;
import io.guichet.application.subscription.query.ListServices.ServiceSummary;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.InvoiceView;
import io.guichet.bot.menu.Labels;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.shared.Button;
import io.guichet.bot.text.Texts;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.ServiceState;

import java.util.Locale;

/** How services, prices and refusals are worded. */
public final class ServiceWords {

    private ServiceWords() {}

    /** What a person calls it: its label, or its plan where it has none. */
    public static String name(Texts texts, ServiceSummary service) {
        String label = service.label().isBlank() ? plan(texts, service) : service.label();
        return Labels.shorten(label, Labels.NAME);
    }

    public static String plan(Texts texts, ServiceSummary service) {
        return Labels.shorten(service.planNames().get(texts.language()), Labels.NAME);
    }

    public static String price(Texts texts, Money price, boolean includesVat, String period) {
        return texts.say(
                includesVat ? "service.price-gross" : "service.price-net",
                price,
                texts.say("period." + period));
    }

    /** {@code active, paid until 1 May 2026}. */
    public static String state(Acting acting, ServiceSummary service) {
        Texts texts = acting.texts();
        return switch (service.state()) {
            case ACTIVE, SUSPENDED -> {
                String state =
                        texts.say(
                                service.state() == ServiceState.ACTIVE
                                        ? "service.active"
                                        : "service.suspended");
                yield service.endsOn()
                        .map(day -> texts.say("service.ends", state, day))
                        .orElseGet(() -> texts.say("service.paid", state, service.paidUntil()));
            }
            case EXPIRED -> texts.say("service.expired", service.paidUntil());
            case TERMINATED, DELETED ->
                    texts.say("service.terminated", service.endsOn().orElse(service.paidUntil()));
            case MOVED -> texts.say("service.moved");
        };
    }

    /** Why something is refused, and the way to what is to be paid first. */
    public static void refuse(Sheet sheet, Acting acting, ChangeRefusal reason) {
        sheet.text(refusal(acting.texts(), reason));
        if (reason instanceof ChangeRefusal.InvoiceUnpaid unpaid && acting.paysBills()) {
            toPay(sheet, acting, unpaid);
        }
    }

    private static void toPay(Sheet sheet, Acting acting, ChangeRefusal.InvoiceUnpaid unpaid) {
        if (unpaid.invoices().size() > 1) {
            sheet.choice("button.to-pay", Target.Invoices.first(acting.key(), InvoiceView.UNPAID));
            return;
        }
        Target invoice = Target.Invoice.alone(acting.key(), unpaid.invoice());
        String label = acting.texts().say("button.pay-invoice", unpaid.invoice());
        sheet.wide(new Button.Callback(label, invoice.data()));
    }

    static String refusal(Texts texts, ChangeRefusal reason) {
        return switch (reason) {
            case ChangeRefusal.NoSuchService ignored -> texts.say("service.gone");
            case ChangeRefusal.Ended ignored -> texts.say("service.has-ended");
            case ChangeRefusal.Suspended ignored -> texts.say("service.is-suspended");
            case ChangeRefusal.Cancelled ignored -> texts.say("service.is-cancelled");
            case ChangeRefusal.ChangeUnderWay ignored -> texts.say("service.change-waits");
            case ChangeRefusal.InvoiceUnpaid unpaid ->
                    texts.say(
                            "service.unpaid",
                            unpaid.invoices().size(),
                            String.join(
                                    ", ",
                                    unpaid.invoices().stream()
                                            .map(DocumentReference::value)
                                            .toList()));
            case ChangeRefusal.OnHold held ->
                    texts.say(
                            "service.on-hold",
                            texts.say("hold." + held.why().name().toLowerCase(Locale.ROOT)));
            case ChangeRefusal.Closed ignored -> texts.say("service.customer-closed");
            case ChangeRefusal.PaymentUnderWay ignored -> texts.say("service.payment-under-way");
            case ChangeRefusal.TransferUnderWay ignored -> texts.say("service.transfer-under-way");
            case ChangeRefusal.NoSuchPlan ignored -> texts.say("service.not-on-sale");
            case ChangeRefusal.NotOnSale ignored -> texts.say("service.not-on-sale");
            case ChangeRefusal.NotAllowed ignored -> texts.say("service.not-on-sale");
            case ChangeRefusal.OptionWithoutPlan ignored -> texts.say("service.option-alone");
            case ChangeRefusal.OptionHeld ignored -> texts.say("service.option-held");
            case ChangeRefusal.NoTimePaid ignored -> texts.say("service.no-time-paid");
            case ChangeRefusal.NoSurcharge ignored -> texts.say("service.not-on-sale");
            case ChangeRefusal.InvalidQuantity ignored -> texts.say("service.not-on-sale");
            case ChangeRefusal.NothingToChange ignored -> texts.say("service.same");
        };
    }
}
