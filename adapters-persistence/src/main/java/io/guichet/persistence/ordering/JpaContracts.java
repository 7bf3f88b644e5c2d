package io.guichet.persistence.ordering;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.guichet.application.ordering.port.Contracts;
import io.guichet.application.ordering.query.ListContracts;
import io.guichet.application.shared.Page;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ordering.Acceptance;
import io.guichet.domain.ordering.Contract;
import io.guichet.persistence.shared.Asked;
import io.guichet.persistence.shared.BulkRows;
import io.guichet.persistence.shared.RowQuery;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The terms of sellers and what was accepted with orders. */
public final class JpaContracts implements Contracts, ListContracts {

    private static final RowQuery CURRENT =
            RowQuery.of(
                            """
                    select {c} from guichet.contract c
                    where c.seller = ? and c.valid_from <= ? and not exists (
                        select from guichet.contract n
                        where n.seller = c.seller and n.code = c.code
                            and n.valid_from <= ? and n.valid_from > c.valid_from)
                    order by c.code
                    """,
                            ContractRow.class)
                    .kept();

    private static final String ALL =
            """
            select c from ContractRow c where c.seller = :seller
            order by c.code, c.validFrom desc
            """;

    private static final String LAST =
            """
            select a from AcceptedContractRow a
            where a.customer = :customer and not exists (
                select 1 from AcceptedContractRow n
                where n.customer = a.customer and n.code = a.code and n.order > a.order)
            """;

    private static final String WITH_ORDER =
            """
            select a from AcceptedContractRow a
            where a.customer = :customer and a.order = :order order by a.code
            """;

    private static final String ACCEPTED =
            """
            select a from AcceptedContractRow a
            where a.customer = :customer
                and (a.code > :code or a.code = :code and a.order < :order)
            order by a.code, a.order desc
            """;

    private final EntityManager entityManager;

    public JpaContracts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<Contract> on(SellerCode seller, LocalDate day) {
        return CURRENT.list(entityManager, ContractRow.class, seller.value(), day, day).stream()
                .map(ContractRow::toContract)
                .toList();
    }

    /** What {@link #on} asks. */
    static Asked inForce(SellerCode seller, LocalDate day) {
        return CURRENT.with(seller.value(), day, day);
    }

    @Override
    public void add(Contract contract) {
        Rows.add(
                entityManager,
                "contract " + contract.version(),
                List.of(ContractRow.from(contract)));
    }

    @Override
    public void accept(Collection<Acceptance> accepted) {
        if (!accepted.isEmpty()) {
            BulkRows.add(
                    entityManager,
                    "accepted contracts",
                    accepted.stream().map(AcceptedContractRow::from).toList());
        }
    }

    @Override
    public Page<Acceptance> acceptedBy(
            CustomerNumber customer, AcceptancePosition after, int limit) {
        TypedQuery<AcceptedContractRow> query =
                entityManager
                        .createQuery(ACCEPTED, AcceptedContractRow.class)
                        .setParameter("code", after.code())
                        .setParameter("order", after.order())
                        .setMaxResults(limit + 1);
        return Page.of(acceptances(query, customer).toList(), limit);
    }

    @Override
    public List<Contract> published(SellerCode seller, int limit) {
        return read(
                entityManager
                        .createQuery(ALL, ContractRow.class)
                        .setParameter("seller", seller.value())
                        .setMaxResults(limit));
    }

    @Override
    public List<Held> of(CustomerNumber customer, SellerCode seller, LocalDate day) {
        Map<String, Acceptance> last =
                acceptances(entityManager.createQuery(LAST, AcceptedContractRow.class), customer)
                        .collect(toMap(acceptance -> acceptance.version().code(), identity()));
        return on(seller, day).stream()
                .map(
                        contract ->
                                new Held(
                                        contract,
                                        Optional.ofNullable(last.get(contract.version().code()))))
                .toList();
    }

    @Override
    public List<Acceptance> acceptedWith(CustomerNumber customer, OrderNumber order) {
        return acceptances(
                        entityManager
                                .createQuery(WITH_ORDER, AcceptedContractRow.class)
                                .setParameter("order", order.value()),
                        customer)
                .toList();
    }

    private List<Contract> read(TypedQuery<ContractRow> query) {
        return query.getResultList().stream()
                .peek(entityManager::detach)
                .map(ContractRow::toContract)
                .toList();
    }

    private Stream<Acceptance> acceptances(
            TypedQuery<AcceptedContractRow> query, CustomerNumber customer) {
        return query.setParameter("customer", customer.value()).getResultList().stream()
                .peek(entityManager::detach)
                .map(AcceptedContractRow::toAcceptance);
    }
}
