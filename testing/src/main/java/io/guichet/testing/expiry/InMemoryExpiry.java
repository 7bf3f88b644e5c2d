package io.guichet.testing.expiry;

import static java.util.Comparator.comparing;

import io.guichet.application.billing.port.Invoices;
import io.guichet.application.catalog.port.Plans;
import io.guichet.application.expiry.port.ExpirySteps;
import io.guichet.application.expiry.port.TermsBook;
import io.guichet.application.expiry.port.UnpaidRenewals;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.expiry.DatedTerms;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.testing.billing.InMemoryReceivables;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.util.Collection;
import java.util.List;

/** Terms and steps of expiry in memory. */
public final class InMemoryExpiry implements TermsBook, ExpirySteps, ExpiryStores {

    private final InMemoryTransactions transactions;
    private final UnpaidRenewals unpaidRenewals;
    private final Table<DatedTerms, DatedTerms> terms;
    private final Table<List<?>, PlayedStep> steps;
    private final Table<List<?>, PlayedStep>.Index<ServiceId> byService;

    public InMemoryExpiry(InMemoryTransactions transactions, UnpaidRenewals unpaidRenewals) {
        this.transactions = transactions;
        this.unpaidRenewals = unpaidRenewals;
        terms = new Table<>(transactions);
        steps = new Table<>(transactions);
        byService = steps.by(PlayedStep::service);
    }

    public static InMemoryExpiry over(
            InMemoryTransactions transactions,
            InMemoryReceivables receivables,
            Invoices invoices,
            Services services,
            Plans plans) {
        return new InMemoryExpiry(
                transactions, new InMemoryUnpaidRenewals(receivables, invoices, services, plans));
    }

    @Override
    public TermsBook terms() {
        return this;
    }

    @Override
    public ExpirySteps steps() {
        return this;
    }

    @Override
    public UnpaidRenewals unpaidRenewals() {
        return unpaidRenewals;
    }

    @Override
    public List<DatedTerms> of(SellerCode seller) {
        return terms.rows()
                .filter(dated -> dated.seller().equals(seller))
                .sorted(
                        comparing(DatedTerms::from)
                                .thenComparing(DatedTerms::setAt)
                                .reversed()
                                .thenComparing(dated -> dated.scope().word()))
                .toList();
    }

    @Override
    public void add(DatedTerms dated) {
        transactions.requireUnderWay();
        terms.put(dated, dated);
    }

    @Override
    public List<PlayedStep> of(Collection<ServiceId> services) {
        return services.stream().flatMap(byService::of).toList();
    }

    @Override
    public void add(PlayedStep step) {
        transactions.requireUnderWay();
        List<?> key = List.of(step.service(), step.expiry(), step.code());
        if (!steps.add(key, step)) {
            throw new ConcurrentUpdateException("step " + step.code());
        }
    }
}
