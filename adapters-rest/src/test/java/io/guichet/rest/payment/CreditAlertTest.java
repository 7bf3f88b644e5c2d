package io.guichet.rest.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.payment.WatchCredit;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class CreditAlertTest {

    private static final String TEN = "{\"threshold\":{\"amount\":\"10.00\",\"currency\":\"EUR\"}}";

    private final RestApi api = new RestApi();
    private Optional<Money> threshold = Optional.empty();

    CreditAlertTest() {
        api.with(new CreditAlertResource(new Office(), api.caller));
    }

    @Test
    void a_customer_says_below_which_credit_he_is_told_until_he_stops() {
        assertThat(api.get("/credit-alert").answer().json().isNull("threshold")).isTrue();

        assertThat(api.put("/credit-alert", TEN).answer().status()).isEqualTo(200);
        assertThat(
                        api.get("/credit-alert")
                                .answer()
                                .json()
                                .getJsonObject("threshold")
                                .getString("amount"))
                .isEqualTo("10.00");

        assertThat(api.delete("/credit-alert").answer().status()).isEqualTo(204);
        assertThat(threshold).isEmpty();
    }

    @Test
    void a_wrong_amount_is_refused() {
        assertThat(api.put("/credit-alert", TEN.replace("10.00", "-1.00")).answer().refusal())
                .isEqualTo("422 wrong-threshold");
        assertThat(api.put("/credit-alert", "{}").answer().refusal())
                .isEqualTo("400 missing-field");
    }

    private final class Office implements WatchCredit {

        @Override
        public Optional<Money> threshold(CustomerNumber customer) {
            return threshold;
        }

        @Override
        public Outcome watch(CustomerNumber customer, Money amount) {
            threshold = Optional.of(amount).filter(Money::isPositive);
            return threshold.isPresent() ? Outcome.WATCHED : Outcome.WRONG_AMOUNT;
        }

        @Override
        public void stop(CustomerNumber customer) {
            threshold = Optional.empty();
        }

        @Override
        public int tell() {
            return 0;
        }
    }
}
