package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.payment.RecordTransfer;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.PaymentTerm;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.ReversalReason;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.testing.payment.Cards;
import io.guichet.testing.payment.MoneyBack;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

/** What follows by itself when a card's holder takes his money back, as the policy says. */
class ChargedBackTest {

    private final BillingDays days = new BillingDays();

    @ParameterizedTest
    @CsvSource({
        "ORDER, timetable, ACTIVE, SUSPENDED",
        "ORDER, suspend, SUSPENDED, SUSPENDED",
        "ORDER, by-hand, ACTIVE, ACTIVE",
        "INVOICE, suspend, SUSPENDED, SUSPENDED",
        "PREPAID, suspend, SUSPENDED, SUSPENDED"
    })
    void a_service_is_suspended_by_the_timetable_or_at_once_or_not_at_all(
            Preset preset, String effect, ServiceState nextDay, ServiceState afterAWeek) {
        days.follows(preset, Map.of(Setting.CHARGEBACK, effect));
        CustomerNumber customer = days.company.consumer();
        DocumentReference invoice = days.orders(customer);
        Cards cards = new Cards(days.company);
        PaymentId payment = cards.opensPage(customer, invoice);
        cards.payOnPage(payment);
        days.passUntil(days.today().plusDays(2));

        cards.tell(cards.provider().chargeBack(payment));
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.ACTIVE);
        days.passUntil(days.today().plusDays(1));
        assertThat(days.serviceOf(customer).state()).isEqualTo(nextDay);
        days.passUntil(days.today().plusDays(6));

        assertThat(days.serviceOf(customer).state()).isEqualTo(afterAWeek);
        assertThat(days.company.openOn(invoice)).isEqualTo(Money.euros("12.00"));
    }

    @Test
    void suspended_at_once_before_the_due_day_it_ends_after_that() {
        days.follows(Preset.ORDER, Map.of(Setting.CHARGEBACK, "suspend"));
        CustomerNumber customer = days.company.company();
        days.agrees(customer, new PaymentTerm(20, false));
        DocumentReference invoice = days.orders(customer);
        Cards cards = new Cards(days.company);
        PaymentId payment = cards.opensPage(customer, invoice);
        cards.payOnPage(payment);
        cards.tell(cards.provider().chargeBack(payment));

        days.passUntil(days.today().plusDays(1));
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.SUSPENDED);
        days.passUntil(days.dueOn(invoice));
        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.SUSPENDED);
        days.passUntil(days.today().plusDays(1));

        assertThat(days.serviceOf(customer).state()).isEqualTo(ServiceState.DELETED);
    }

    @ParameterizedTest
    @CsvSource({"suspend, ACTIVE, SUSPENDED", "by-hand, ACTIVE, SUSPENDED"})
    void a_transfer_that_bounces_later_follows_the_timetable_again(
            String effect, ServiceState nextDay, ServiceState afterAWeek) {
        days.follows(Preset.ORDER, Map.of(Setting.CHARGEBACK, effect));
        CustomerNumber customer = days.company.consumer();
        DocumentReference invoice = days.orders(customer);
        Cards cards = new Cards(days.company);
        PaymentId card = cards.opensPage(customer, invoice);
        cards.payOnPage(card);
        days.passUntil(days.today().plusDays(1));
        cards.tell(cards.provider().chargeBack(card));
        PaymentId transfer =
                ((RecordTransfer.Outcome.Recorded)
                                days.company.transfers(customer, "12.00", List.of(invoice)))
                        .payment()
                        .id();
        days.passUntil(days.today().plusDays(1));

        new MoneyBack(days.company.does()).reverses(transfer, ReversalReason.BOUNCED);
        days.passUntil(days.today().plusDays(1));
        assertThat(days.serviceOf(customer).state()).isEqualTo(nextDay);
        days.passUntil(days.today().plusDays(6));

        assertThat(days.serviceOf(customer).state()).isEqualTo(afterAWeek);
    }
}
