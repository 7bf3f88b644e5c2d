package io.guichet.testing.identity;

import io.guichet.application.access.port.EndingTokens;
import io.guichet.application.identity.AccessToken;
import io.guichet.application.identity.port.AccessTokens;
import io.guichet.application.identity.port.IpRulesBook;
import io.guichet.application.identity.port.Profiles;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.Ids;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Token hashes in memory. */
public final class InMemoryAccessTokens implements AccessTokens, EndingTokens {

    private final InMemoryTransactions transactions;
    private final Profiles profiles;
    private final IpRulesBook rules;
    private final Table<String, Hashed> tokens;
    private final Table<UUID, Instant> told;

    public InMemoryAccessTokens(
            InMemoryTransactions transactions, Profiles profiles, IpRulesBook rules) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.rules = rules;
        tokens = new Table<>(transactions);
        told = new Table<>(transactions);
    }

    @Override
    public Optional<Held> find(String tokenHash, Optional<CustomerNumber> customer) {
        return tokens.find(tokenHash).map(Hashed::token).flatMap(token -> held(token, customer));
    }

    private Optional<Held> held(AccessToken token, Optional<CustomerNumber> customer) {
        return profiles.find(token.owner())
                .map(
                        owner ->
                                new Held(
                                        token,
                                        owner,
                                        rules.of(owner.id()),
                                        customer.or(() -> token.rights().customer())
                                                .map(one -> profiles.mandate(owner.id(), one))
                                                .orElseGet(
                                                        () -> profiles.onlyMandate(owner.id()))));
    }

    @Override
    public List<AccessToken> of(ProfileId owner) {
        return tokens.rows()
                .map(Hashed::token)
                .filter(token -> token.owner().equals(owner))
                .sorted(
                        Comparator.comparing(AccessToken::madeAt)
                                .reversed()
                                .thenComparing(AccessToken::id))
                .toList();
    }

    @Override
    public Optional<AccessToken> find(UUID id, ProfileId owner) {
        return hashed(id, owner).map(Hashed::token);
    }

    @Override
    public void lockAll(ProfileId owner) {
        transactions.requireUnderWay();
    }

    @Override
    public void add(String tokenHash, AccessToken token, Optional<UUID> madeBy) {
        transactions.requireUnderWay();
        tokens.add(tokenHash, new Hashed(tokenHash, token, madeBy));
    }

    @Override
    public boolean disable(UUID id, ProfileId owner) {
        Optional<Hashed> found = hashed(id, owner);
        found.ifPresent(
                root -> {
                    setDisabled(root, true);
                    tokens.rows()
                            .filter(other -> other.madeBy().equals(Optional.of(id)))
                            .toList()
                            .forEach(made -> disable(made.token().id(), owner));
                });
        return found.isPresent();
    }

    @Override
    public boolean enable(UUID id, ProfileId owner) {
        return hashed(id, owner).map(found -> setDisabled(found, false)).isPresent();
    }

    @Override
    public int disableAll(ProfileId owner) {
        List<Hashed> open =
                tokens.rows()
                        .filter(found -> found.token().owner().equals(owner))
                        .filter(found -> !found.token().disabled())
                        .toList();
        open.forEach(found -> setDisabled(found, true));
        return open.size();
    }

    @Override
    public boolean remove(UUID id, ProfileId owner) {
        transactions.requireUnderWay();
        disable(id, owner);
        return hashed(id, owner).map(found -> tokens.remove(found.hash())).isPresent();
    }

    private boolean setDisabled(Hashed found, boolean disabled) {
        return change(found, token -> with(token, disabled, token.lastUsedAt()));
    }

    @Override
    public void markUsed(UUID id, Instant at) {
        tokens.rows()
                .filter(found -> found.token().id().equals(id))
                .forEach(
                        found ->
                                change(
                                        found,
                                        token -> with(token, token.disabled(), Optional.of(at))));
    }

    private Optional<Hashed> hashed(UUID id, ProfileId owner) {
        return tokens.rows()
                .filter(found -> found.token().id().equals(id))
                .filter(found -> found.token().owner().equals(owner))
                .findFirst();
    }

    private boolean change(Hashed found, UnaryOperator<AccessToken> change) {
        transactions.requireUnderWay();
        return tokens.put(
                found.hash(),
                new Hashed(found.hash(), change.apply(found.token()), found.madeBy()));
    }

    private static AccessToken with(
            AccessToken token, boolean disabled, Optional<Instant> lastUsedAt) {
        return new AccessToken(
                token.id(),
                token.owner(),
                token.name(),
                token.shownAs(),
                token.rights(),
                token.madeAt(),
                token.expiresAt(),
                disabled,
                lastUsedAt);
    }

    @Override
    public List<AccessToken> untold(Instant now, Duration before, int limit) {
        return tokens.rows()
                .map(Hashed::token)
                .filter(token -> token.holdsAt(now) && told.find(token.id()).isEmpty())
                .filter(token -> !token.expiresAt().isAfter(now.plus(before)))
                .filter(token -> token.madeAt().plus(before).isBefore(token.expiresAt()))
                .sorted(
                        Comparator.comparing(AccessToken::expiresAt)
                                .thenComparing(AccessToken::id, Ids.BY_BYTES))
                .limit(limit)
                .toList();
    }

    @Override
    public boolean tell(UUID token, Instant at) {
        transactions.requireUnderWay();
        return told.add(token, at);
    }

    /** Those that expired before then. */
    public int forget(Instant before, int most) {
        transactions.requireUnderWay();
        List<Hashed> gone =
                tokens.rows()
                        .filter(row -> row.token().expiresAt().isBefore(before))
                        .limit(most)
                        .toList();
        gone.forEach(row -> tokens.remove(row.hash()));
        return gone.size();
    }

    private record Hashed(String hash, AccessToken token, Optional<UUID> madeBy) {}
}
