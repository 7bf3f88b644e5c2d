package io.guichet.persistence.identity;

import io.guichet.application.identity.port.IpRulesBook;
import io.guichet.domain.access.IpRules;
import io.guichet.domain.access.IpRules.Rule;
import io.guichet.domain.identity.ProfileId;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import java.util.List;
import java.util.stream.Collectors;

/** One row for each person who gave rules: every request asks for it. */
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
        List<?> rows =
                entityManager
                        .createNativeQuery(
                                "select allows_others, rules from guichet.ip_rules"
                                        + " where profile = :profile",
                                Tuple.class)
                        .setParameter("profile", profile.value())
                        .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(JpaIpRules::read)
                .findFirst()
                .orElseGet(IpRules::none);
    }

    @Override
    public void put(ProfileId profile, IpRules rules) {
        entityManager
                .createNativeQuery(PUT)
                .setParameter("profile", profile.value())
                .setParameter("others", rules.allowsOthers())
                .setParameter(
                        "rules",
                        rules.rules().stream()
                                .map(JpaIpRules::written)
                                .collect(Collectors.joining("\n")))
                .executeUpdate();
    }

    private static String written(Rule rule) {
        return (rule.allows() ? "allow " : "deny ")
                + rule.range()
                + (rule.alerts() ? " alert" : " -");
    }

    private static IpRules read(Tuple row) {
        return new IpRules(
                row.get("allows_others", Boolean.class),
                row.get("rules", String.class)
                        .lines()
                        .map(line -> line.split(" "))
                        .map(
                                words ->
                                        new Rule(
                                                words[1],
                                                words[0].equals("allow"),
                                                words[2].equals("alert")))
                        .toList());
    }
}
