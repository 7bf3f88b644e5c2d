package io.guichet.application.account;

import io.guichet.application.change.ChangeRefusal;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.account.Transfer;
import io.guichet.domain.account.TransferMode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.money.Money;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The owner of an account offers it to another customer of the same seller, who accepts or refuses;
 * until then he may cancel. On acceptance its services are closed for the one and opened for the
 * other, at the price they were sold at. Who asks once more for what he asked for is answered how
 * it stands.
 */
public interface TransferAccount {

    /** {@code request} becomes the id of the transfer: the same request offers nothing twice. */
    Outcome offer(
            CustomerNumber owner,
            AccountName account,
            CustomerNumber recipient,
            TransferMode mode,
            UUID request);

    /**
     * Offers it to whoever has an e-mail address, small and capital letters being the same, or will
     * have before it expires: what is answered does not tell whether somebody does.
     */
    Outcome offer(
            CustomerNumber owner,
            AccountName account,
            EmailAddress recipient,
            TransferMode mode,
            UUID request);

    /** Why an account that is his is offered to nobody now. */
    Optional<ChangeRefusal> hindrance(CustomerNumber owner, AccountName account);

    /** What is offered of an account. */
    Optional<Transfer> offered(CustomerNumber owner, AccountName account);

    /** Whatever is offered of it now. */
    Outcome cancel(CustomerNumber owner, AccountName account);

    /** This offer and no later one. */
    Outcome cancel(CustomerNumber owner, UUID transfer);

    /** What a customer is offered, with the names of the accounts. */
    List<Offer> incoming(CustomerNumber recipient);

    /** With a total that is no longer what is due nothing is done. */
    Outcome accept(CustomerNumber recipient, UUID transfer, Optional<Money> agreedTotal);

    Outcome refuse(CustomerNumber recipient, UUID transfer);

    /**
     * A transfer, the account it is of, what the recipient is invoiced if he accepts today, and why
     * he cannot accept it now.
     */
    record Offer(Transfer transfer, AccountName account, Money due, Optional<Outcome> hindrance) {}

    /** How it can end. */
    sealed interface Outcome {

        /** The transfer as it stands now. */
        record Stands(Transfer transfer) implements Outcome {}

        /** Also where the account is somebody else's. */
        record NoSuchAccount() implements Outcome {}

        /** No customer of this seller, or the owner himself. */
        record NoSuchRecipient() implements Outcome {}

        /** It is offered to somebody already. */
        record TransferUnderWay() implements Outcome {}

        /** There is none, it is somebody else's, or it was decided or expired before. */
        record NoSuchTransfer() implements Outcome {}

        /** It no longer comes to what the recipient agreed to; nothing is changed. */
        record QuoteChanged(Money expected, Money actual) implements Outcome {}

        /**
         * An invoice of the account is the owner's to be paid first; which, is told to him alone.
         */
        record OwnerOwes() implements Outcome {}

        /** A service of the account stands in the way, or what the recipient is or owes. */
        record Refused(ChangeRefusal reason) implements Outcome {}
    }
}
