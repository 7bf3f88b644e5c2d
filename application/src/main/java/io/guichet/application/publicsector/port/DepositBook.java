package io.guichet.application.publicsector.port;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.publicsector.EngagementNumber;
import io.guichet.domain.publicsector.StatusChange;
import io.guichet.domain.reform.Transmission;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is kept beside sealed invoices for their deposits: what customers gave, and what became of
 * them. Every adapter passes {@code DepositBookContract}.
 */
public interface DepositBook {

    /** The service of a public body that pays its invoices. */
    Optional<String> serviceCode(CustomerNumber customer);

    /** In place of an earlier one; an empty one is none. */
    void keepServiceCode(CustomerNumber customer, String code);

    Optional<EngagementNumber> engagementNumber(DocumentReference invoice);

    /** In place of an earlier one. */
    void keep(EngagementNumber number);

    /** The first of a customer's deposits that wait for something from him, the oldest first. */
    List<Transmission> held(CustomerNumber customer, int limit);

    void note(UUID deposit, StatusChange change);
}
