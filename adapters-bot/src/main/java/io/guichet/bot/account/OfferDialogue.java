package io.guichet.bot.account;

import io.guichet.application.account.TransferAccount.Offer;
import io.guichet.application.account.TransferAccount.Outcome;
import io.guichet.application.shared.Page;
import io.guichet.application.subscription.query.ListServices.ServicePosition;
import io.guichet.application.subscription.query.ListServices.ServiceSummary;
import io.guichet.bot.menu.AccountIntent;
import io.guichet.bot.menu.AccountTarget;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Confirmations;
import io.guichet.bot.menu.Done;
import io.guichet.bot.menu.Labels;
import io.guichet.bot.menu.Pages;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.shared.Button;
import io.guichet.bot.shared.Screen;
import io.guichet.bot.shared.Turn;
import io.guichet.bot.subscription.ServiceWords;
import io.guichet.bot.text.Texts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The accounts that a customer is offered: what is in them, what is due, yes or no. */
final class OfferDialogue {

    private static final int SERVICES = 8;

    private final AccountPorts ports;
    private final AccountScreens screens;

    OfferDialogue(AccountPorts ports, AccountScreens screens) {
        this.ports = ports;
        this.screens = screens;
    }

    int count(Acting acting) {
        return ports.transferAccount().incoming(acting.number()).size();
    }

    Turn list(Acting acting, int page) {
        return acting.moment().show(listed(acting, page));
    }

    Turn show(Acting acting, UUID transfer) {
        return find(acting, transfer)
                .map(offer -> acting.moment().show(screen(acting, offer, "")))
                .orElseGet(() -> over(acting));
    }

    Done accept(Acting acting, AccountIntent.AcceptAccount intent) {
        Outcome outcome =
                ports.transferAccount()
                        .accept(acting.number(), intent.transfer(), Optional.of(intent.agreed()));
        return switch (outcome) {
            case Outcome.Stands ignored ->
                    AccountScreens.done(acting, "offer.accepted", listed(acting, 1));
            case Outcome.QuoteChanged changed -> Done.refused(again(acting, intent, changed));
            default -> AccountScreens.refused(acting, outcome, offers(acting));
        };
    }

    Done refuse(Acting acting, AccountIntent.RefuseAccount intent) {
        Outcome outcome = ports.transferAccount().refuse(acting.number(), intent.transfer());
        return outcome instanceof Outcome.Stands
                ? AccountScreens.done(acting, "offer.refused", listed(acting, 1))
                : AccountScreens.refused(acting, outcome, offers(acting));
    }

    /** It comes to something else by now: shown once more, to be agreed to anew. */
    private Turn again(
            Acting acting, AccountIntent.AcceptAccount intent, Outcome.QuoteChanged changed) {
        String news =
                acting.texts().say("change.price-changed", changed.expected(), changed.actual());
        return find(acting, intent.transfer())
                .map(offer -> acting.moment().show(screen(acting, offer, news)))
                .orElseGet(() -> over(acting));
    }

    private Turn over(Acting acting) {
        return acting.moment().alert(acting.texts().say("offer.over"), listed(acting, 1));
    }

    private Optional<Offer> find(Acting acting, UUID transfer) {
        return ports.transferAccount().incoming(acting.number()).stream()
                .filter(offer -> offer.transfer().id().equals(transfer))
                .findFirst();
    }

    private Screen listed(Acting acting, int page) {
        List<Offer> all = ports.transferAccount().incoming(acting.number());
        Sheet sheet = Sheet.titled(acting, acting.texts().say("offers.title"));
        if (all.isEmpty()) {
            sheet.line("offers.none");
        }
        Pages.show(
                sheet,
                all,
                page,
                offer -> row(sheet, acting, offer),
                to -> new AccountTarget.Offers(acting.key(), to));
        return sheet.backTo(new AccountTarget.Accounts(acting.key(), 1));
    }

    private static void row(Sheet sheet, Acting acting, Offer offer) {
        String name = offer.account().value();
        sheet.line("offers.row", name, offer.due(), offer.transfer().expiresOn());
        Target detail = new AccountTarget.Offer(acting.key(), offer.transfer().id());
        sheet.choice(new Button.Callback(Labels.shorten(name, Labels.BUTTON), detail.data()));
    }

    private Screen screen(Acting acting, Offer offer, String news) {
        Sheet sheet = Sheet.titled(acting, acting.texts().say("offer.title", offer.account()));
        if (!news.isEmpty()) {
            sheet.text(news);
        }
        sheet.line("offer.from", offer.transfer().from(), offer.transfer().expiresOn());
        services(sheet, acting, offer);
        sheet.line("offer." + AccountScreens.mode(offer.transfer().mode()));
        sheet.line("offer.due", offer.due());
        offer.hindrance()
                .ifPresentOrElse(
                        why -> AccountScreens.refuse(sheet, acting, why),
                        () -> acceptance(sheet, acting, offer));
        AccountIntent refuse = new AccountIntent.RefuseAccount(offer.transfer().id());
        sheet.choice(screens.button(acting, "button.refuse", refuse, Confirmations.LONG));
        return sheet.backTo(offers(acting));
    }

    private void acceptance(Sheet sheet, Acting acting, Offer offer) {
        AccountIntent accept = new AccountIntent.AcceptAccount(offer.transfer().id(), offer.due());
        if (offer.due().isPositive()) {
            sheet.wide(screens.button(acting, "order.obliging", accept, Confirmations.BRIEF));
        } else {
            sheet.choice(screens.button(acting, "button.accept", accept, Confirmations.BRIEF));
        }
    }

    private void services(Sheet sheet, Acting acting, Offer offer) {
        Page<ServiceSummary> inside =
                ports.listOfferedServices()
                        .list(
                                acting.number(),
                                offer.transfer().id(),
                                ServicePosition.START,
                                SERVICES)
                        .orElseGet(() -> new Page<>(List.of(), false));
        inside.items().forEach(service -> sheet.text("\u2022 " + written(acting, service)));
        if (inside.more()) {
            sheet.line("offer.more-services");
        }
    }

    private static String written(Acting acting, ServiceSummary service) {
        Texts texts = acting.texts();
        return texts.say(
                "offer.service",
                texts.say(
                        "services.row",
                        ServiceWords.name(texts, service),
                        ServiceWords.plan(texts, service),
                        ServiceWords.state(acting, service)),
                ServiceWords.price(
                        texts, service.price(), service.priceIncludesVat(), service.period()));
    }

    private static Target offers(Acting acting) {
        return new AccountTarget.Offers(acting.key(), 1);
    }
}
