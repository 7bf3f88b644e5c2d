package io.guichet.application.account;

import io.guichet.application.access.PlacedPermissions;
import io.guichet.application.account.port.Accounts;
import io.guichet.domain.access.Permission;
import io.guichet.domain.account.Account;

/**
 * Accounts and what others were given on them. Called under the customer's lock, within a
 * transaction.
 */
public record AccountBook(Accounts accounts, PlacedPermissions permissions) {

    void rename(Account before, Account after) {
        accounts.save(after);
        permissions.rename(before.customer(), placeOf(before), placeOf(after));
    }

    /** Stores one that its customer has no more. */
    void part(Account before, Account after) {
        accounts.save(after);
        permissions.end(before.customer(), placeOf(before));
    }

    private static String placeOf(Account account) {
        return Permission.placeOfAccount(account.name().value());
    }
}
