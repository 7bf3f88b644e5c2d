package io.guichet.bot.menu;

import io.guichet.domain.account.AccountName;
import io.guichet.domain.account.TransferMode;
import io.guichet.domain.money.Money;

import java.util.UUID;

/** What a confirmation does about transferring accounts. */
public sealed interface AccountIntent extends Intent {

    /** {@code recipient} is a customer's number or an e-mail address. */
    record OfferAccount(AccountName name, String recipient, TransferMode mode, UUID request)
            implements AccountIntent {}

    record TakeAccountBack(AccountName name, UUID transfer) implements AccountIntent {}

    /** For {@code agreed}, with VAT; zero where nothing is due. */
    record AcceptAccount(UUID transfer, Money agreed) implements AccountIntent {}

    record RefuseAccount(UUID transfer) implements AccountIntent {}
}
