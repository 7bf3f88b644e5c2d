package io.guichet.bot.account;

import io.guichet.bot.home.HomeDialogue;
import io.guichet.bot.menu.Access;
import io.guichet.bot.menu.AccountIntent;
import io.guichet.bot.menu.AccountTarget;
import io.guichet.bot.menu.Acting;
import io.guichet.bot.menu.Confirmations;
import io.guichet.bot.menu.Done;
import io.guichet.bot.menu.Question;
import io.guichet.bot.shared.Turn;

import java.util.UUID;
import java.util.function.Supplier;

/** All that is said about hosting accounts, which their owner alone transfers. */
public final class AccountDialogues {

    private final AccountScreens screens;
    private final OfferDialogue offers;
    private final AccountDialogue accounts;
    private final RecipientQuestion recipient;

    /** {@code requests} gives a new id for each offer that can be made. */
    public AccountDialogues(
            AccountPorts ports,
            Access access,
            HomeDialogue home,
            Confirmations confirmations,
            Supplier<UUID> requests) {
        screens = new AccountScreens(home, confirmations);
        offers = new OfferDialogue(ports, screens);
        accounts = new AccountDialogue(ports, screens, offers, requests);
        recipient = new RecipientQuestion(access, screens, accounts);
    }

    public Question question() {
        return recipient;
    }

    public Turn show(Acting acting, AccountTarget target) {
        if (!acting.isOwner()) {
            return screens.notAllowed(acting);
        }
        return switch (target) {
            case AccountTarget.Accounts it -> accounts.list(acting, it.page());
            case AccountTarget.Account it -> accounts.show(acting, it.name());
            case AccountTarget.Transfer it -> recipient.ask(acting, it.name());
            case AccountTarget.Offers it -> offers.list(acting, it.page());
            case AccountTarget.Offer it -> offers.show(acting, it.transfer());
        };
    }

    public Done carryOut(Acting acting, AccountIntent intent) {
        if (!acting.isOwner()) {
            return Done.refused(screens.notAllowed(acting));
        }
        return switch (intent) {
            case AccountIntent.OfferAccount it -> accounts.offer(acting, it);
            case AccountIntent.TakeAccountBack it -> accounts.takeBack(acting, it);
            case AccountIntent.AcceptAccount it -> offers.accept(acting, it);
            case AccountIntent.RefuseAccount it -> offers.refuse(acting, it);
        };
    }
}
