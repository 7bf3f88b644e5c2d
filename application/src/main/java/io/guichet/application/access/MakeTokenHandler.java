package io.guichet.application.access;

import io.guichet.application.factor.StepUp;
import io.guichet.application.factor.StepUp.Need;
import io.guichet.application.factor.StepUp.Verdict;
import io.guichet.application.identity.AccessToken;
import io.guichet.application.identity.ActForCustomer;
import io.guichet.application.identity.Caller;
import io.guichet.application.identity.port.AccessTokens;
import io.guichet.application.identity.port.AddressRanges;
import io.guichet.application.notification.Letter;
import io.guichet.application.notification.PersonalNews;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.access.TokenRights;
import io.guichet.domain.access.TokenSecret;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.domain.shared.Sha256;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Keeps the hash of the secret and gives the secret away once. */
public final class MakeTokenHandler implements MakeToken {

    private static final int LONGEST_NAME = 100;

    private final Stores stores;
    private final Checks checks;
    private final Supplier<TokenSecret> secrets;
    private final Transactions transactions;
    private final Clock clock;

    public MakeTokenHandler(
            Stores stores,
            Checks checks,
            Supplier<TokenSecret> secrets,
            Transactions transactions,
            Clock clock) {
        this.stores = stores;
        this.checks = checks;
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
        return transactions.required(() -> make(command, name, rights, new Life(now, end)));
    }

    private Outcome make(Command command, String name, TokenRights rights, Life life) {
        Caller caller = command.caller();
        Verdict verdict = checks.stepUp().check(caller.profile(), command.entrance(), Need.ALWAYS);
        if (verdict != Verdict.GO_ON) {
            return new Outcome.FactorNeeded(verdict);
        }
        if (rights.customer().isPresent() && !mayActFor(caller, rights)) {
            return new Outcome.NoSuchCustomer();
        }
        stores.accessTokens().lockAll(caller.profile());
        if (!isHeld(caller, life.madeAt())) {
            return new Outcome.MoreThanOwn();
        }
        if (stores.accessTokens().of(caller.profile()).size() >= MOST) {
            return new Outcome.TooMany();
        }
        return store(caller, name, rights, life);
    }

    /** Whether the token he came by, if he came by one, was not disabled meanwhile. */
    private boolean isHeld(Caller caller, Instant now) {
        return caller.token().isEmpty()
                || caller.token()
                        .flatMap(id -> stores.accessTokens().find(id, caller.profile()))
                        .filter(token -> token.holdsAt(now))
                        .isPresent();
    }

    /** A token makes none that lasts longer than itself. */
    private Instant ownEnd(Caller caller) {
        return transactions.required(
                () ->
                        caller.token()
                                .flatMap(id -> stores.accessTokens().find(id, caller.profile()))
                                .map(AccessToken::expiresAt)
                                .orElse(Instant.MAX));
    }

    private Outcome store(Caller caller, String name, TokenRights rights, Life life) {
        TokenSecret secret = secrets.get();
        AccessToken token =
                new AccessToken(
                        UUID.randomUUID(),
                        caller.profile(),
                        name,
                        secret.shown(),
                        rights,
                        life.madeAt(),
                        life.end(),
                        false,
                        Optional.empty());
        stores.accessTokens().add(Sha256.hex(secret.value()), token, caller.token());
        stores.news()
                .write(
                        caller.profile(),
                        Letter.Kind.TOKEN_MADE,
                        token.id().toString(),
                        "/tokens",
                        Map.of("token", name));
        return new Outcome.Made(token, secret);
    }

    private boolean mayActFor(Caller caller, TokenRights rights) {
        return checks.actForCustomer().act(caller, rights.customer().orElseThrow())
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
        return checks.addressRanges()
                .canonical(written)
                .orElseThrow(() -> new InvalidValueException("invalid-address-range"));
    }

    /** Where tokens are kept, and their owners told of them. */
    public record Stores(AccessTokens accessTokens, PersonalNews news) {}

    /** What decides. */
    public record Checks(
            ActForCustomer actForCustomer, AddressRanges addressRanges, StepUp stepUp) {}

    private record Life(Instant madeAt, Instant end) {}
}
