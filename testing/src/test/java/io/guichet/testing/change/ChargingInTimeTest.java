package io.guichet.testing.change;

import static io.guichet.testing.change.ChangeShop.LARGE;
import static io.guichet.testing.change.ChangeShop.MEDIUM;
import static io.guichet.testing.change.ChangeShop.to;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.subscription.PlanChange;
import io.guichet.domain.subscription.PlanChange.State;
import io.guichet.testing.payment.Cards;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.payment.KeptCards;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

/** A change expires while the run that began before it charges the cards of others. */
class ChargingInTimeTest {

    private final ChangeShop shop = new ChangeShop(Preset.INVOICE);
    private final CustomerNumber other = shop.owes(MEDIUM, 1);
    private final CustomerNumber customer = shop.holds(MEDIUM);
    private final PlanChange change = shop.changes(customer, to(LARGE));
    private final FakeCardProvider provider = new Cards(shop.company).provider();

    @Test
    void no_card_is_charged_for_a_change_that_expires_while_its_own_turn_is_played() {
        new KeptCards(shop.company.does()).saves(other);
        new KeptCards(shop.company.does()).saves(customer);
        Instant midnight =
                change.expiresOn().atStartOfDay(shop.company.seller().zone()).toInstant();
        advance(Duration.between(shop.company.clock().instant(), midnight.minusSeconds(60)));
        provider.trouble().whileCapturing(() -> advance(Duration.ofMinutes(2)));

        shop.runs();

        Money saved = Money.euros("5.00");
        assertThat(provider.taken()).containsExactly(saved, saved, Money.euros("26.40"));
        assertThat(shop.company.stores().planChanges().find(change.id()).orElseThrow().state())
                .isEqualTo(State.EXPIRED);
        assertThat(shop.serviceOf(customer).plan()).isEqualTo(MEDIUM);
        assertThat(shop.unpaid(customer)).isEmpty();
        assertThat(shop.booksDiffer()).isEmpty();
    }

    private void advance(Duration time) {
        shop.company.clock().advance(time);
    }
}
