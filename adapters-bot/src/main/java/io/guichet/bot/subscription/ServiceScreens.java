package io.guichet.bot.subscription;

import io.guichet.application.subscription.query.ListServices.ServiceSummary;
import io.guichet.application.subscription.query.ListServices.WaitingChange;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Confirmations;
import io.guichet.bot.menu.OrderTarget;
import io.guichet.bot.menu.ServiceIntent;
import io.guichet.bot.menu.ServiceTarget;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.shared.Button;
import io.guichet.bot.shared.Screen;
import io.guichet.bot.text.Texts;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.ServiceState;

/** A service as it is shown: all of it to whoever manages services, no prices to others. */
final class ServiceScreens {

    private final Confirmations confirmations;

    ServiceScreens(Confirmations confirmations) {
        this.confirmations = confirmations;
    }

    /** {@code renewable}: whether the person says how it renews. */
    Screen of(Acting acting, ServiceSummary service, boolean renewable) {
        Texts texts = acting.texts();
        Sheet sheet = Sheet.titled(acting, ServiceWords.name(texts, service));
        sheet.line("service.plan", ServiceWords.plan(texts, service), service.quantity());
        if (acting.managesServices()) {
            sheet.text(
                    ServiceWords.price(
                            texts, service.price(), service.priceIncludesVat(), service.period()));
        }
        sheet.line("service.since", service.startedOn());
        sheet.line("service.state", ServiceWords.state(acting, service));
        if (service.state().isHeld() && service.endsOn().isEmpty()) {
            sheet.line(
                    service.renewal() == RenewalMode.AUTOMATIC
                            ? "service.renews"
                            : "service.renews-not");
        }
        if (acting.managesServices()) {
            managed(sheet, acting, service);
        } else if (renewable && service.state().isHeld() && service.endsOn().isEmpty()) {
            renewal(sheet, acting, service);
        }
        return sheet.backTo(ServiceTarget.Services.first(acting.key()));
    }

    private void managed(Sheet sheet, Acting acting, ServiceSummary service) {
        service.change().ifPresent(change -> waiting(sheet, acting, service, change));
        if (service.state().isHeld()) {
            acts(sheet, acting, service);
        }
        if (service.state() == ServiceState.EXPIRED && acting.paysBills()) {
            ServiceId id = new ServiceId(service.id());
            sheet.choice("button.renew-late", new ServiceTarget.LateRenewal(acting.key(), id));
        }
    }

    private void waiting(Sheet sheet, Acting acting, ServiceSummary service, WaitingChange change) {
        change.invoice()
                .ifPresentOrElse(
                        invoice -> {
                            sheet.line("service.waiting", invoice, change.expiresOn().minusDays(1));
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
            if (acting.paysBills()) {
                sheet.choice("button.renew-early", new ServiceTarget.EarlyRenewal(key, id));
            }
        }
        renewal(sheet, acting, service);
        sheet.choice("button.cancel-service", new ServiceTarget.Ending(key, id));
    }

    private static void renewal(Sheet sheet, Acting acting, ServiceSummary service) {
        boolean renews = service.renewal() == RenewalMode.AUTOMATIC;
        sheet.choice(
                renews ? "button.renew-not" : "button.renew-always",
                new ServiceTarget.RenewalQuestion(
                        acting.key(),
                        new ServiceId(service.id()),
                        renews ? RenewalMode.MANUAL : RenewalMode.AUTOMATIC));
    }

    private void confirm(Sheet sheet, Acting acting, String key, ServiceIntent intent) {
        sheet.choice(button(acting, key, intent));
    }

    /** A button that does what it says. */
    Button button(Acting acting, String key, ServiceIntent intent) {
        return confirmations.button(
                acting.moment(),
                acting.key(),
                acting.texts().say(key),
                intent,
                Confirmations.BRIEF);
    }
}
