package io.guichet.application.run.batch;

import io.guichet.application.billing.port.PaymentTerms;
import io.guichet.domain.billing.AgreedTerm;
import io.guichet.domain.identity.CustomerNumber;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was agreed with the customers of a batch, read once for all of them. */
final class BatchPaymentTerms implements PaymentTerms {

    private final PaymentTerms stored;
    private final Collection<CustomerNumber> customers;
    private Map<CustomerNumber, List<AgreedTerm>> agreed;

    BatchPaymentTerms(PaymentTerms stored, Collection<CustomerNumber> customers) {
        this.stored = stored;
        this.customers = customers;
    }

    @Override
    public List<AgreedTerm> of(CustomerNumber customer) {
        if (agreed == null) {
            agreed =
                    stored.ofAll(customers).stream()
                            .collect(Collectors.groupingBy(AgreedTerm::customer));
        }
        return agreed.getOrDefault(customer, List.of());
    }

    @Override
    public List<AgreedTerm> ofAll(Collection<CustomerNumber> among) {
        return stored.ofAll(among);
    }

    @Override
    public void add(AgreedTerm term) {
        throw new PlayedAloneException("what staff agrees to");
    }
}
