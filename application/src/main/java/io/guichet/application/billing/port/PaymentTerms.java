package io.guichet.application.billing.port;

import io.guichet.domain.billing.AgreedTerm;
import io.guichet.domain.identity.CustomerNumber;

import java.util.Collection;
import java.util.List;

/**
 * What was agreed with customers on how long they have to pay. Only ever added to. Every adapter
 * passes {@code PaymentTermsContract}.
 */
public interface PaymentTerms {

    /** All of a customer's, as {@link AgreedTerm#ORDER} says. */
    List<AgreedTerm> of(CustomerNumber customer);

    /** All of some customers'. */
    List<AgreedTerm> ofAll(Collection<CustomerNumber> customers);

    /**
     * Stores a new one.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if one of the customer's from
     *     that day was agreed at the same moment
     */
    void add(AgreedTerm agreed);
}
