package io.guichet.testing.payment;

import static java.util.Comparator.comparing;

import io.guichet.application.payment.port.Payments;
import io.guichet.application.payment.query.ListPayments;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.application.shared.Page;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentId;
import io.guichet.testing.shared.Ids;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Booked payments in memory. */
public final class InMemoryPayments implements Payments, ListPayments {

    private static final Comparator<PaymentPosition> NEWEST_FIRST =
            comparing(PaymentPosition::receivedAt)
                    .thenComparing(PaymentPosition::id, Ids.BY_BYTES)
                    .reversed();

    private final InMemoryTransactions transactions;
    private final Table<PaymentId, Payment> payments;
    private final Table<PaymentId, Payment>.Index<CustomerNumber> byCustomer;

    public InMemoryPayments(InMemoryTransactions transactions) {
        this.transactions = transactions;
        payments = new Table<>(transactions);
        byCustomer = payments.by(Payment::customer);
    }

    @Override
    public Optional<Payment> find(PaymentId id) {
        return payments.find(id);
    }

    @Override
    public void add(Payment payment) {
        transactions.requireUnderWay();
        if (!payments.add(payment.id(), payment)) {
            throw new ConcurrentUpdateException("payment " + payment.id());
        }
    }

    @Override
    public Page<Payment> list(CustomerNumber customer, PaymentPosition after, int limit) {
        List<Payment> found =
                of(customer)
                        .filter(payment -> NEWEST_FIRST.compare(position(payment), after) > 0)
                        .sorted(comparing(InMemoryPayments::position, NEWEST_FIRST))
                        .limit(limit + 1L)
                        .toList();
        return Page.of(found, limit);
    }

    @Override
    public Optional<Payment> find(CustomerNumber customer, PaymentId id) {
        return find(id).filter(payment -> payment.customer().equals(customer));
    }

    /** How many were ever booked. */
    public int count() {
        return payments.count();
    }

    /** All payments of one customer. */
    public Stream<Payment> of(CustomerNumber customer) {
        return byCustomer.of(customer);
    }

    private static PaymentPosition position(Payment payment) {
        return new PaymentPosition(payment.receivedAt(), payment.id().value());
    }
}
