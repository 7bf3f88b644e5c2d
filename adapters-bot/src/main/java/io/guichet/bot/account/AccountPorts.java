package io.guichet.bot.account;

import io.guichet.application.account.KeepAccounts;
import io.guichet.application.account.ListOfferedServices;
import io.guichet.application.account.TransferAccount;

/** What these dialogues ask the application. */
public record AccountPorts(
        KeepAccounts keepAccounts,
        TransferAccount transferAccount,
        ListOfferedServices listOfferedServices) {}
