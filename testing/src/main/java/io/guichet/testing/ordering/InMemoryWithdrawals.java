package io.guichet.testing.ordering;

import io.guichet.application.ordering.port.Withdrawals;
import io.guichet.application.ordering.query.OrderView;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ordering.Consent;
import io.guichet.domain.ordering.Withdrawal;
import io.guichet.domain.ordering.WithdrawalRight;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** From what consumers may withdraw, and did, in memory. */
public final class InMemoryWithdrawals implements Withdrawals {

    private final InMemoryTransactions transactions;
    private final Table<OrderNumber, Consent> consents;
    private final Table<OrderNumber, WithdrawalRight> rights;
    private final Table<OrderNumber, Withdrawal> withdrawals;

    InMemoryWithdrawals(InMemoryTransactions transactions) {
        this.transactions = transactions;
        consents = new Table<>(transactions);
        rights = new Table<>(transactions);
        withdrawals = new Table<>(transactions);
    }

    @Override
    public Consent consent(OrderNumber order) {
        return consents.find(order).orElse(Consent.NONE);
    }

    @Override
    public void consent(OrderNumber order, CustomerNumber customer, Consent consent, Instant at) {
        add(consents, order, consent);
    }

    @Override
    public Optional<WithdrawalRight> right(OrderNumber order) {
        return rights.find(order);
    }

    @Override
    public void grant(WithdrawalRight right) {
        add(rights, right.order(), right);
    }

    @Override
    public Optional<Withdrawal> find(OrderNumber order) {
        return withdrawals.find(order);
    }

    @Override
    public void add(Withdrawal withdrawal) {
        add(withdrawals, withdrawal.order(), withdrawal);
    }

    /** All of them. */
    public Stream<Withdrawal> all() {
        return withdrawals.rows();
    }

    OrderView shown(OrderView order) {
        if (find(order.number()).isPresent()) {
            return order.withdrawn();
        }
        return right(order.number()).map(order::withdrawable).orElse(order);
    }

    private <T> void add(Table<OrderNumber, T> table, OrderNumber order, T row) {
        transactions.requireUnderWay();
        if (!table.add(order, row)) {
            throw new ConcurrentUpdateException("order " + order);
        }
    }
}
