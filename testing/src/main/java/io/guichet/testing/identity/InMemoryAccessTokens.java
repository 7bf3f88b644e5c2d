package io.guichet.testing.identity;

import io.guichet.application.identity.port.AccessTokens;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.Instant;
import java.util.Optional;

/** Token hashes in memory. */
public final class InMemoryAccessTokens implements AccessTokens {

    private final InMemoryTransactions transactions;
    private final Table<String, Token> tokens;

    public InMemoryAccessTokens(InMemoryTransactions transactions) {
        this.transactions = transactions;
        tokens = new Table<>(transactions);
    }

    @Override
    public Optional<ProfileId> ownerOf(String tokenHash, Instant now) {
        return tokens.find(tokenHash)
                .filter(token -> now.isBefore(token.expiresAt()))
                .map(Token::owner);
    }

    @Override
    public void add(String tokenHash, ProfileId owner, String name, Instant expiresAt) {
        transactions.requireUnderWay();
        tokens.add(tokenHash, new Token(owner, name, expiresAt));
    }

    private record Token(ProfileId owner, String name, Instant expiresAt) {}
}
