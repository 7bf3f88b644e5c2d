package io.guichet.bot.menu;

import io.guichet.domain.account.AccountName;

import java.util.UUID;

/** Where a button about hosting accounts leads. */
public sealed interface AccountTarget extends Target {

    /** A page of those the customer has. */
    record Accounts(long customer, int page) implements AccountTarget {}

    record Account(long customer, AccountName name) implements AccountTarget {}

    /** Asks to whom it is transferred. */
    record Transfer(long customer, AccountName name) implements AccountTarget {}

    /** A page of those that the customer is offered. */
    record Offers(long customer, int page) implements AccountTarget {}

    record Offer(long customer, UUID transfer) implements AccountTarget {}
}
