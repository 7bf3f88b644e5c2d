package io.guichet.persistence.account;

import io.guichet.application.account.port.Accounts;
import io.guichet.application.change.port.Offers;
import io.guichet.domain.account.Account;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.account.Transfer;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.provisioning.Provisioned;
import io.guichet.domain.provisioning.ProvisioningEvent;
import io.guichet.domain.provisioning.ProvisioningEvent.Kind;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.persistence.provisioning.JpaProvisioningEvents;
import io.guichet.persistence.shared.Asked;
import io.guichet.persistence.shared.RowQuery;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The accounts of all customers; a lost race for a name is told by its unique index. */
public final class JpaAccounts implements Accounts, Offers {

    private static final String NAMED =
            "select a from AccountRow a where a.name = :key and a.deletedAt is null";

    private static final String OF =
            """
            select a from AccountRow a where a.customer = :key and a.deletedAt is null
            order by a.name
            """;

    private static final String PENDING =
            "select t from TransferRow t where t.account = :key and t.state = PENDING";

    private static final String INCOMING =
            """
            select t from TransferRow t
            where (t.toCustomer = :number or t.toEmail = :email) and t.state = PENDING
            order by t.askedAt, t.id
            """;

    private static final RowQuery OFFERED =
            RowQuery.of(
                            """
                            select count(*) from guichet.account_transfer t
                                join guichet.account a on a.id = t.account
                            where ? = any (a.services) and a.deleted_at is null
                                and t.state = 'PENDING' and t.expires_on > ?
                            """,
                            Long.class)
                    .kept();

    private static final String EXPIRED =
            """
            select t.id from TransferRow t where t.state = PENDING and t.expiresOn <= :day
            order by t.askedAt, t.id
            """;

    private final EntityManager entityManager;
    private final JpaProvisioningEvents events;

    public JpaAccounts(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.events = new JpaProvisioningEvents(entityManager);
    }

    @Override
    public Optional<Account> find(AccountName name) {
        return list(AccountRow.class, NAMED, name.value()).map(AccountRow::toAccount).findFirst();
    }

    @Override
    public Optional<Account> find(UUID id) {
        return Rows.find(entityManager, AccountRow.class, id).map(AccountRow::toAccount);
    }

    @Override
    public List<Account> of(CustomerNumber customer) {
        return list(AccountRow.class, OF, customer.value()).map(AccountRow::toAccount).toList();
    }

    @Override
    public void add(Account account) {
        Rows.add(entityManager, "account " + account.name(), List.of(AccountRow.from(account)));
        events.note(List.of(ProvisioningEvent.of(Kind.ACCOUNT_OPENED, account, 0)));
    }

    @Override
    public void save(Account account) {
        List<ProvisioningEvent> news =
                find(account.id())
                        .map(before -> Provisioned.between(before, account))
                        .orElse(List.of());
        save("account " + account.name(), AccountRow.from(account));
        events.note(news);
    }

    @Override
    public Optional<Transfer> findTransfer(UUID id) {
        return Rows.find(entityManager, TransferRow.class, id).map(TransferRow::toTransfer);
    }

    @Override
    public Optional<Transfer> pendingOf(UUID account) {
        return list(TransferRow.class, PENDING, account).map(TransferRow::toTransfer).findFirst();
    }

    @Override
    public List<Transfer> incoming(Customer customer) {
        return entityManager
                .createQuery(INCOMING, TransferRow.class)
                .setParameter("number", customer.number().value())
                .setParameter("email", customer.email().toLowerCase(Locale.ROOT))
                .getResultStream()
                .peek(entityManager::detach)
                .map(TransferRow::toTransfer)
                .toList();
    }

    @Override
    public boolean isOffered(ServiceId service, LocalDate today) {
        return OFFERED.list(entityManager, Long.class, service.value(), today).getFirst() > 0;
    }

    /** What {@link #isOffered} asks. */
    public static Asked offered(ServiceId service, LocalDate today) {
        return OFFERED.with(service.value(), today);
    }

    @Override
    public List<UUID> expired(LocalDate day, int limit) {
        return entityManager
                .createQuery(EXPIRED, UUID.class)
                .setParameter("day", day)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public void addTransfer(Transfer transfer) {
        Rows.add(entityManager, "transfer " + transfer.id(), List.of(TransferRow.from(transfer)));
    }

    @Override
    public void saveTransfer(Transfer transfer) {
        save("transfer " + transfer.id(), TransferRow.from(transfer));
    }

    private void save(String what, Object changed) {
        Rows.race(
                what,
                () -> {
                    Object row = entityManager.merge(changed);
                    entityManager.flush();
                    entityManager.detach(row);
                    return row;
                });
    }

    private <R> Stream<R> list(Class<R> type, String query, Object key) {
        return entityManager
                .createQuery(query, type)
                .setParameter("key", key)
                .getResultList()
                .stream()
                .peek(entityManager::detach);
    }
}
