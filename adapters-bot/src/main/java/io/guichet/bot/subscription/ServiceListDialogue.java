package io.guichet.bot.subscription;

import io.guichet.application.shared.Page;
import io.guichet.application.subscription.query.ListServices;
import io.guichet.application.subscription.query.ListServices.ServicePosition;
import io.guichet.application.subscription.query.ListServices.ServiceSummary;
import io.guichet.bot.menu.AccountTarget;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Labels;
import io.guichet.bot.menu.LedgerTarget;
import io.guichet.bot.menu.ServiceTarget;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.shared.Button;
import io.guichet.bot.shared.Turn;
import io.guichet.bot.text.Texts;
import io.guichet.domain.subscription.ServiceId;

import java.util.Optional;

/** What the customer holds and held, the newest first. */
public final class ServiceListDialogue {

    private static final int ROWS = 6;

    private final ListServices listServices;

    public ServiceListDialogue(ListServices listServices) {
        this.listServices = listServices;
    }

    public Turn show(Acting acting, Optional<ServicePosition> after) {
        Page<ServiceSummary> page =
                listServices.list(
                        acting.number(),
                        acting.services(),
                        after.orElse(ServicePosition.START),
                        ROWS);
        Sheet sheet = Sheet.titled(acting, acting.texts().say("services.title"));
        sheet.line(page.items().isEmpty() ? "services.none" : "services.hint");
        page.items().forEach(service -> row(sheet, acting, service));
        if (acting.paysBills() && !page.items().isEmpty()) {
            sheet.choice("button.billing-day", new LedgerTarget.BillingDay(acting.key(), 0));
        }
        if (acting.isOwner()) {
            sheet.choice("button.hosting", new AccountTarget.Accounts(acting.key(), 1));
        }
        if (after.isPresent()) {
            sheet.page("button.newest", ServiceTarget.Services.first(acting.key()));
        }
        if (page.more()) {
            ServiceSummary last = page.items().getLast();
            ServicePosition end = new ServicePosition(last.startedOn(), last.id());
            sheet.page("button.older", new ServiceTarget.Services(acting.key(), Optional.of(end)));
        }
        return acting.moment().show(sheet.backTo(new Target.Home(acting.key())));
    }

    private static void row(Sheet sheet, Acting acting, ServiceSummary service) {
        Texts texts = acting.texts();
        String name = ServiceWords.name(texts, service);
        sheet.text(
                "\u2022 "
                        + texts.say(
                                "services.row",
                                name,
                                ServiceWords.plan(texts, service),
                                ServiceWords.state(acting, service)));
        Target detail = new ServiceTarget.Service(acting.key(), new ServiceId(service.id()));
        sheet.choice(new Button.Callback(Labels.shorten(name, Labels.BUTTON), detail.data()));
    }
}
