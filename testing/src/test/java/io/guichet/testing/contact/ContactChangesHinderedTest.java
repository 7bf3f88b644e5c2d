package io.guichet.testing.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.contact.AnswerContactChange;
import io.guichet.application.contact.ChangeContact.Outcome;
import io.guichet.application.handover.HandoverObstacle;
import io.guichet.application.notification.Letter;
import io.guichet.application.notification.Notice;
import io.guichet.domain.access.ContactChange;
import io.guichet.domain.access.Permission.Bundle;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.ProfileId;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What keeps a contact who it is. */
class ContactChangesHinderedTest extends Changing {

    private static final AnswerContactChange.Outcome NO_SUCH_LINK =
            new AnswerContactChange.Outcome.NoSuchLink();
    private static final AnswerContactChange.Outcome DONE = new AnswerContactChange.Outcome.Done();

    @Test
    void unpaid_bills_stand_in_the_way_of_every_step() {
        DocumentReference owed = company.invoices(bakery, "12.00");
        assertThat(asks(tim, Bundle.TECHNICAL, NORAS)).isEqualTo(hindered(HandoverObstacle.UNPAID));
        company.transfers(bakery, "12.00", List.of(owed));
        asks(tim, Bundle.TECHNICAL, NORAS);

        DocumentReference more = company.invoices(bakery, "5.00");
        assertThat(confirms()).isEqualTo(refused(HandoverObstacle.UNPAID));
        company.transfers(bakery, "5.00", List.of(more));
        confirms();

        DocumentReference last = company.invoices(bakery, "5.00");
        assertThat(accepts(nora)).isEqualTo(refused(HandoverObstacle.UNPAID));
        company.transfers(bakery, "5.00", List.of(last));
        assertThat(accepts(nora)).isEqualTo(DONE);
    }

    @Test
    void whoever_owes_something_himself_becomes_no_contact() {
        CustomerNumber own = company.consumer();
        people.in(() -> stores.profiles().grant(nora, own));
        DocumentReference owed = company.invoices(own, "12.00");
        asks(adam, Bundle.BILLING, NORAS);
        confirms();
        assertThat(accepts(nora)).isEqualTo(refused(HandoverObstacle.RECIPIENT_UNPAID));

        company.transfers(own, "12.00", List.of(owed));
        assertThat(accepts(nora)).isEqualTo(DONE);
    }

    @Test
    void whoever_owes_something_himself_takes_no_contact_back() {
        CustomerNumber own = company.consumer();
        people.in(() -> stores.profiles().grant(adam, own));
        DocumentReference owed = company.invoices(own, "12.00");
        assertThat(asks(adam, Bundle.BILLING, "adam@example.org"))
                .isEqualTo(hindered(HandoverObstacle.RECIPIENT_UNPAID));
        company.transfers(own, "12.00", List.of(owed));
        asks(adam, Bundle.BILLING, "adam@example.org");

        company.invoices(own, "5.00");
        assertThat(confirms()).isEqualTo(refused(HandoverObstacle.RECIPIENT_UNPAID));
        assertThat(given(bill)).isEqualTo(all(Bundle.BILLING));
    }

    @Test
    void nobody_changes_contacts_that_are_not_his() {
        assertThat(asks(tim, Bundle.BILLING, NORAS)).isEqualTo(new Outcome.NotHis());
        assertThat(asks(tim, Bundle.ADMIN, NORAS)).isEqualTo(new Outcome.NotHis());
        assertThat(asks(bill, Bundle.TECHNICAL, NORAS)).isEqualTo(new Outcome.NotHis());
        assertThat(asks(nora, Bundle.TECHNICAL, NORAS)).isEqualTo(new Outcome.NotHis());
        assertThat(letters()).isEmpty();
    }

    @Test
    void nothing_begins_that_would_change_nothing_or_leaves_open_whom_it_is_about() {
        assertThat(asks(tim, Bundle.TECHNICAL, "Tim@example.org")).isEqualTo(new Outcome.Already());
        assertThat(asks(adam, Bundle.ADMIN, "adam@example.org")).isEqualTo(new Outcome.Already());
        people.in(() -> stores.profiles().withdraw(bill, bakery));
        assertThat(asks(olga, Bundle.BILLING, "olga@example.org")).isEqualTo(new Outcome.Already());

        contact("tom@example.org", Bundle.TECHNICAL);
        assertThat(asks(adam, Bundle.TECHNICAL, NORAS)).isEqualTo(new Outcome.Several());
        assertThat(asks(tim, Bundle.TECHNICAL, NORAS)).isInstanceOf(Outcome.Asked.class);
    }

    @Test
    void one_change_of_a_contact_is_under_way_at_a_time() {
        ContactChange tims = ((Outcome.Asked) asks(tim, Bundle.TECHNICAL, NORAS)).change();

        assertThat(asks(tim, Bundle.TECHNICAL, "eve@example.org"))
                .isEqualTo(new Outcome.UnderWay(tims));
        assertThat(asks(adam, Bundle.TECHNICAL, NORAS)).isEqualTo(new Outcome.UnderWay(tims));
        assertThat(asks(adam, Bundle.BILLING, NORAS)).isInstanceOf(Outcome.Asked.class);
    }

    @Test
    void whoever_began_it_or_the_administrator_or_the_owner_takes_it_back() {
        for (ProfileId who : List.of(tim, adam, olga)) {
            UUID id = ((Outcome.Asked) asks(tim, Bundle.TECHNICAL, NORAS)).change().id();
            confirms();
            assertThat(desk.change().cancel(bakery, bill, id))
                    .isEqualTo(new Outcome.NoSuchChange());
            assertThat(desk.change().cancel(company.consumer(), who, id))
                    .isEqualTo(new Outcome.NoSuchChange());
            assertThat(desk.change().standing(bakery, bill)).isEmpty();
            assertThat(desk.change().standing(bakery, who)).hasSize(1);

            assertThat(desk.change().cancel(bakery, who, id)).isEqualTo(new Outcome.Cancelled());
            assertThat(accepts(nora)).isEqualTo(NO_SUCH_LINK);
            people.clock().advance(Duration.ofHours(2));
        }
        assertThat(given(tim)).isEqualTo(all(Bundle.TECHNICAL));
    }

    @Test
    void each_side_refuses_by_its_own_code() {
        asks(adam, Bundle.TECHNICAL, NORAS);
        String adams = code();
        assertThat(desk.answer().refuse(adams))
                .isEqualTo(new AnswerContactChange.Outcome.Refused());
        assertThat(desk.answer().confirm(adams)).isEqualTo(NO_SUCH_LINK);

        asks(adam, Bundle.TECHNICAL, NORAS);
        confirms();
        String noras = code();
        assertThat(desk.answer().refuse(noras))
                .isEqualTo(new AnswerContactChange.Outcome.Refused());
        assertThat(desk.answer().accept(noras, nora)).isEqualTo(NO_SUCH_LINK);
        assertThat(toldInChatOf(Notice.Kind.CONTACT_REFUSED)).hasSize(2);
        assertThat(toldOf(Letter.Kind.CONTACT_REFUSED)).hasSize(2).containsOnly("adam@example.org");
        assertThat(given(tim)).isEqualTo(all(Bundle.TECHNICAL));
    }

    @Test
    void after_seven_days_it_is_over_and_whoever_began_it_is_told() {
        asks(adam, Bundle.TECHNICAL, NORAS);
        confirms();
        String noras = code();
        company.clock().advance(ContactChange.LASTS);

        assertThat(desk.answer().accept(noras, nora)).isEqualTo(NO_SUCH_LINK);
        assertThat(desk.change().standing(bakery, adam)).isEmpty();
        assertThat(desk.expire().expire()).isEqualTo(1);
        assertThat(desk.expire().expire()).isZero();
        assertThat(toldOf(Letter.Kind.CONTACT_EXPIRED)).containsExactly("adam@example.org");
        assertThat(asks(adam, Bundle.TECHNICAL, NORAS)).isInstanceOf(Outcome.Asked.class);
    }

    @Test
    void the_code_is_for_whoever_has_the_address() {
        asks(adam, Bundle.TECHNICAL, NORAS);
        confirms();
        assertThat(accepts(bill)).isEqualTo(NO_SUCH_LINK);
        assertThat(given(tim)).isEqualTo(all(Bundle.TECHNICAL));

        asks(adam, Bundle.BILLING, NORAS);
        people.in(
                () ->
                        stores.profiles()
                                .changeEmail(adam, new EmailAddress("elsewhere@example.org")));
        assertThat(confirms()).isEqualTo(NO_SUCH_LINK);
    }

    @Test
    void a_code_is_worth_nothing_once_who_asked_or_who_is_replaced_is_no_contact_any_more() {
        asks(adam, Bundle.TECHNICAL, NORAS);
        confirms();
        String noras = code();
        people.in(() -> stores.profiles().withdraw(adam, bakery));
        assertThat(desk.answer().accept(noras, nora)).isEqualTo(NO_SUCH_LINK);
        assertThat(asks(olga, Bundle.TECHNICAL, NORAS)).isInstanceOf(Outcome.Asked.class);
        confirms();

        people.in(() -> stores.profiles().withdraw(tim, bakery));
        assertThat(accepts(nora)).isEqualTo(NO_SUCH_LINK);
        assertThat(given(nora)).isEmpty();
    }

    @Test
    void nobodys_mailbox_is_filled() {
        for (int times = 0; times < 5; times++) {
            assertThat(asks(adam, Bundle.TECHNICAL, NORAS)).isInstanceOf(Outcome.Asked.class);
        }
        assertThat(asks(adam, Bundle.TECHNICAL, NORAS)).isEqualTo(new Outcome.TooMany());
    }

    @Test
    void nor_is_that_of_whoever_is_to_be_the_contact() {
        asks(adam, Bundle.TECHNICAL, NORAS);
        for (int times = 0; times < 5; times++) {
            people.in(() -> desk.profiles().mail().mayBeWrittenTo(new EmailAddress(NORAS)));
        }

        assertThat(confirms()).isEqualTo(new AnswerContactChange.Outcome.TooMany());
    }
}
