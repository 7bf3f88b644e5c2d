package io.guichet.application.payment.port;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.CreditThreshold;

import java.util.List;
import java.util.Optional;

/** Who wants to be told of low credit. Every adapter passes {@code CreditThresholdsContract}. */
public interface CreditThresholds {

    Optional<CreditThreshold> of(CustomerNumber customer);

    /** Stores it in place of an earlier one. */
    void set(CreditThreshold threshold);

    void remove(CustomerNumber customer);

    /** Customers whose credit is no longer on the side of the threshold that they know of. */
    List<CustomerNumber> crossed(int limit);
}
