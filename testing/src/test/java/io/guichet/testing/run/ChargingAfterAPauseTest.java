package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Notice.Kind;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.Preset;
import io.guichet.testing.payment.FakeKeptCards.Bank;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class ChargingAfterAPauseTest {

    private final BillingDays days = new BillingDays().follows(Preset.ORDER);

    @Test
    void a_card_that_should_have_been_charged_twice_is_charged_once_a_day() {
        CustomerNumber anna = days.company.consumer();
        days.cards().saves(anna);
        days.company.does().provider().kept().bank(Bank.SAYS_NO);
        days.orders(anna);
        days.company.clock().advance(Duration.ofDays(2));

        days.runs();

        assertThat(days.told(anna)).containsOnlyOnce(Kind.CAPTURE_REFUSED);
        days.passUntil(days.today().plusDays(1));
        assertThat(days.told(anna)).filteredOn(Kind.CAPTURE_REFUSED::equals).hasSize(2);
    }
}
