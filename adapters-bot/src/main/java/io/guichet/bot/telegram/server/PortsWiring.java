package io.guichet.bot.telegram.server;

import io.guichet.application.account.KeepAccounts;
import io.guichet.application.account.ListOfferedServices;
import io.guichet.application.account.TransferAccount;
import io.guichet.application.identity.ClaimChatLink;
import io.guichet.application.identity.ConfirmChatLink;
import io.guichet.application.identity.EndChatLink;
import io.guichet.application.identity.query.FindChatLink;
import io.guichet.application.identity.query.FindProfile;
import io.guichet.bot.account.AccountPorts;
import io.guichet.bot.identity.LinkDialogue.IdentityPorts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts together what some dialogues ask of the use cases. */
@ApplicationScoped
public class PortsWiring {

    @Produces
    @Singleton
    IdentityPorts identityPorts(
            FindProfile findProfile,
            FindChatLink findChatLink,
            ClaimChatLink claimChatLink,
            ConfirmChatLink confirmChatLink,
            EndChatLink endChatLink) {
        return new IdentityPorts(
                findProfile, findChatLink, claimChatLink, confirmChatLink, endChatLink);
    }

    @Produces
    @Singleton
    AccountPorts accountPorts(
            KeepAccounts keepAccounts,
            TransferAccount transferAccount,
            ListOfferedServices listOfferedServices) {
        return new AccountPorts(keepAccounts, transferAccount, listOfferedServices);
    }
}
