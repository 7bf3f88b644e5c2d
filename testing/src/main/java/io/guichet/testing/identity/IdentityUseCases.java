package io.guichet.testing.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.guichet.application.access.KeepIpRules;
import io.guichet.application.access.KeepIpRulesHandler;
import io.guichet.application.access.KeepTokens;
import io.guichet.application.access.KeepTokensHandler;
import io.guichet.application.access.MakeToken;
import io.guichet.application.access.MakeTokenHandler;
import io.guichet.application.access.MayEnter;
import io.guichet.application.access.MayEnterHandler;
import io.guichet.application.factor.StepUp;
import io.guichet.application.identity.ActForCustomer;
import io.guichet.application.identity.ActForCustomerHandler;
import io.guichet.application.identity.AddressGate;
import io.guichet.application.identity.AuthenticateToken;
import io.guichet.application.identity.AuthenticateTokenHandler;
import io.guichet.application.identity.ClaimChatLink;
import io.guichet.application.identity.ClaimChatLinkHandler;
import io.guichet.application.identity.ConfirmChatLink;
import io.guichet.application.identity.ConfirmChatLinkHandler;
import io.guichet.application.identity.EndChatLink;
import io.guichet.application.identity.EndChatLinkHandler;
import io.guichet.application.identity.StartChatLink;
import io.guichet.application.identity.StartChatLinkHandler;
import io.guichet.domain.access.TokenSecret;
import io.guichet.testing.factor.FactorUseCases;
import io.guichet.testing.shared.InMemoryStores;
import io.guichet.testing.shared.Samples;

import java.time.Clock;
import java.util.UUID;

/** The use cases of signing in and linking chats over stores in memory. */
public record IdentityUseCases(InMemoryStores stores, Clock clock) {

    public AuthenticateToken authenticateToken() {
        return new AuthenticateTokenHandler(
                stores.accessTokens(),
                new ListedAddresses(),
                addressGate(),
                stores.transactions(),
                clock);
    }

    public AddressGate addressGate() {
        return new AddressGate(
                stores.ipRules(),
                new ListedAddresses(),
                stores.news(),
                stores.transactions(),
                clock);
    }

    public MayEnter mayEnter() {
        return new MayEnterHandler(addressGate(), stores.transactions());
    }

    public KeepIpRules keepIpRules() {
        return new KeepIpRulesHandler(
                stores.ipRules(), addressGate(), new ListedAddresses(), stores.transactions());
    }

    public MakeToken makeToken() {
        return new MakeTokenHandler(
                new MakeTokenHandler.Stores(stores.accessTokens(), stores.news()),
                new MakeTokenHandler.Checks(actForCustomer(), new ListedAddresses(), stepUp()),
                () -> TokenSecret.of(Samples.hash().substring(0, 24).getBytes(US_ASCII)),
                stores.transactions(),
                clock);
    }

    public KeepTokens keepTokens() {
        return new KeepTokensHandler(stores.accessTokens(), stepUp(), stores.transactions(), clock);
    }

    private StepUp stepUp() {
        return new FactorUseCases(stores, clock).stepUp();
    }

    public ActForCustomer actForCustomer() {
        return new ActForCustomerHandler(stores.profiles(), stores.customers());
    }

    public StartChatLink startChatLink() {
        return new StartChatLinkHandler(
                stores.chatLinks(),
                stores.transactions(),
                clock,
                UUID::randomUUID,
                () -> Samples.hash().substring(0, 22));
    }

    public ClaimChatLink claimChatLink() {
        return new ClaimChatLinkHandler(
                stores.chatLinks(), stores.profiles(), stores.transactions(), clock);
    }

    public ConfirmChatLink confirmChatLink() {
        return new ConfirmChatLinkHandler(
                stores.chatLinks(),
                stores.profiles(),
                stores.outbox(),
                stores.news(),
                stores.transactions(),
                clock);
    }

    public EndChatLink endChatLink() {
        return new EndChatLinkHandler(stores.chatLinks(), stores.transactions());
    }
}
