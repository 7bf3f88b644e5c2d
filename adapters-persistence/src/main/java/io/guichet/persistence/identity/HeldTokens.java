package io.guichet.persistence.identity;

import io.guichet.application.identity.port.AccessTokens.Held;
import io.guichet.application.identity.port.Profiles.Mandate;
import io.guichet.domain.access.IpRules;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Party;
import io.guichet.persistence.shared.ByHash;
import io.guichet.persistence.shared.RowQuery;

import jakarta.persistence.EntityManager;

import java.util.List;
import java.util.Optional;

/**
 * A token with its owner and with whom he acts for: one query, which every request asks. Identities
 * are stored under their hashes and never change, so those that are known are not read with it.
 */
final class HeldTokens {

    /** What the owner was given is said by what stands in between; of several two are enough. */
    private static final String HELD =
            """
            select {t}, {p}, {r}, {c}, {g} from guichet.access_token t
                join guichet.profile p on p.id = t.profile
                left join guichet.ip_rules r on r.profile = t.profile
                left join lateral (%s) g on true
                left join guichet.customer c on c.number = g.customer
            where t.token_hash = ?
            """;

    private static final RowQuery FOR_NAMED =
            held(
                    """
                    select x.* from guichet.profile_customer x
                    where x.profile = t.profile and x.customer = ?
                    """);

    private static final RowQuery FOR_OWN =
            held(
                    """
                    (select x.* from guichet.profile_customer x
                        where x.profile = t.profile and x.customer = t.customer)
                    union all
                    (select x.* from guichet.profile_customer x
                        where x.profile = t.profile and t.customer is null limit 2)
                    """);

    private final ByHash<Party> identities = new ByHash<>();
    private final EntityManager entityManager;
    private final Parties parties;

    HeldTokens(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.parties = new Parties(entityManager);
    }

    Optional<Held> find(String tokenHash, Optional<CustomerNumber> customer) {
        List<Object[]> rows =
                customer.map(named -> FOR_NAMED.list(entityManager, named.value(), tokenHash))
                        .orElseGet(() -> FOR_OWN.list(entityManager, tokenHash));
        return rows.stream().findFirst().map(row -> held(rows.size() == 1, row));
    }

    private static RowQuery held(String mandates) {
        return RowQuery.of(
                HELD.formatted(mandates),
                AccessTokenRow.class,
                ProfileRow.class,
                IpRulesRow.class,
                CustomerRow.class,
                ProfileCustomerRow.class);
    }

    /** Whoever acts for several acts for none of them in particular. */
    private Held held(boolean isOnly, Object... columns) {
        return new Held(
                ((AccessTokenRow) columns[0]).toToken(),
                ((ProfileRow) columns[1]).toProfile(),
                Optional.ofNullable((IpRulesRow) columns[2])
                        .map(IpRulesRow::toRules)
                        .orElseGet(IpRules::none),
                isOnly && columns[3] != null
                        ? Optional.of(mandate((CustomerRow) columns[3], columns[4]))
                        : Optional.empty());
    }

    private Mandate mandate(CustomerRow customer, Object grant) {
        Party identity =
                identities.find(List.of(customer.party()), parties::load).get(customer.party());
        return new Mandate(
                customer.toCustomer(identity), ((ProfileCustomerRow) grant).toPermissions());
    }
}
