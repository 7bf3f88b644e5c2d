package io.guichet.testing.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.handover.HandOverCustomer.Outcome;
import io.guichet.application.handover.HandoverObstacle;
import io.guichet.application.handover.TakeOverCustomer;
import io.guichet.application.notification.Notice;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.payment.FakeCardProvider.Health;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/** What keeps a customer with whoever owns it. */
class HandoversHinderedTest extends Handing {

    @Test
    void unpaid_bills_stand_in_the_way_of_every_step() {
        DocumentReference owed = company.invoices(bakery, "12.00");
        assertThat(asks()).isEqualTo(hindered(HandoverObstacle.UNPAID));
        company.transfers(bakery, "12.00", List.of(owed));
        asks();
        String annas = desk.profiles().code();

        DocumentReference more = company.invoices(bakery, "5.00");
        assertThat(desk.handOver().confirm(annas)).isEqualTo(hindered(HandoverObstacle.UNPAID));
        company.transfers(bakery, "5.00", List.of(more));
        desk.handOver().confirm(annas);
        String pauls = desk.profiles().code();

        DocumentReference last = company.invoices(bakery, "5.00");
        assertThat(takes(pauls)).isEqualTo(refused(HandoverObstacle.UNPAID));
        company.transfers(bakery, "5.00", List.of(last));
        assertThat(takes(pauls)).isInstanceOf(TakeOverCustomer.Outcome.TakenOver.class);
    }

    @Test
    void whoever_owes_something_himself_takes_nothing_over() {
        CustomerNumber own = company.consumer();
        people.in(() -> stores.profiles().grant(paul, own));
        DocumentReference owed = company.invoices(own, "12.00");

        String pauls = isConfirmed();
        assertThat(takes(pauls)).isEqualTo(refused(HandoverObstacle.RECIPIENT_UNPAID));

        company.transfers(own, "12.00", List.of(owed));
        assertThat(takes(pauls)).isInstanceOf(TakeOverCustomer.Outcome.TakenOver.class);
        assertThat(stores.profiles().customersOf(paul)).containsExactlyInAnyOrder(own, bakery);
    }

    @Test
    void the_owner_alone_hands_over_and_not_to_himself() {
        assertThat(desk.handOver().ask(bakery, paul, new EmailAddress("eve@example.org")))
                .isEqualTo(new Outcome.NotOwner());
        assertThat(desk.handOver().ask(bakery, anna, new EmailAddress("Anna@example.org")))
                .isEqualTo(new Outcome.OwnAddress());
        people.in(() -> stores.profiles().grant(paul, bakery));
        assertThat(asks()).isEqualTo(hindered(HandoverObstacle.OTHER_OWNERS));
    }

    @Test
    void it_is_taken_back_until_it_is_accepted() {
        String pauls = isConfirmed();
        assertThat(desk.handOver().cancel(bakery)).isEqualTo(new Outcome.Cancelled());

        assertThat(takes(pauls)).isEqualTo(new TakeOverCustomer.Outcome.NoSuchLink());
        assertThat(desk.handOver().cancel(bakery)).isEqualTo(new Outcome.NoSuchHandover());
        assertThat(told()).endsWith(Notice.Kind.HANDOVER_OVER);
        assertThat(owners()).containsExactly(anna);
    }

    @Test
    void whoever_does_not_want_it_refuses() {
        String pauls = isConfirmed();

        assertThat(desk.takeOver().refuse(pauls)).isEqualTo(new TakeOverCustomer.Outcome.Refused());

        assertThat(takes(pauls)).isEqualTo(new TakeOverCustomer.Outcome.NoSuchLink());
        assertThat(told()).endsWith(Notice.Kind.HANDOVER_OVER);
        assertThat(owners()).containsExactly(anna);
    }

    @Test
    void after_seven_days_it_is_over_and_the_owner_is_told() {
        String pauls = isConfirmed();
        company.clock().advance(Duration.ofDays(7));

        assertThat(takes(pauls)).isEqualTo(new TakeOverCustomer.Outcome.NoSuchLink());
        assertThat(desk.handOver().standing(bakery)).isEmpty();
        assertThat(desk.expire().expire()).isEqualTo(1);
        assertThat(desk.expire().expire()).isZero();
        assertThat(told()).endsWith(Notice.Kind.HANDOVER_OVER);
        assertThat(asks()).isInstanceOf(Outcome.Asked.class);
    }

    @Test
    void the_link_is_for_whoever_has_the_address() {
        ProfileId eve = people.somebody("eve@example.org").id();

        assertThat(desk.takeOver().accept(isConfirmed(), eve))
                .isEqualTo(new TakeOverCustomer.Outcome.NoSuchLink());

        assertThat(owners()).containsExactly(anna);
    }

    @Test
    void nothing_passes_while_a_card_of_the_old_owner_cannot_be_forgotten() {
        cards.saves(bakery);
        String pauls = isConfirmed();
        company.does().provider().becomes(Health.DOWN);
        assertThat(takes(pauls)).isEqualTo(new TakeOverCustomer.Outcome.ProviderUnavailable());
        assertThat(owners()).containsExactly(anna);

        company.does().provider().becomes(Health.UP);
        assertThat(takes(pauls)).isInstanceOf(TakeOverCustomer.Outcome.TakenOver.class);
        assertThat(cards.of(bakery)).isEmpty();
    }
}
