package io.guichet.persistence.identity;

import io.guichet.application.identity.port.Customers;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.ReplacedIdentity;
import io.guichet.persistence.shared.Asked;
import io.guichet.persistence.shared.BulkRows;
import io.guichet.persistence.shared.RowQuery;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The customers, each read with his identity in one query. */
public final class JpaCustomers implements Customers {

    static final String SELECT =
            "select c, p from CustomerRow c join PartyRow p on p.hash = c.party ";

    private static final RowQuery ONE =
            RowQuery.of(
                            """
                    select {c}, {p} from guichet.customer c
                        join guichet.party p on p.hash = c.party
                    where c.number = ?
                    """,
                            CustomerRow.class,
                            PartyRow.class)
                    .kept();

    private static final RowQuery CLOSED =
            RowQuery.of(
                            """
                            select c.number from guichet.customer c
                            where c.number = ? and c.closed_at is not null
                            """,
                            Long.class)
                    .kept();

    private static final RowQuery NEXT =
            RowQuery.of("select nextval('guichet.customer_number')", Long.class);

    private static final String AMONG = "select c from CustomerRow c where among(:keys, c.number)";

    private final EntityManager entityManager;
    private final Parties parties;

    public JpaCustomers(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.parties = new Parties(entityManager);
    }

    @Override
    public Optional<Customer> find(CustomerNumber number) {
        return ONE.list(entityManager, number.value()).stream()
                .map(JpaCustomers::toCustomer)
                .findFirst();
    }

    @Override
    public boolean isClosed(CustomerNumber customer) {
        return !CLOSED.list(entityManager, customer.value()).isEmpty();
    }

    /** What {@link #find} asks. */
    public static Asked found(CustomerNumber number) {
        return ONE.with(number.value());
    }

    /** What {@link #isClosed} asks. */
    public static Asked closed(CustomerNumber number) {
        return CLOSED.with(number.value());
    }

    @Override
    public CustomerNumber nextNumber() {
        return new CustomerNumber(NEXT.list(entityManager, Long.class).getFirst());
    }

    @Override
    public Map<CustomerNumber, Customer> findAll(Collection<CustomerNumber> numbers) {
        List<CustomerRow> rows =
                Rows.amongCustomers(entityManager, CustomerRow.class, AMONG, numbers);
        Map<String, Party> identities =
                parties.load(rows.stream().map(CustomerRow::party).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> row.toCustomer(identities.get(row.party())))
                .collect(Collectors.toMap(Customer::number, customer -> customer));
    }

    @Override
    public void add(Customer customer) {
        parties.keep(customer.identity());
        BulkRows.addUnlessThere(
                entityManager, "customer " + customer.number(), CustomerRow.from(customer));
    }

    @Override
    public void change(Customer changed, ReplacedIdentity replaced) {
        parties.keep(changed.identity(), replaced.before().identity());
        Rows.add(
                entityManager,
                "customer " + changed.number(),
                List.of(ReplacedIdentityRow.from(replaced)));
        CustomerRow row = entityManager.find(CustomerRow.class, changed.number().value());
        row.change(changed);
        entityManager.flush();
        entityManager.detach(row);
    }

    @Override
    public List<ReplacedIdentity> history(CustomerNumber customer) {
        return entityManager
                .createQuery(
                        "select r, p from ReplacedIdentityRow r join PartyRow p on p.hash = r.party"
                                + " where r.customer = :customer order by r.number",
                        Object[].class)
                .setParameter("customer", customer.value())
                .getResultList()
                .stream()
                .map(
                        row ->
                                ((ReplacedIdentityRow) row[0])
                                        .toReplacedIdentity(((PartyRow) row[1]).toParty()))
                .toList();
    }

    /** The customers a profile acts for, at most a hundred, lowest number first. */
    List<Customer> of(UUID profile) {
        return entityManager
                .createQuery(
                        SELECT
                                + "join ProfileCustomerRow g on g.customer = c.number"
                                + " where g.profile = :profile order by c.number",
                        Object[].class)
                .setParameter("profile", profile)
                .setMaxResults(JpaProfiles.MOST_CUSTOMERS)
                .getResultList()
                .stream()
                .map(row -> toCustomer(entityManager, row))
                .toList();
    }

    static Customer toCustomer(EntityManager entityManager, Object[] row) {
        List.of(row).forEach(entityManager::detach);
        return toCustomer(row);
    }

    static Customer toCustomer(Object... row) {
        return ((CustomerRow) row[0]).toCustomer(((PartyRow) row[1]).toParty());
    }
}
