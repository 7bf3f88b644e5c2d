package io.guichet.bot.subscription;

import io.guichet.application.change.ChangeRefusal;
import io.guichet.application.subscription.query.ListServices;
import io.guichet.application.subscription.query.ListServices.ServiceSummary;
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
import io.guichet.domain.access.Reach;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.PendingOrder;
import io.guichet.domain.subscription.ServiceId;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** One service: what it is, what it costs, how long it is paid for and what can be done. */
public final class ServiceDialogue {

    private final ListServices listServices;
    private final HomeDialogue home;
    private final ServiceScreens screens;

    public ServiceDialogue(
            ListServices listServices, HomeDialogue home, Confirmations confirmations) {
        this.listServices = listServices;
        this.home = home;
        this.screens = new ServiceScreens(confirmations);
    }

    public Turn show(Acting acting, ServiceId service) {
        return within(
                acting,
                acting.services(),
                service,
                (it, found) -> it.moment().show(screen(it, found)));
    }

    /** Goes on with a service of the customer's; another one is not told from none. */
    Turn with(Acting acting, ServiceId service, BiFunction<Acting, ServiceSummary, Turn> dialogue) {
        return acting.managesServices()
                ? within(acting, Reach.ALL, service, dialogue)
                : home.notAllowed(acting);
    }

    /** The same with one that is within reach. */
    Turn within(
            Acting acting,
            Reach reach,
            ServiceId service,
            BiFunction<Acting, ServiceSummary, Turn> dialogue) {
        return find(acting, reach, service)
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

    private Optional<ServiceSummary> find(Acting acting, Reach reach, ServiceId service) {
        return reach.isNothing()
                ? Optional.empty()
                : listServices.find(acting.number(), reach, service.value());
    }

    /** Something was done; the service is shown as it is now. */
    Done done(Acting acting, ServiceId service, String word, Object... arguments) {
        Turn turn =
                within(
                        acting,
                        acting.services(),
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
        return refused(acting, service, sheet -> sheet.text(reason));
    }

    Done refused(Acting acting, ServiceId service, ChangeRefusal reason) {
        return refused(acting, service, sheet -> ServiceWords.refuse(sheet, acting, reason));
    }

    private Done refused(Acting acting, ServiceId service, Consumer<Sheet> reason) {
        Target back = new ServiceTarget.Service(acting.key(), service);
        Sheet sheet = Sheet.titled(acting, acting.texts().say("service.title"));
        reason.accept(sheet);
        sheet.line("trouble.nothing-changed");
        return Done.refused(acting.moment().show(sheet.backTo(back)));
    }

    /** The button that does what a screen has shown. */
    Button confirm(Acting acting, ServiceIntent intent) {
        return screens.button(acting, "button.confirm", intent);
    }

    /** The same where it costs something: the button has to say so (C. conso. L221-14). */
    void agreed(Sheet sheet, Acting acting, ServiceIntent intent, Money cost) {
        if (cost.isPositive()) {
            sheet.wide(screens.button(acting, "order.obliging", intent));
        } else {
            sheet.choice(confirm(acting, intent));
        }
    }

    /** The same for a cancellation, in the words of the law (C. conso. D215-3). */
    Button notifyOf(Acting acting, ServiceIntent.Cancel cancellation) {
        return screens.button(acting, "button.notify-cancellation", cancellation);
    }

    static String topic(ServiceId service) {
        return "service:" + service.value();
    }

    private Screen screen(Acting acting, ServiceSummary service) {
        ServiceId id = new ServiceId(service.id());
        return screens.of(acting, service, find(acting, acting.renewable(), id).isPresent());
    }
}
