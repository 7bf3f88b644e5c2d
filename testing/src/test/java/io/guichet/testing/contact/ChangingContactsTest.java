package io.guichet.testing.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.contact.AnswerContactChange;
import io.guichet.application.contact.ChangeContact.Outcome;
import io.guichet.application.notification.Letter;
import io.guichet.application.notification.Notice;
import io.guichet.domain.access.ContactChange;
import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permission.Bundle;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.audit.AuditEntry;

import org.junit.jupiter.api.Test;

import java.util.Set;

/** Contacts change by two single-use codes, one for each side. */
class ChangingContactsTest extends Changing {

    private static final AnswerContactChange.Outcome NO_SUCH_LINK =
            new AnswerContactChange.Outcome.NoSuchLink();
    private static final AnswerContactChange.Outcome DONE = new AnswerContactChange.Outcome.Done();

    @Test
    void the_administrator_names_a_technical_contact_and_both_confirm_by_codes_of_their_own() {
        assertThat(asks(adam, Bundle.TECHNICAL, NORAS)).isInstanceOf(Outcome.Asked.class);
        String adams = code();
        assertThat(letters().getLast().to().value()).isEqualTo("adam@example.org");
        assertThat(desk.answer().accept(adams, nora)).isEqualTo(NO_SUCH_LINK);
        assertThat(desk.answer().confirm("guessed")).isEqualTo(NO_SUCH_LINK);

        assertThat(desk.answer().confirm(adams))
                .isEqualTo(new AnswerContactChange.Outcome.Confirmed());
        String noras = code();
        assertThat(noras).isNotEqualTo(adams);
        assertThat(letters().getLast().to().value()).isEqualTo(NORAS);
        assertThat(desk.answer().confirm(adams)).isEqualTo(NO_SUCH_LINK);
        assertThat(desk.answer().confirm(noras)).isEqualTo(NO_SUCH_LINK);
        assertThat(given(tim)).isEqualTo(all(Bundle.TECHNICAL));

        assertThat(desk.answer().accept(noras, nora)).isEqualTo(DONE);
        assertThat(desk.answer().accept(noras, nora)).isEqualTo(NO_SUCH_LINK);
        assertThat(given(nora)).isEqualTo(all(Bundle.TECHNICAL));
        assertThat(stores.profiles().permissions(tim, bakery)).isEmpty();
        assertThat(given(adam)).isEqualTo(all(Bundle.ADMIN));
        assertThat(toldOf(Letter.Kind.CONTACT_CHANGED))
                .containsExactlyInAnyOrder(
                        "tim@example.org",
                        "nora@example.org",
                        "adam@example.org",
                        "olga@example.org");
        assertThat(toldInChatOf(Notice.Kind.CONTACT_CHANGED))
                .as("who acted for somebody before")
                .containsExactlyInAnyOrder(tim, adam, olga);
        assertThat(desk.change().standing(bakery, adam)).isEmpty();
        assertThat(stores.audit().entries(AuditEntry.chainOf(bakery), 0, 100))
                .extracting(one -> one.entry().result())
                .containsExactly(
                        "technical: confirmed", "technical: done in the place of " + tim.value());
    }

    @Test
    void the_administrator_and_the_owner_take_a_contact_back_by_their_own_code() {
        asks(adam, Bundle.BILLING, "adam@example.org");
        assertThat(confirms()).isEqualTo(DONE);
        assertThat(given(bill)).isEmpty();
        assertThat(given(adam)).isEqualTo(all(Bundle.ADMIN));
        assertThat(toldOf(Letter.Kind.CONTACT_CHANGED)).contains("bill@example.org");

        asks(olga, Bundle.ADMIN, "olga@example.org");
        assertThat(confirms()).isEqualTo(DONE);
        assertThat(given(adam)).isEmpty();
        assertThat(stores.profiles().permissions(olga, bakery)).contains(Permissions.ofOwner());
    }

    @Test
    void the_administrator_hands_his_own_place_over() {
        asks(adam, Bundle.ADMIN, NORAS);
        confirms();

        assertThat(accepts(nora)).isEqualTo(DONE);
        assertThat(given(nora)).isEqualTo(all(Bundle.ADMIN));
        assertThat(given(adam)).isEmpty();
    }

    @Test
    void the_technical_and_the_billing_contact_replace_themselves() {
        asks(tim, Bundle.TECHNICAL, NORAS);
        confirms();
        assertThat(accepts(nora)).isEqualTo(DONE);
        asks(bill, Bundle.BILLING, NORAS);
        confirms();
        assertThat(accepts(nora)).isEqualTo(DONE);

        assertThat(given(nora))
                .containsExactlyInAnyOrder(
                        Permission.BILLING, Permission.TECH_ACCOUNTS, Permission.TECH_SERVERS);
        assertThat(given(tim)).isEmpty();
        assertThat(given(bill)).isEmpty();
    }

    @Test
    void what_was_given_besides_stays_and_a_second_factor_is_asked_of_the_new_one_too() {
        Permission sites = Permission.parse("account/bakery/sites");
        permit(bill, true, Permission.BILLING, sites);
        asks(olga, Bundle.BILLING, NORAS);
        confirms();

        assertThat(accepts(nora)).isEqualTo(DONE);
        assertThat(stores.profiles().permissions(bill, bakery))
                .contains(Permissions.of(Set.of(sites), true));
        assertThat(stores.profiles().permissions(nora, bakery))
                .contains(Permissions.of(Set.of(Permission.BILLING), true));
    }

    @Test
    void asked_again_whose_turn_it_is_gets_a_new_code() {
        Outcome asked = asks(tim, Bundle.TECHNICAL, NORAS);
        ContactChange change = ((Outcome.Asked) asked).change();
        assertThat(asks(tim, Bundle.TECHNICAL, "nora@example.org")).isEqualTo(asked);
        confirms();

        assertThat(asks(tim, Bundle.TECHNICAL, NORAS))
                .isEqualTo(new Outcome.Asked(change.confirm()));
        assertThat(toldOf(Letter.Kind.CONTACT_OFFERED)).containsExactly(NORAS, NORAS);
        assertThat(accepts(nora)).isEqualTo(DONE);
    }

    @Test
    void whoever_opens_a_link_sees_what_it_is_about() {
        asks(adam, Bundle.TECHNICAL, "new@example.org");
        AnswerContactChange.Asked adams = desk.answer().find(code()).orElseThrow();
        assertThat(adams.own()).isTrue();
        assertThat(adams.contact()).isEqualTo(Bundle.TECHNICAL);
        assertThat(adams.customer()).isEqualTo(bakery);

        confirms();
        AnswerContactChange.Asked other = desk.answer().find(code()).orElseThrow();
        assertThat(other.own()).isFalse();
        assertThat(other.hasProfile()).isFalse();
        assertThat(desk.answer().find("guessed")).isEmpty();
    }
}
