package io.guichet.application.ordering;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.BillingPolicy;

import java.time.LocalDate;

/** What the policy wants of whoever orders for the first time. */
@FunctionalInterface
public interface FirstOrders {

    /** Whether he may not order yet, for want of a registered means of payment. */
    boolean lackMeans(CustomerNumber customer, BillingPolicy policy, LocalDate day);
}
