package io.guichet.persistence.ordering;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.guichet.application.ordering.port.Withdrawals;
import io.guichet.application.ordering.query.OrderView;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ordering.Consent;
import io.guichet.domain.ordering.Withdrawal;
import io.guichet.domain.ordering.WithdrawalRight;
import io.guichet.persistence.shared.BulkRows;
import io.guichet.persistence.shared.RowQuery;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** From what consumers may withdraw, and did. */
public final class JpaWithdrawals implements Withdrawals {

    private final EntityManager entityManager;

    public JpaWithdrawals(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Consent consent(OrderNumber order) {
        return Rows.named(entityManager, OrderConsentRow.class, order.value())
                .map(OrderConsentRow::toConsent)
                .orElse(Consent.NONE);
    }

    @Override
    public void foresee(OrderNumber order) {
        RowQuery.foresee(entityManager, Rows.asked(OrderConsentRow.class, order.value()));
    }

    @Override
    public void consent(OrderNumber order, CustomerNumber customer, Consent consent, Instant at) {
        add("consent to order " + order, OrderConsentRow.from(order, customer, consent, at));
    }

    @Override
    public Optional<WithdrawalRight> right(OrderNumber order) {
        return Rows.find(entityManager, WithdrawalRightRow.class, order.value())
                .map(WithdrawalRightRow::toRight);
    }

    @Override
    public void grant(WithdrawalRight right) {
        add("right to withdraw from " + right.order(), WithdrawalRightRow.from(right));
    }

    @Override
    public Optional<Withdrawal> find(OrderNumber order) {
        return Rows.find(entityManager, WithdrawalRow.class, order.value())
                .map(WithdrawalRow::toWithdrawal);
    }

    @Override
    public void add(Withdrawal withdrawal) {
        add("withdrawal from " + withdrawal.order(), WithdrawalRow.from(withdrawal));
    }

    /** Orders with what is known of withdrawing from them, in two queries for all of them. */
    List<OrderView> shown(List<OrderView> orders) {
        Set<Long> numbers = orders.stream().map(order -> order.number().value()).collect(toSet());
        if (numbers.isEmpty()) {
            return orders;
        }
        Map<OrderNumber, WithdrawalRight> rights =
                among("WithdrawalRightRow", WithdrawalRightRow.class, numbers).stream()
                        .map(WithdrawalRightRow::toRight)
                        .collect(toMap(WithdrawalRight::order, identity()));
        Set<OrderNumber> withdrawn =
                rights.isEmpty()
                        ? Set.of()
                        : among("WithdrawalRow", WithdrawalRow.class, numbers).stream()
                                .map(WithdrawalRow::toWithdrawal)
                                .map(Withdrawal::order)
                                .collect(toSet());
        return orders.stream()
                .map(
                        order ->
                                Optional.ofNullable(rights.get(order.number()))
                                        .map(r -> shown(order, r, withdrawn.contains(r.order())))
                                        .orElse(order))
                .toList();
    }

    /** One with a right to withdraw, of which use was made or not. */
    static OrderView shown(OrderView order, WithdrawalRight right, boolean isWithdrawn) {
        return isWithdrawn ? order.withdrawn() : order.withdrawable(right);
    }

    private <R> List<R> among(String name, Class<R> type, Collection<Long> orders) {
        List<R> rows =
                entityManager
                        .createQuery("select r from " + name + " r where r.order in :orders", type)
                        .setParameter("orders", orders)
                        .getResultList();
        rows.forEach(entityManager::detach);
        return rows;
    }

    private void add(String what, Object row) {
        BulkRows.add(entityManager, what, List.of(row));
    }
}
