package io.guichet.testing.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.guichet.application.erasure.ForgetCards;
import io.guichet.application.erasure.ForgetCardsHandler;
import io.guichet.application.handover.HandOverCustomer.Outcome;
import io.guichet.application.handover.HandoverObstacle;
import io.guichet.application.handover.TakeOverCustomer;
import io.guichet.application.notification.Notice;
import io.guichet.application.payment.CaptureInvoice;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Handover;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.payment.StoredCard;
import io.guichet.testing.debit.DebitDesk;
import io.guichet.testing.payment.FakeCardProvider.Health;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/** What keeps a customer with whoever owns it. */
class HandoversHinderedTest extends Handing {

    private final ForgetCards forgetCards =
            new ForgetCardsHandler(
                    stores.storedCards(),
                    command -> cards.removes(command.customer(), command.card()),
                    stores.transactions());

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
    void a_card_of_the_old_owner_pays_nothing_more_though_its_provider_does_not_answer() {
        StoredCard card = cards.saves(bakery);
        String pauls = isConfirmed();
        company.does().provider().becomes(Health.DOWN);

        assertThat(takes(pauls)).isInstanceOf(TakeOverCustomer.Outcome.TakenOver.class);

        DocumentReference owed = company.invoices(bakery, "12.00");
        assertThat(cards.captures(owed, 1)).isInstanceOf(CaptureInvoice.Outcome.NoUsableCard.class);
        assertThat(cards.of(bakery)).isEmpty();
        assertThat(forgetCards.forget()).isZero();
        company.does().provider().becomes(Health.UP);
        assertThat(forgetCards.forget()).isEqualTo(1);
        assertThat(company.does().provider().kept().forgotten()).containsExactly(card.token());
        assertThat(forgetCards.forget()).isZero();
    }

    @Test
    void a_crash_at_any_line_leaves_the_old_owner_with_what_he_has() {
        StoredCard card = cards.saves(bakery);
        HandoverDesk failing =
                new HandoverDesk(
                        people,
                        command -> {
                            throw new IllegalStateException("crash");
                        });
        debits.collectsAs(company.seller().code(), DebitDesk.CREDITOR);
        debits.signs(bakery);
        String pauls = isConfirmed();

        assertThatIllegalStateException().isThrownBy(() -> failing.takeOver().accept(pauls, paul));

        assertThat(owners()).containsExactly(anna);
        assertThat(cards.of(bakery)).containsExactly(card);
        assertThat(company.does().provider().kept().forgotten()).isEmpty();
        assertThat(takes(pauls)).isInstanceOf(TakeOverCustomer.Outcome.TakenOver.class);
    }

    @Test
    void what_an_earlier_owner_began_is_taken_back_for_whoever_owns_it_now() {
        Handover annas = ((Outcome.Asked) asks()).handover();
        String dead = desk.profiles().code();
        ProfileId carl = people.somebody("carl@example.org").id();
        people.in(
                () -> {
                    stores.profiles().withdraw(anna, bakery);
                    stores.profiles().grant(carl, bakery);
                });

        Handover carls = ((Outcome.Asked) desk.handOver().ask(bakery, carl, PAULS)).handover();

        assertThat(carls.from()).isEqualTo(carl);
        assertThat(carls.id()).isNotEqualTo(annas.id());
        assertThat(told())
                .containsExactly(
                        Notice.Kind.HANDOVER_ASKED,
                        Notice.Kind.HANDOVER_OVER,
                        Notice.Kind.HANDOVER_ASKED);
        assertThat(desk.handOver().confirm(dead)).isEqualTo(new Outcome.NoSuchLink());
        assertThat(desk.handOver().confirm(desk.profiles().code()))
                .isInstanceOf(Outcome.Confirmed.class);
    }

    @Test
    void an_earlier_owner_keeps_nobody_from_handing_over_to_somebody_else() {
        asks();
        ProfileId carl = people.somebody("carl@example.org").id();
        people.in(
                () -> {
                    stores.profiles().withdraw(anna, bakery);
                    stores.profiles().grant(carl, bakery);
                });

        assertThat(desk.handOver().ask(bakery, carl, new EmailAddress("eve@example.org")))
                .isInstanceOf(Outcome.Asked.class);
    }
}
