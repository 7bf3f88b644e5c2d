package io.guichet.application.access;

import io.guichet.application.identity.AccessToken;
import io.guichet.application.identity.ActForCustomer;
import io.guichet.application.identity.Caller;
import io.guichet.application.identity.port.AccessTokens;
import io.guichet.application.identity.port.AddressRanges;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.access.TokenRights;
import io.guichet.domain.access.TokenSecret;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.domain.shared.Sha256;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Keeps the hash of the secret and gives the secret away once. */
public final class MakeTokenHandler implements MakeToken {

    private static final int LONGEST_NAME = 100;

    private final AccessTokens accessTokens;
    private final ActForCustomer actForCustomer;
    private final AddressRanges addressRanges;
    private final Supplier<TokenSecret> secrets;
    private final Transactions transactions;
    private final Clock clock;

    public MakeTokenHandler(
            AccessTokens accessTokens,
            ActForCustomer actForCustomer,
            AddressRanges addressRanges,
            Supplier<TokenSecret> secrets,
            Transactions transactions,
            Clock clock) {
        this.accessTokens = accessTokens;
        this.actForCustomer = actForCustomer;
        this.addressRanges = addressRanges;
        this.secrets = secrets;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome make(Command command) {
        String name = checkedName(command.name());
        TokenRights rights = checkedAddresses(command.rights());
        Instant now = clock.instant();
        Instant most = ownEnd(command.caller());
        Instant usual = now.plus(LASTS_FOR);
        Instant end = command.expiresAt().orElse(most.isBefore(usual) ? most : usual);
        if (!end.isAfter(now) || end.isAfter(now.plus(LONGEST))) {
            return new Outcome.NoSuchEnd();
        }
        if (end.isAfter(most) || !command.caller().rights().include(rights)) {
            return new Outcome.MoreThanOwn();
        }
        return transactions.required(
                () -> {
                    if (rights.customer().isPresent() && !mayActFor(command.caller(), rights)) {
                        return new Outcome.NoSuchCustomer();
                    }
                    if (accessTokens.of(command.caller().profile()).size() >= MOST) {
                        return new Outcome.TooMany();
                    }
                    return store(command.caller(), name, rights, now, end);
                });
    }

    /** A token makes none that lasts longer than itself. */
    private Instant ownEnd(Caller caller) {
        return transactions.required(
                () ->
                        caller.token()
                                .flatMap(id -> accessTokens.find(id, caller.profile()))
                                .map(AccessToken::expiresAt)
                                .orElse(Instant.MAX));
    }

    private Outcome store(
            Caller caller, String name, TokenRights rights, Instant now, Instant end) {
        TokenSecret secret = secrets.get();
        AccessToken token =
                new AccessToken(
                        UUID.randomUUID(),
                        caller.profile(),
                        name,
                        secret.shown(),
                        rights,
                        now,
                        end,
                        false,
                        Optional.empty());
        accessTokens.add(Sha256.hex(secret.value()), token);
        return new Outcome.Made(token, secret);
    }

    private boolean mayActFor(Caller caller, TokenRights rights) {
        return actForCustomer.act(caller, rights.customer().orElseThrow())
                instanceof ActForCustomer.Outcome.Acting;
    }

    private static String checkedName(String written) {
        String name = written.strip();
        if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || name.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidValueException("invalid-name");
        }
        return name;
    }

    private TokenRights checkedAddresses(TokenRights rights) {
        return new TokenRights(
                rights.scopes(),
                rights.customer(),
                rights.account(),
                rights.addresses().stream().map(this::canonical).distinct().toList());
    }

    private String canonical(String written) {
        return addressRanges
                .canonical(written)
                .orElseThrow(() -> new InvalidValueException("invalid-address-range"));
    }
}
