package io.guichet.application.payment.port;

import io.guichet.domain.identity.CustomerNumber;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Who wants his credit spent by itself. Every adapter passes {@code CreditSwitchesContract}. */
public interface CreditSwitches {

    /** Off until it is switched. */
    boolean isOn(CustomerNumber customer);

    /** Which of some customers want it. */
    default Set<CustomerNumber> on(Collection<CustomerNumber> customers) {
        return customers.stream().filter(this::isOn).collect(Collectors.toSet());
    }

    void turn(CustomerNumber customer, boolean isOn);
}
