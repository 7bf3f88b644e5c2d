package io.guichet.rest.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.payment.ChooseCreditUse;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

class CreditUseResourceTest {

    private boolean isHis = true;
    private boolean isOn;
    private final RestApi api = new RestApi();

    CreditUseResourceTest() {
        api.with(new CreditUseResource(new Switch(), api.caller));
    }

    @Test
    void a_customer_turns_the_switch_that_is_his() {
        assertThat(api.get("/credit-use").answer().json().getBoolean("automatic")).isFalse();

        assertThat(api.put("/credit-use", "{\"automatic\":true}").answer().status()).isEqualTo(200);

        assertThat(api.get("/credit-use").answer().json().getBoolean("automatic")).isTrue();
    }

    @Test
    void one_that_is_not_his_is_refused() {
        isHis = false;

        assertThat(api.put("/credit-use", "{\"automatic\":true}").answer().refusal())
                .isEqualTo("409 credit-use-not-chosen");
        assertThat(api.put("/credit-use", "{}").answer().refusal()).isEqualTo("400 missing-field");
    }

    private final class Switch implements ChooseCreditUse {

        @Override
        public CreditUsed show(CustomerNumber customer) {
            return new CreditUsed(isOn, isHis);
        }

        @Override
        public Outcome choose(CustomerNumber customer, boolean isAutomatic) {
            if (!isHis) {
                return new Outcome.NotHisChoice();
            }
            isOn = isAutomatic;
            return new Outcome.Chosen(show(customer));
        }
    }
}
