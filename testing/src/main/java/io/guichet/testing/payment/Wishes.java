package io.guichet.testing.payment;

import io.guichet.application.billing.port.BuyerReferences;
import io.guichet.application.payment.port.CreditSwitches;
import io.guichet.application.payment.port.CreditThresholds;

/** What customers said they want, over one state. */
public interface Wishes {

    CreditSwitches creditSwitches();

    CreditThresholds thresholds();

    BuyerReferences references();
}
