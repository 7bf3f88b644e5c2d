package io.guichet.wiring.access;

import io.guichet.application.access.CheckAccess;
import io.guichet.application.access.CheckAccessHandler;
import io.guichet.application.access.ClientAddress;
import io.guichet.application.access.KeepIpRules;
import io.guichet.application.access.KeepIpRulesHandler;
import io.guichet.application.access.KeepTokens;
import io.guichet.application.access.KeepTokensHandler;
import io.guichet.application.access.MakeToken;
import io.guichet.application.access.MakeTokenHandler;
import io.guichet.application.access.MayEnter;
import io.guichet.application.access.MayEnterHandler;
import io.guichet.application.access.OwnAccess;
import io.guichet.application.access.OwnAccessHandler;
import io.guichet.application.access.RemindOfTokens;
import io.guichet.application.access.RemindOfTokensHandler;
import io.guichet.application.access.RequestLimits;
import io.guichet.application.access.ShareAccess;
import io.guichet.application.access.ShareAccessHandler;
import io.guichet.application.access.WritesAtOnce;
import io.guichet.application.access.port.EndingTokens;
import io.guichet.application.access.port.Invitations;
import io.guichet.application.account.port.Accounts;
import io.guichet.application.factor.StepUp;
import io.guichet.application.identity.ActForCustomer;
import io.guichet.application.identity.AddressGate;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.identity.port.AccessTokens;
import io.guichet.application.identity.port.AddressRanges;
import io.guichet.application.identity.port.IpRulesBook;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.ledger.CustomerLock;
import io.guichet.application.notification.PersonalNews;
import io.guichet.application.notification.port.Letters;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.query.ListServices;
import io.guichet.persistence.access.JpaInvitations;
import io.guichet.persistence.identity.JpaEndingTokens;
import io.guichet.security.identity.IpAddressRanges;
import io.guichet.wiring.shared.Chance;
import io.guichet.wiring.shared.Settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import java.time.Clock;
import java.util.List;

/** Builds the use cases of tokens and what every request is held to. */
@ApplicationScoped
public class AccessWiring {

    @Produces
    @Singleton
    AddressRanges addressRanges() {
        return new IpAddressRanges();
    }

    /** Without trusted proxies nobody is believed but the connection itself. */
    @Produces
    @Singleton
    ClientAddress clientAddress(AddressRanges ranges, Settings settings) {
        return new ClientAddress(
                ranges,
                settings.find("GUICHET_TRUSTED_PROXIES")
                        .map(list -> List.of(list.split("[\\s,]+")))
                        .orElseGet(List::of));
    }

    @Produces
    @Singleton
    public CheckAccess checkAccess(
            Profiles profiles,
            TradingParties parties,
            Accounts accounts,
            ListServices listServices,
            Transactions transactions) {
        return new CheckAccessHandler(profiles, parties, accounts, listServices, transactions);
    }

    @Produces
    @Singleton
    RequestLimits requestLimits(Settings settings) {
        RequestLimits usual = RequestLimits.usual();
        return new RequestLimits(
                limit(settings, "GUICHET_REQUESTS_ANONYMOUS", usual.anonymous()),
                limit(settings, "GUICHET_REQUESTS", usual.writes()),
                limit(settings, "GUICHET_REQUESTS_READING", usual.reads()));
    }

    /** One more than there are processors, since one always waits for the database. */
    @Produces
    @Singleton
    WritesAtOnce writesAtOnce(Settings settings) {
        int processors = Runtime.getRuntime().availableProcessors();
        return new WritesAtOnce(limit(settings, "GUICHET_WRITES_AT_ONCE", processors + 1));
    }

    private static int limit(Settings settings, String key, int usual) {
        return settings.find(key).map(Integer::valueOf).orElse(usual);
    }

    @Produces
    @Singleton
    MakeTokenHandler.Stores tokenStores(AccessTokens tokens, PersonalNews news) {
        return new MakeTokenHandler.Stores(tokens, news);
    }

    @Produces
    @Singleton
    MakeTokenHandler.Checks tokenChecks(
            ActForCustomer actForCustomer, AddressRanges ranges, StepUp stepUp) {
        return new MakeTokenHandler.Checks(actForCustomer, ranges, stepUp);
    }

    @Produces
    @Singleton
    MakeToken makeToken(
            MakeTokenHandler.Stores stores,
            MakeTokenHandler.Checks checks,
            Chance chance,
            Transactions transactions,
            Clock clock) {
        return new MakeTokenHandler(stores, checks, chance::tokenSecret, transactions, clock);
    }

    @Produces
    @Singleton
    Invitations invitations(EntityManager entityManager) {
        return new JpaInvitations(entityManager);
    }

    @Produces
    @Singleton
    ShareAccessHandler.Stores sharing(
            Profiles profiles, Invitations invitations, CustomerLock lock, Letters letters) {
        return new ShareAccessHandler.Stores(profiles, invitations, lock, letters);
    }

    @Produces
    @Singleton
    ShareAccess shareAccess(
            ShareAccessHandler.Stores stores,
            Chance chance,
            Transactions transactions,
            Clock clock) {
        return new ShareAccessHandler(stores, chance::code, transactions, clock);
    }

    @Produces
    @Singleton
    OwnAccess ownAccess(
            Profiles profiles,
            Invitations invitations,
            CustomerLock lock,
            Transactions transactions,
            Clock clock) {
        return new OwnAccessHandler(profiles, invitations, lock, transactions, clock);
    }

    @Produces
    @Singleton
    KeepIpRules keepIpRules(
            IpRulesBook book, AddressGate gate, AddressRanges ranges, Transactions transactions) {
        return new KeepIpRulesHandler(book, gate, ranges, transactions);
    }

    @Produces
    @Singleton
    MayEnter mayEnter(AddressGate gate, Transactions transactions) {
        return new MayEnterHandler(gate, transactions);
    }

    @Produces
    @Singleton
    KeepTokens keepTokens(
            AccessTokens tokens, StepUp stepUp, Transactions transactions, Clock clock) {
        return new KeepTokensHandler(tokens, stepUp, transactions, clock);
    }

    @Produces
    @Singleton
    EndingTokens endingTokens(EntityManager entityManager) {
        return new JpaEndingTokens(entityManager);
    }

    @Produces
    @Singleton
    public RemindOfTokens remindOfTokens(
            EndingTokens tokens, PersonalNews news, Transactions transactions, Clock clock) {
        return new RemindOfTokensHandler(tokens, news, transactions, clock);
    }
}
