package io.guichet.bot.subscription;

import io.guichet.application.subscription.query.ListServices;
import io.guichet.application.subscription.query.ListServices.ServiceSummary;
import io.guichet.application.subscription.query.ListServices.WaitingChange;
import io.guichet.bot.home.HomeDialogue;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Confirmations;
import io.guichet.bot.menu.Done;
import io.guichet.bot.menu.OrderTarget;
import io.guichet.bot.menu.ServiceIntent;
import io.guichet.bot.menu.ServiceTarget;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.shared.Button;
import io.guichet.bot.shared.Screen;
import io.guichet.bot.shared.Turn;
import io.guichet.bot.text.Texts;
import io.guichet.domain.access.Permission;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.ServiceState;

import java.util.Optional;
import java.util.function.BiFunction;

/** One service: what it is, what it costs, how long it is paid for and what can be done. */
public final class ServiceDialogue {

    private final ListServices listServices;
    private final HomeDialogue home;
    private final Confirmations confirmations;

    public ServiceDialogue(
            ListServices listServices, HomeDialogue home, Confirmations confirmations) {
        this.listServices = listServices;
        this.home = home;
        this.confirmations = confirmations;
    }

    public Turn show(Acting acting, ServiceId service) {
        return with(acting, service, (it, found) -> it.moment().show(screen(it, found)));
    }

    /** Goes on with a service of the customer's; another one is not told from none. */
    Turn with(Acting acting, ServiceId service, BiFunction<Acting, ServiceSummary, Turn> dialogue) {
        if (!acting.may(Permission.ACCOUNT_MANAGEMENT)) {
            return home.notAllowed(acting);
        }
        return find(acting, service)
                .map(found -> dialogue.apply(acting, found))
                .orElseGet(() -> home.outOfDate(acting));
    }

    Turn notAllowed(Acting acting) {
        return home.notAllowed(acting);
    }

    Turn outOfDate(Acting acting) {
        return home.outOfDate(acting);
    }

    /** What was asked is no longer waited for. */
    Turn tooLate(Acting acting) {
        Sheet sheet = Sheet.titled(acting, acting.texts().say("services.title"));
        sheet.line("ending.late-answer").line("trouble.nothing-changed");
        return acting.moment().show(sheet.backTo(ServiceTarget.Services.first(acting.key())));
    }

    private Optional<ServiceSummary> find(Acting acting, ServiceId service) {
        return listServices.find(acting.number(), service.value());
    }

    /** Something was done; the service is shown as it is now. */
    Done done(Acting acting, ServiceId service, String word, Object... arguments) {
        Turn turn =
                with(
                        acting,
                        service,
                        (it, found) ->
                                it.moment()
                                        .toast(
                                                it.texts().say(word, arguments),
                                                topic(service),
                                                screen(it, found)));
        return Done.said(turn, "used.done", "");
    }

    /** It goes on once its order is paid, on the screen of that order. */
    Done toPay(Acting acting, ServiceId service, PendingOrder order) {
        Sheet sheet = Sheet.titled(acting, acting.texts().say("renewal.title"));
        sheet.line("renewal.to-pay", order.number(), order.total());
        sheet.line("order.expires", acting.momentOf(order.expiresAt()));
        sheet.choice("button.pay-order", new OrderTarget.Order(acting.key(), order.number()));
        Target back = new ServiceTarget.Service(acting.key(), service);
        return Done.said(acting.moment().show(sheet.backTo(back)), "used.done", "");
    }

    /** Nothing was done, and why. */
    Done refused(Acting acting, ServiceId service, String reason) {
        Target back = new ServiceTarget.Service(acting.key(), service);
        Sheet sheet = Sheet.titled(acting, acting.texts().say("service.title"));
        sheet.text(reason).line("trouble.nothing-changed");
        return Done.refused(acting.moment().show(sheet.backTo(back)));
    }

    /** The button that does what a screen has shown. */
    Button confirm(Acting acting, ServiceIntent intent) {
        return button(acting, "button.confirm", intent);
    }

    static String topic(ServiceId service) {
        return "service:" + service.value();
    }

    private Screen screen(Acting acting, ServiceSummary service) {
        Texts texts = acting.texts();
        Sheet sheet = Sheet.titled(acting, ServiceWords.name(texts, service));
        sheet.line("service.plan", ServiceWords.plan(texts, service), service.quantity());
        sheet.text(
                ServiceWords.price(
                        texts, service.price(), service.priceIncludesVat(), service.period()));
        sheet.line("service.since", service.startedOn());
        sheet.line("service.state", ServiceWords.state(acting, service));
        if (service.state().isHeld() && service.endsOn().isEmpty()) {
            sheet.line(
                    service.renewal() == RenewalMode.AUTOMATIC
                            ? "service.renews"
                            : "service.renews-not");
        }
        service.change().ifPresent(change -> waiting(sheet, acting, service, change));
        if (service.state().isHeld()) {
            acts(sheet, acting, service);
        }
        if (service.state() == ServiceState.EXPIRED) {
            ServiceId id = new ServiceId(service.id());
            sheet.choice("button.renew-late", new ServiceTarget.LateRenewal(acting.key(), id));
        }
        return sheet.backTo(ServiceTarget.Services.first(acting.key()));
    }

    private void waiting(Sheet sheet, Acting acting, ServiceSummary service, WaitingChange change) {
        change.invoice()
                .ifPresentOrElse(
                        invoice -> {
                            sheet.line("service.waiting", invoice, change.expiresOn());
                            sheet.choice(
                                    "button.invoice", Target.Invoice.alone(acting.key(), invoice));
                        },
                        () -> {
                            sheet.line("service.waiting-order");
                            sheet.choice("button.orders", OrderTarget.Orders.first(acting.key()));
                        });
        confirm(
                sheet,
                acting,
                "button.withdraw-change",
                new ServiceIntent.WithdrawChange(new ServiceId(service.id())));
    }

    private void acts(Sheet sheet, Acting acting, ServiceSummary service) {
        long key = acting.key();
        ServiceId id = new ServiceId(service.id());
        if (service.endsOn().isPresent()) {
            confirm(sheet, acting, "button.keep-service", new ServiceIntent.Keep(id));
            return;
        }
        if (service.change().isEmpty() && service.state() == ServiceState.ACTIVE) {
            sheet.choice("button.change-plan", new ServiceTarget.Plans(key, id, 1));
            sheet.choice("button.renew-early", new ServiceTarget.EarlyRenewal(key, id));
        }
        boolean renews = service.renewal() == RenewalMode.AUTOMATIC;
        sheet.choice(
                renews ? "button.renew-not" : "button.renew-always",
                new ServiceTarget.RenewalQuestion(
                        key, id, renews ? RenewalMode.MANUAL : RenewalMode.AUTOMATIC));
        sheet.choice("button.cancel-service", new ServiceTarget.Ending(key, id));
    }

    private void confirm(Sheet sheet, Acting acting, String key, ServiceIntent intent) {
        sheet.choice(button(acting, key, intent));
    }

    private Button button(Acting acting, String key, ServiceIntent intent) {
        return confirmations.button(
                acting.moment(),
                acting.key(),
                acting.texts().say(key),
                intent,
                Confirmations.BRIEF);
    }
}
