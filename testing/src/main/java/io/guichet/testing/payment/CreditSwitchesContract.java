package io.guichet.testing.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.testing.shared.Contract;

import org.junit.jupiter.api.Test;

/** What every store of switches promises. */
public abstract class CreditSwitchesContract extends Contract {

    @Test
    void a_switch_is_off_until_it_is_turned_and_the_last_turn_counts() {
        CustomerNumber customer = given().customer().number();
        assertThat(isOn(customer)).isFalse();

        turn(customer, true);
        turn(customer, true);
        assertThat(isOn(customer)).isTrue();
        assertThat(isOn(given().customer().number())).isFalse();

        turn(customer, false);
        assertThat(isOn(customer)).isFalse();
    }

    private boolean isOn(CustomerNumber customer) {
        return in(() -> stores().wishes().creditSwitches().isOn(customer));
    }

    private void turn(CustomerNumber customer, boolean isOn) {
        done(() -> stores().wishes().creditSwitches().turn(customer, isOn));
    }
}
