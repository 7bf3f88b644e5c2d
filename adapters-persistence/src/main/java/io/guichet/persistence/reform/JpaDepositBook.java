package io.guichet.persistence.reform;

import io.guichet.application.publicsector.port.DepositBook;
import io.guichet.application.publicsector.query.ShowDeposits;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.publicsector.Deposits;
import io.guichet.domain.publicsector.EngagementNumber;
import io.guichet.domain.publicsector.StatusChange;
import io.guichet.domain.reform.Transmission;
import io.guichet.persistence.shared.RowQuery;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is kept for deposits beside their transmissions, and those transmissions. */
public final class JpaDepositBook implements DepositBook, ShowDeposits {

    private static final String SET_CODE =
            """
            insert into guichet.service_code (customer, code) values (:customer, :code)
            on conflict (customer) do update set code = excluded.code
            """;

    private static final String SET_NUMBER =
            """
            insert into guichet.engagement_number (invoice, number, given_at)
            values (:invoice, :number, :at)
            on conflict (invoice) do update set number = excluded.number,
                given_at = excluded.given_at
            """;

    private static final String HELD =
            """
            select t.* from guichet.transmission t
                join guichet.invoice i on i.reference = t.subject
            where t.state = 'HELD' and i.customer = :customer
            order by t.created_at, t.id
            """;

    private static final String HISTORY =
            "select s from DepositStatusRow s where s.deposit = :deposit order by s.changedAt";

    private static final RowQuery AMONG =
            RowQuery.of(
                    """
                    select {t} from guichet.transmission t
                        join guichet.invoice i on i.reference = t.subject and i.customer = ?
                    where t.id = any(?)
                    """,
                    TransmissionRow.class);

    private static final RowQuery NUMBER =
            RowQuery.of(
                    "select {n} from guichet.engagement_number n where n.invoice = ?",
                    EngagementNumberRow.class);

    private static final RowQuery NUMBER_OF_HIS =
            RowQuery.of(
                    """
                    select {n} from guichet.engagement_number n
                        join guichet.invoice i on i.reference = n.invoice and i.customer = ?
                    where n.invoice = ?
                    """,
                    EngagementNumberRow.class);

    private final EntityManager entityManager;

    public JpaDepositBook(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<String> serviceCode(CustomerNumber customer) {
        return Rows.find(entityManager, ServiceCodeRow.class, customer.value())
                .map(ServiceCodeRow::code);
    }

    @Override
    public void keepServiceCode(CustomerNumber customer, String code) {
        if (code.isEmpty()) {
            entityManager
                    .createQuery("delete from ServiceCodeRow c where c.customer = :customer")
                    .setParameter("customer", customer.value())
                    .executeUpdate();
            return;
        }
        entityManager
                .createNativeQuery(SET_CODE)
                .setParameter("customer", customer.value())
                .setParameter("code", code)
                .executeUpdate();
    }

    @Override
    public Optional<EngagementNumber> engagementNumber(DocumentReference invoice) {
        return number(NUMBER.list(entityManager, invoice.value()));
    }

    @Override
    public void keep(EngagementNumber number) {
        entityManager
                .createNativeQuery(SET_NUMBER)
                .setParameter("invoice", number.invoice().value())
                .setParameter("number", number.number())
                .setParameter("at", number.givenAt())
                .executeUpdate();
    }

    @Override
    public List<Transmission> held(CustomerNumber customer, int limit) {
        List<?> held =
                entityManager
                        .createNativeQuery(HELD, TransmissionRow.class)
                        .setParameter("customer", customer.value())
                        .setMaxResults(limit)
                        .getResultList();
        held.forEach(entityManager::detach);
        return held.stream()
                .map(TransmissionRow.class::cast)
                .map(TransmissionRow::toTransmission)
                .toList();
    }

    @Override
    public void note(UUID deposit, StatusChange change) {
        Rows.add(
                entityManager,
                "status of deposit " + deposit,
                List.of(DepositStatusRow.from(deposit, change)));
    }

    @Override
    public List<StatusChange> history(UUID deposit) {
        return entityManager
                .createQuery(HISTORY, DepositStatusRow.class)
                .setParameter("deposit", deposit)
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .map(DepositStatusRow::toChange)
                .toList();
    }

    @Override
    public Map<DocumentReference, Transmission> of(
            CustomerNumber customer, Collection<DocumentReference> invoices) {
        UUID[] ids = invoices.stream().map(Deposits::id).toArray(UUID[]::new);
        return AMONG.list(entityManager, TransmissionRow.class, customer.value(), ids).stream()
                .map(TransmissionRow::toTransmission)
                .collect(
                        Collectors.toMap(
                                deposit -> new DocumentReference(deposit.subject()),
                                Function.identity()));
    }

    @Override
    public Deposited of(CustomerNumber customer, DocumentReference invoice) {
        UUID[] ids = {Deposits.id(invoice)};
        List<List<Object[]>> read =
                RowQuery.together(
                        entityManager,
                        AMONG.with(customer.value(), ids),
                        NUMBER_OF_HIS.with(customer.value(), invoice.value()));
        return new Deposited(
                RowQuery.only(TransmissionRow.class, read.getFirst()).stream()
                        .map(TransmissionRow::toTransmission)
                        .findFirst(),
                number(read.getLast()).map(EngagementNumber::number));
    }

    private static Optional<EngagementNumber> number(List<Object[]> rows) {
        return RowQuery.only(EngagementNumberRow.class, rows).stream()
                .map(EngagementNumberRow::toNumber)
                .findFirst();
    }
}
