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
                 made_at, expires_at, is_disabled, made_by)
            values (:hash, :id, :profile, :name, :shownAs, :scopes,
                cast(:customer as bigint), cast(:account as varchar), :addresses,
                :madeAt, :expiresAt, :disabled, cast(:madeBy as uuid))
            on conflict do nothing
            """;

    private static final String LOCK =
            "select id from guichet.access_token where profile = :profile order by id for update";

    private static final String DISABLE =
            """
            with recursive made as (
                select id from guichet.access_token where id = :id and profile = :profile
                union
                select t.id from guichet.access_token t join made m on t.made_by = m.id)
            update guichet.access_token set is_disabled = true
            where id in (select id from made)
            """;

    private static final String ENABLE =
            "update guichet.access_token set is_disabled = false"
                    + " where id = :id and profile = :profile";

    private static final String DISABLE_ALL =
            "update guichet.access_token set is_disabled = true"
                    + " where profile = :profile and not is_disabled";

    private static final String DELETE =
            "delete from guichet.access_token where id = :id and profile = :profile";

    private final EntityManager entityManager;
    private final HeldTokens held;

    public JpaAccessTokens(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.held = new HeldTokens(entityManager);
    }

    @Override
    public Optional<Held> find(String tokenHash, Optional<CustomerNumber> customer) {
        return held.find(tokenHash, customer);
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
    public void add(String tokenHash, AccessToken token, Optional<UUID> madeBy) {
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
                .setParameter("madeBy", madeBy.map(UUID::toString).orElse(null))
                .executeUpdate();
    }

    @Override
    public void lockAll(ProfileId owner) {
        entityManager
                .createNativeQuery(LOCK)
                .setParameter("profile", owner.value())
                .getResultList();
    }

    @Override
    public boolean disable(UUID id, ProfileId owner) {
        return change(entityManager.createNativeQuery(DISABLE), id, owner) > 0;
    }

    @Override
    public boolean enable(UUID id, ProfileId owner) {
        return change(entityManager.createNativeQuery(ENABLE), id, owner) > 0;
    }

    @Override
    public int disableAll(ProfileId owner) {
        return entityManager
                .createNativeQuery(DISABLE_ALL)
                .setParameter("profile", owner.value())
                .executeUpdate();
    }

    @Override
    public boolean remove(UUID id, ProfileId owner) {
        disable(id, owner);
        return change(entityManager.createNativeQuery(DELETE), id, owner) > 0;
    }

    @Override
    public void markUsed(UUID id, Instant at) {
        entityManager
                .createQuery("update AccessTokenRow t set t.lastUsedAt = :at where t.id = :id")
                .setParameter("at", at)
                .setParameter("id", id)
                .executeUpdate();
    }

    private static int change(Query change, UUID id, ProfileId owner) {
        return change.setParameter("id", id).setParameter("profile", owner.value()).executeUpdate();
    }

    private AccessToken token(AccessTokenRow row) {
        entityManager.detach(row);
        return row.toToken();
    }
}
