package io.guichet.bot.account;

import io.guichet.application.account.TransferAccount.Outcome;
import io.guichet.bot.menu.AccountIntent;
import io.guichet.bot.menu.AccountTarget;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Confirmations;
import io.guichet.bot.menu.Done;
import io.guichet.bot.menu.Labels;
import io.guichet.bot.menu.Pages;
import io.guichet.bot.menu.ServiceTarget;
import io.guichet.bot.menu.Sheet;
import io.guichet.bot.menu.Target;
import io.guichet.bot.shared.Button;
import io.guichet.bot.shared.Screen;
import io.guichet.bot.shared.Turn;
import io.guichet.domain.account.Account;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.account.Recipient;
import io.guichet.domain.account.Transfer;
import io.guichet.domain.account.TransferMode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The accounts a customer has, and offering one to somebody else. */
final class AccountDialogue {

    private final AccountPorts ports;
    private final AccountScreens screens;
    private final OfferDialogue offers;
    private final Supplier<UUID> requests;

    AccountDialogue(
            AccountPorts ports,
            AccountScreens screens,
            OfferDialogue offers,
            Supplier<UUID> requests) {
        this.ports = ports;
        this.screens = screens;
        this.offers = offers;
        this.requests = requests;
    }

    Turn list(Acting acting, int page) {
        return acting.moment().show(listed(acting, page));
    }

    private Screen listed(Acting acting, int page) {
        List<Account> all = ports.keepAccounts().list(acting.number());
        Sheet sheet = Sheet.titled(acting, acting.texts().say("hosting.title"));
        sheet.line(all.isEmpty() ? "hosting.none" : "hosting.hint");
        int offered = offers.count(acting);
        if (offered > 0) {
            sheet.line("hosting.offers", offered);
            sheet.choice("button.offers", new AccountTarget.Offers(acting.key(), 1));
        }
        Pages.show(
                sheet,
                all,
                page,
                account -> row(sheet, acting, account),
                to -> new AccountTarget.Accounts(acting.key(), to));
        return sheet.backTo(ServiceTarget.Services.first(acting.key()));
    }

    Turn show(Acting acting, AccountName name) {
        return find(acting, name)
                .map(account -> acting.moment().show(screen(acting, account)))
                .orElseGet(() -> screens.outOfDate(acting));
    }

    /** Why nobody can be offered it now, said before anybody is named. */
    Optional<Turn> hindered(Acting acting, AccountName name) {
        String title = acting.texts().say("transfer.title", name);
        return ports.transferAccount()
                .hindrance(acting.number(), name)
                .map(why -> AccountScreens.hindered(acting, title, why, account(acting, name)));
    }

    /** What transferring it to somebody comes to, in both ways. */
    Turn ways(Acting acting, AccountName name, String recipient) {
        Sheet sheet = Sheet.titled(acting, acting.texts().say("transfer.title", name));
        sheet.line("transfer.to", recipient)
                .line("transfer.billed")
                .line("transfer.kept")
                .line("transfer.nothing-yet");
        for (TransferMode mode : TransferMode.values()) {
            String key = "button.transfer-" + AccountScreens.mode(mode);
            AccountIntent offer =
                    new AccountIntent.OfferAccount(name, recipient, mode, requests.get());
            sheet.wide(screens.button(acting, key, offer, Confirmations.BRIEF));
        }
        sheet.choice("button.cancel", account(acting, name));
        return acting.moment().show(sheet.backTo(account(acting, name)));
    }

    Done offer(Acting acting, AccountIntent.OfferAccount intent) {
        Outcome outcome =
                RecipientQuestion.isAddress(intent.recipient())
                        ? ports.transferAccount()
                                .offer(
                                        acting.number(),
                                        intent.name(),
                                        EmailAddress.parse(intent.recipient()),
                                        intent.mode(),
                                        intent.request())
                        : ports.transferAccount()
                                .offer(
                                        acting.number(),
                                        intent.name(),
                                        CustomerNumber.parse(intent.recipient()),
                                        intent.mode(),
                                        intent.request());
        return answered(acting, intent.name(), outcome, "transfer.offered");
    }

    Done takeBack(Acting acting, AccountIntent.TakeAccountBack intent) {
        Outcome outcome = ports.transferAccount().cancel(acting.number(), intent.transfer());
        return answered(acting, intent.name(), outcome, "transfer.taken-back");
    }

    private Done answered(Acting acting, AccountName name, Outcome outcome, String word) {
        if (outcome instanceof Outcome.Stands) {
            Screen now =
                    find(acting, name)
                            .map(account -> screen(acting, account))
                            .orElseGet(() -> listed(acting, 1));
            return AccountScreens.done(acting, word, now);
        }
        return AccountScreens.refused(acting, outcome, new AccountTarget.Accounts(acting.key(), 1));
    }

    private Optional<Account> find(Acting acting, AccountName name) {
        return ports.keepAccounts().list(acting.number()).stream()
                .filter(account -> account.name().equals(name))
                .findFirst();
    }

    private void row(Sheet sheet, Acting acting, Account account) {
        String name = account.name().value();
        int services = account.services().size();
        ports.transferAccount()
                .offered(acting.number(), account.name())
                .ifPresentOrElse(
                        transfer ->
                                sheet.line(
                                        "hosting.row-offered",
                                        name,
                                        services,
                                        transfer.expiresOn()),
                        () -> sheet.line("hosting.row", name, services));
        sheet.choice(
                new Button.Callback(
                        Labels.shorten(name, Labels.BUTTON),
                        account(acting, account.name()).data()));
    }

    private Screen screen(Acting acting, Account account) {
        AccountName name = account.name();
        Sheet sheet = Sheet.titled(acting, name.value());
        sheet.line("hosting.services", account.services().size());
        ports.transferAccount()
                .offered(acting.number(), name)
                .ifPresentOrElse(
                        transfer -> offered(sheet, acting, name, transfer),
                        () ->
                                sheet.choice(
                                        "button.transfer",
                                        new AccountTarget.Transfer(acting.key(), name)));
        return sheet.backTo(new AccountTarget.Accounts(acting.key(), 1));
    }

    private void offered(Sheet sheet, Acting acting, AccountName name, Transfer transfer) {
        sheet.line("transfer.offered-to", recipient(transfer), transfer.expiresOn());
        sheet.line("transfer." + AccountScreens.mode(transfer.mode()));
        AccountIntent takeBack = new AccountIntent.TakeAccountBack(name, transfer.id());
        sheet.choice(screens.button(acting, "button.take-back", takeBack, Confirmations.LONG));
    }

    private static String recipient(Transfer transfer) {
        return switch (transfer.to()) {
            case Recipient.Known known -> known.number().toString();
            case Recipient.Addressed addressed -> addressed.email();
        };
    }

    private static Target account(Acting acting, AccountName name) {
        return new AccountTarget.Account(acting.key(), name);
    }
}
