package io.guichet.application.account;

import io.guichet.domain.access.Reach;
import io.guichet.domain.account.Account;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.subscription.ServiceId;

import java.util.List;

/** A customer opens accounts for services he holds, renames and deletes them. */
public interface KeepAccounts {

    default List<Account> list(CustomerNumber customer) {
        return list(customer, Reach.ALL);
    }

    /** Those within reach. */
    List<Account> list(CustomerNumber customer, Reach reach);

    /** Services can be in one account at most. */
    Outcome open(CustomerNumber customer, AccountName name, List<ServiceId> services);

    Outcome rename(CustomerNumber customer, AccountName name, AccountName next);

    /**
     * Its services end at once; only what was invoiced ahead is taken back. What expired of it
     * cannot be renewed late any more.
     */
    Outcome delete(CustomerNumber customer, AccountName name);

    /** How it can end. */
    sealed interface Outcome {

        /** The account as it is now. */
        record Kept(Account account) implements Outcome {}

        record NameTaken() implements Outcome {}

        /** Also where the account is somebody else's. */
        record NoSuchAccount() implements Outcome {}

        /** Also where the service is somebody else's, or over. */
        record NoSuchService(ServiceId service) implements Outcome {}

        /** It is in another account. */
        record ServiceTaken(ServiceId service) implements Outcome {}

        /** A card is being charged for what would be taken back; try again in a minute. */
        record PaymentUnderWay() implements Outcome {}

        /** The account is offered to somebody; that can be cancelled first. */
        record TransferUnderWay() implements Outcome {}
    }
}
