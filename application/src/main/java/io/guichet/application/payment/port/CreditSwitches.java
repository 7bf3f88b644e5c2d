package io.guichet.application.payment.port;

import io.guichet.domain.identity.CustomerNumber;

/** Who wants his credit spent by itself. Every adapter passes {@code CreditSwitchesContract}. */
public interface CreditSwitches {

    /** Off until it is switched. */
    boolean isOn(CustomerNumber customer);

    void turn(CustomerNumber customer, boolean isOn);
}
