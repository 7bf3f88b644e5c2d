package io.guichet.persistence.access;

import io.guichet.application.access.port.GoneServers;
import io.guichet.domain.identity.CustomerNumber;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import java.time.Instant;
import java.util.List;

/** Servers of which the last is over, from the services and what is written in permissions. */
public final class JpaGoneServers implements GoneServers {

    private static final String SERVERS =
            """
            (select 1 from guichet.service s
                join guichet.customer c on c.number = s.customer
                join guichet.plan p on p.seller = c.seller and p.code = s.plan
            where s.customer = %1$s and lower(s.label) = %2$s
                and p.family in ('SERVER', 'PRIVATE_CLOUD') and s.state in (%3$s))
            """;

    private static final String GONE =
            "exists " + SERVERS + " and not exists " + SERVERS.replace("%3$s", "%4$s");

    private static final String GIVEN =
            """
            with held as (
                select customer, permissions from guichet.profile_customer
                    where permissions like '%server/%'
                union all
                select customer, permissions from guichet.invitation
                    where accepted_at is null and expires_at > :now
                        and permissions like '%server/%'),
            named as (
                select distinct customer, split_part(word, '/', 2) as label
                from held, unnest(string_to_array(permissions, ' ')) word
                where word like 'server/%')
            select n.customer, n.label from named n where
            """
                    + gone("n.customer", "n.label")
                    + " order by n.customer, n.label";

    private static final String IS_GONE = "select 1 where " + gone(":customer", ":label");

    private final EntityManager entityManager;

    public JpaGoneServers(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    private static String gone(String customer, String label) {
        return GONE.formatted(
                customer,
                label,
                "'TERMINATED', 'DELETED', 'MOVED'",
                "'ACTIVE', 'SUSPENDED', 'EXPIRED'");
    }

    @Override
    public List<Gone> given(Instant now, int limit) {
        List<?> rows =
                entityManager
                        .createNativeQuery(GIVEN, Tuple.class)
                        .setParameter("now", now)
                        .setMaxResults(limit)
                        .getResultList();
        return rows.stream().map(Tuple.class::cast).map(JpaGoneServers::read).toList();
    }

    private static Gone read(Tuple row) {
        return new Gone(
                new CustomerNumber(row.get("customer", Long.class)),
                row.get("label", String.class));
    }

    @Override
    public boolean isGone(CustomerNumber customer, String label) {
        return !entityManager
                .createNativeQuery(IS_GONE)
                .setParameter("customer", customer.value())
                .setParameter("label", label)
                .getResultList()
                .isEmpty();
    }
}
