package io.guichet.testing.change;

import io.guichet.application.account.AccountBook;
import io.guichet.application.account.KeepAccountsHandler;
import io.guichet.application.expiry.ConfirmedCancellations;
import io.guichet.application.expiry.UntoldTacitRenewals;
import io.guichet.application.subscription.CreditedEnds;
import io.guichet.application.subscription.DaysGivenBack;
import io.guichet.application.subscription.Ends;
import io.guichet.application.subscription.UnpaidOfCancelled;
import io.guichet.testing.access.PlacedRights;
import io.guichet.testing.payment.MoneyBack;
import io.guichet.testing.shared.Stores;
import io.guichet.testing.shared.UseCases;

/** What becomes of what was invoiced for services that end. */
public final class EndedServices {

    private EndedServices() {}

    /** Accounts with what was given on them. */
    static AccountBook accountBook(ChangeDesk desk) {
        return new AccountBook(
                desk.stores().accounts(), PlacedRights.of(desk.stores(), desk.clock()));
    }

    static KeepAccountsHandler.Ends ofAccounts(ChangeDesk desk) {
        return new KeepAccountsHandler.Ends(
                desk.serviceMoves(),
                new ConfirmedCancellations(desk.stores().outbox()),
                credited(desk));
    }

    public static CreditedEnds credited(ChangeDesk desk) {
        Stores stores = desk.stores();
        return new CreditedEnds(
                ends(desk),
                new UntoldTacitRenewals(
                        stores.services(),
                        stores.invoices(),
                        stores.orders(),
                        stores.expiry().steps()),
                stores.optionHosts(),
                desk.selling().parties(),
                new DaysGivenBack(
                        desk.selling().partCredits(), new MoneyBack(desk.selling()).toCards()));
    }

    static Ends ends(ChangeDesk desk) {
        Stores stores = desk.stores();
        UseCases selling = desk.selling();
        return new Ends(
                desk.unbegunPeriods(),
                new UnpaidOfCancelled(
                        stores.services(),
                        stores.invoices(),
                        stores.receivables(),
                        selling.partCredits(),
                        selling.policyOfDay()));
    }
}
