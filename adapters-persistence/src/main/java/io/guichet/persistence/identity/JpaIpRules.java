package io.guichet.persistence.identity;

import io.guichet.application.identity.port.IpRulesBook;
import io.guichet.domain.access.IpRules;
import io.guichet.domain.identity.ProfileId;

import jakarta.persistence.EntityManager;

/** One row for each person who gave rules. A token is found together with those of its owner. */
public final class JpaIpRules implements IpRulesBook {

    private static final String PUT =
            """
            insert into guichet.ip_rules (profile, allows_others, rules)
            values (:profile, :others, :rules)
            on conflict (profile) do update set allows_others = :others, rules = :rules
            """;

    private final EntityManager entityManager;

    public JpaIpRules(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public IpRules of(ProfileId profile) {
        return entityManager
                .createQuery(
                        "select r from IpRulesRow r where r.profile = :profile", IpRulesRow.class)
                .setParameter("profile", profile.value())
                .getResultList()
                .stream()
                .map(this::released)
                .findFirst()
                .orElseGet(IpRules::none);
    }

    private IpRules released(IpRulesRow row) {
        entityManager.detach(row);
        return row.toRules();
    }

    @Override
    public void put(ProfileId profile, IpRules rules) {
        entityManager
                .createNativeQuery(PUT)
                .setParameter("profile", profile.value())
                .setParameter("others", rules.allowsOthers())
                .setParameter("rules", IpRulesRow.written(rules))
                .executeUpdate();
    }
}
