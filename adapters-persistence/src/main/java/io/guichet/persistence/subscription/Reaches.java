package io.guichet.persistence.subscription;

import io.guichet.domain.access.Reach;

import jakarta.persistence.TypedQuery;

/**
 * What is within reach, as a condition of queries in which {@code s} is a service, {@code c} its
 * customer and {@code p} its plan, which may be missing.
 */
public final class Reaches {

    private static final String IN_PLACES =
            """
             and (exists (select 1 from AccountRow a
                    where a.customer = s.customer and a.deletedAt is null and a.name in :accounts
                        and (array_contains(a.services, s.id)
                            or exists (select 1 from OptionHostRow o
                                where o.option = s.id and array_contains(a.services, o.host))))
                or (p.family in (SERVER, PRIVATE_CLOUD) and lower(s.label) in :servers)
                or exists (select 1 from OptionHostRow o join ServiceRow h on h.id = o.host
                        join PlanRow hp on hp.seller = c.seller and hp.code = h.plan
                    where o.option = s.id and hp.family in (SERVER, PRIVATE_CLOUD)
                        and lower(h.label) in :servers))
            """;

    private static final String DOMAIN_NAME = " and p.family = DOMAIN_NAME ";

    private Reaches() {}

    /** {@code and} and what has to hold, or nothing where all is within reach. */
    public static String within(Reach reach) {
        return (reach.whole() ? "" : IN_PLACES) + (reach.domainNames() ? DOMAIN_NAME : "");
    }

    /** Gives the condition its accounts and servers. */
    public static <R> TypedQuery<R> bind(Reach reach, TypedQuery<R> query) {
        return reach.whole()
                ? query
                : query.setParameter("accounts", reach.accounts())
                        .setParameter("servers", reach.servers());
    }
}
