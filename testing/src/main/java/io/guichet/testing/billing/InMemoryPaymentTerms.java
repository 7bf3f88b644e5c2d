package io.guichet.testing.billing;

import io.guichet.application.billing.port.PaymentTerms;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.billing.AgreedTerm;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.util.Collection;
import java.util.List;

/** What was agreed with customers on how long they have to pay, in memory. */
public final class InMemoryPaymentTerms implements PaymentTerms {

    private final InMemoryTransactions transactions;
    private final Table<List<?>, AgreedTerm> rows;
    private final Table<List<?>, AgreedTerm>.Index<CustomerNumber> byCustomer;

    public InMemoryPaymentTerms(InMemoryTransactions transactions) {
        this.transactions = transactions;
        rows = new Table<>(transactions);
        byCustomer = rows.by(AgreedTerm::customer);
    }

    @Override
    public List<AgreedTerm> of(CustomerNumber customer) {
        return byCustomer.of(customer).sorted(AgreedTerm.ORDER).toList();
    }

    @Override
    public List<AgreedTerm> ofAll(Collection<CustomerNumber> customers) {
        return customers.stream().flatMap(byCustomer::of).toList();
    }

    @Override
    public void add(AgreedTerm agreed) {
        transactions.requireUnderWay();
        List<?> key = List.of(agreed.customer(), agreed.from(), agreed.agreedAt());
        if (!rows.add(key, agreed)) {
            throw new ConcurrentUpdateException("term of " + agreed.customer());
        }
    }
}
