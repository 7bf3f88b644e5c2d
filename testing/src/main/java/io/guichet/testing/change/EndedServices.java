package io.guichet.testing.change;

import io.guichet.application.account.AccountBook;
import io.guichet.application.subscription.Ends;
import io.guichet.application.subscription.UnpaidOfCancelled;
import io.guichet.testing.access.PlacedRights;
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

    public static Ends ends(ChangeDesk desk) {
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
