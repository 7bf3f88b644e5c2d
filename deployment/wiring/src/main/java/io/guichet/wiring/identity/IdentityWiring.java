package io.guichet.wiring.identity;

import io.guichet.application.identity.ActForCustomer;
import io.guichet.application.identity.ActForCustomerHandler;
import io.guichet.application.identity.AddCustomer;
import io.guichet.application.identity.AddCustomerHandler;
import io.guichet.application.identity.AddSeller;
import io.guichet.application.identity.AddSellerHandler;
import io.guichet.application.identity.AddressGate;
import io.guichet.application.identity.AuthenticateToken;
import io.guichet.application.identity.AuthenticateTokenHandler;
import io.guichet.application.identity.ClaimChatLink;
import io.guichet.application.identity.ClaimChatLinkHandler;
import io.guichet.application.identity.ConfirmChatLink;
import io.guichet.application.identity.ConfirmChatLinkHandler;
import io.guichet.application.identity.EndChatLink;
import io.guichet.application.identity.EndChatLinkHandler;
import io.guichet.application.identity.FindZoneHandler;
import io.guichet.application.identity.StartChatLink;
import io.guichet.application.identity.StartChatLinkHandler;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.identity.port.AccessTokens;
import io.guichet.application.identity.port.AddressRanges;
import io.guichet.application.identity.port.ChatLinks;
import io.guichet.application.identity.port.Customers;
import io.guichet.application.identity.port.IpRulesBook;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.identity.port.Sellers;
import io.guichet.application.identity.query.FindProfile;
import io.guichet.application.identity.query.FindZone;
import io.guichet.application.ledger.CustomerLock;
import io.guichet.application.moving.ChangeCustomer;
import io.guichet.application.moving.ChangeCustomerHandler;
import io.guichet.application.notification.PersonalNews;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.shared.Transactions;
import io.guichet.application.tax.port.VatIdChecks;
import io.guichet.wiring.shared.Chance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import java.time.Clock;

/** Builds the use cases of identity. */
@ApplicationScoped
public class IdentityWiring {

    @Produces
    @Singleton
    public TradingParties tradingParties(Customers customers, Sellers sellers) {
        return new TradingParties(customers, sellers);
    }

    @Produces
    @Singleton
    AddCustomer addCustomer(Sellers sellers, Customers customers, Transactions transactions) {
        return new AddCustomerHandler(sellers, customers, transactions);
    }

    @Produces
    @Singleton
    ChangeCustomer changeCustomer(
            Customers customers,
            Profiles profiles,
            CustomerLock lock,
            VatIdChecks checks,
            Transactions transactions,
            Clock clock) {
        return new ChangeCustomerHandler(customers, profiles, lock, checks, transactions, clock);
    }

    @Produces
    @Singleton
    FindZone findZone(FindProfile findProfile, Sellers sellers, Transactions transactions) {
        return new FindZoneHandler(findProfile, sellers, transactions);
    }

    @Produces
    @Singleton
    AddSeller addSeller(Sellers sellers, Transactions transactions) {
        return new AddSellerHandler(sellers, transactions);
    }

    @Produces
    @Singleton
    AuthenticateToken authenticateToken(
            AccessTokens tokens,
            AddressRanges ranges,
            AddressGate gate,
            Transactions transactions,
            Clock clock) {
        return new AuthenticateTokenHandler(tokens, ranges, gate, transactions, clock);
    }

    @Produces
    @Singleton
    AddressGate addressGate(
            IpRulesBook book,
            AddressRanges ranges,
            PersonalNews news,
            Transactions transactions,
            Clock clock) {
        return new AddressGate(book, ranges, news, transactions, clock);
    }

    @Produces
    @Singleton
    ActForCustomer actForCustomer(Profiles profiles, Customers customers) {
        return new ActForCustomerHandler(profiles, customers);
    }

    @Produces
    @Singleton
    StartChatLink startChatLink(
            ChatLinks links, Transactions transactions, Clock clock, Chance chance) {
        return new StartChatLinkHandler(links, transactions, clock, chance::id, chance::code);
    }

    @Produces
    @Singleton
    ClaimChatLink claimChatLink(
            ChatLinks links, Profiles profiles, Transactions transactions, Clock clock) {
        return new ClaimChatLinkHandler(links, profiles, transactions, clock);
    }

    @Produces
    @Singleton
    ConfirmChatLink confirmChatLink(
            ChatLinks links,
            Profiles profiles,
            Outbox outbox,
            PersonalNews news,
            Transactions transactions,
            Clock clock) {
        return new ConfirmChatLinkHandler(links, profiles, outbox, news, transactions, clock);
    }

    @Produces
    @Singleton
    EndChatLink endChatLink(ChatLinks links, Transactions transactions) {
        return new EndChatLinkHandler(links, transactions);
    }
}
