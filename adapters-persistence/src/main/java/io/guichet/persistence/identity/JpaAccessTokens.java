package io.guichet.persistence.identity;

import io.guichet.application.identity.AccessToken;
import io.guichet.application.identity.port.AccessTokens;
import io.guichet.domain.access.Scope;
import io.guichet.domain.access.TokenRights;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** API tokens by their hashes. */
public final class JpaAccessTokens implements AccessTokens {

    private static final String INSERT =
            """
            insert into guichet.access_token
                (token_hash, id, profile, name, shown_as, scopes, customer, account, addresses,
                 made_at, expires_at, is_disabled)
            values (:hash, :id, :profile, :name, :shownAs, :scopes,
                cast(:customer as bigint), cast(:account as varchar), :addresses,
                :madeAt, :expiresAt, :disabled)
            on conflict do nothing
            """;

    private final EntityManager entityManager;

    public JpaAccessTokens(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Held> find(String tokenHash) {
        return entityManager
                .createQuery(
                        "select t, p from AccessTokenRow t join ProfileRow p on p.id = t.profile"
                                + " where t.tokenHash = :hash",
                        Object[].class)
                .setParameter("hash", tokenHash)
                .getResultList()
                .stream()
                .map(row -> held((AccessTokenRow) row[0], (ProfileRow) row[1]))
                .findFirst();
    }

    @Override
    public List<AccessToken> of(ProfileId owner) {
        return entityManager
                .createQuery(
                        "select t from AccessTokenRow t where t.profile = :profile"
                                + " order by t.madeAt desc, t.id",
                        AccessTokenRow.class)
                .setParameter("profile", owner.value())
                .getResultList()
                .stream()
                .map(this::token)
                .toList();
    }

    @Override
    public Optional<AccessToken> find(UUID id, ProfileId owner) {
        return entityManager
                .createQuery(
                        "select t from AccessTokenRow t where t.id = :id and t.profile = :profile",
                        AccessTokenRow.class)
                .setParameter("id", id)
                .setParameter("profile", owner.value())
                .getResultList()
                .stream()
                .map(this::token)
                .findFirst();
    }

    @Override
    public void add(String tokenHash, AccessToken token) {
        TokenRights rights = token.rights();
        String scopes =
                rights.scopes().stream()
                        .map(Scope::toString)
                        .sorted()
                        .collect(Collectors.joining(" "));
        entityManager
                .createNativeQuery(INSERT)
                .setParameter("hash", tokenHash)
                .setParameter("id", token.id())
                .setParameter("profile", token.owner().value())
                .setParameter("name", token.name())
                .setParameter("shownAs", token.shownAs())
                .setParameter("scopes", scopes)
                .setParameter(
                        "customer", rights.customer().map(CustomerNumber::toString).orElse(null))
                .setParameter("account", rights.account().map(AccountName::value).orElse(null))
                .setParameter("addresses", String.join(" ", rights.addresses()))
                .setParameter("madeAt", token.madeAt())
                .setParameter("expiresAt", token.expiresAt())
                .setParameter("disabled", token.disabled())
                .executeUpdate();
    }

    @Override
    public boolean setDisabled(UUID id, ProfileId owner, boolean disabled) {
        Query update =
                entityManager.createQuery(
                        "update AccessTokenRow t set t.disabled = :disabled"
                                + " where t.id = :id and t.profile = :profile");
        return changeOne(update.setParameter("disabled", disabled), id, owner);
    }

    @Override
    public boolean remove(UUID id, ProfileId owner) {
        Query delete =
                entityManager.createQuery(
                        "delete from AccessTokenRow t where t.id = :id and t.profile = :profile");
        return changeOne(delete, id, owner);
    }

    @Override
    public void markUsed(UUID id, Instant at) {
        entityManager
                .createQuery("update AccessTokenRow t set t.lastUsedAt = :at where t.id = :id")
                .setParameter("at", at)
                .setParameter("id", id)
                .executeUpdate();
    }

    private static boolean changeOne(Query change, UUID id, ProfileId owner) {
        return change.setParameter("id", id).setParameter("profile", owner.value()).executeUpdate()
                == 1;
    }

    private Held held(AccessTokenRow token, ProfileRow owner) {
        entityManager.detach(owner);
        return new Held(token(token), owner.toProfile());
    }

    private AccessToken token(AccessTokenRow row) {
        entityManager.detach(row);
        return row.toToken();
    }
}
