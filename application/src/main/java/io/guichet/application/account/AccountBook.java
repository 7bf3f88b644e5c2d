package io.guichet.application.account;

import io.guichet.application.account.port.Accounts;
import io.guichet.application.identity.port.Profiles;
import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.account.Account;
import io.guichet.domain.identity.CustomerNumber;

import java.util.function.UnaryOperator;

/**
 * Accounts and what others were given on them: it goes with an account that is called otherwise,
 * and ends with one that is deleted or somebody else's, since its name may come back. Called under
 * the customer's lock, within a transaction.
 */
public record AccountBook(Accounts accounts, Profiles profiles) {

    void rename(Account before, Account after) {
        accounts.save(after);
        change(before, held -> held.renamed(placeOf(before), placeOf(after)));
    }

    /** Stores one that its customer has no more. */
    void part(Account before, Account after) {
        accounts.save(after);
        change(before, held -> held.without(placeOf(before)));
    }

    private void change(Account account, UnaryOperator<Permissions> change) {
        CustomerNumber customer = account.customer();
        for (Profiles.Holder holder : profiles.holders(customer)) {
            if (holder.permissions().isGivenOn(placeOf(account))) {
                Permissions rest = change.apply(holder.permissions());
                if (rest.given().isEmpty()) {
                    profiles.withdraw(holder.profile().id(), customer);
                } else {
                    profiles.permit(holder.profile().id(), customer, rest);
                }
            }
        }
    }

    private static String placeOf(Account account) {
        return Permission.placeOfAccount(account.name().value());
    }
}
