package io.guichet.testing.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.access.Invitation;
import io.guichet.application.handover.HandOverCustomer.Outcome;
import io.guichet.application.handover.TakeOverCustomer;
import io.guichet.application.notification.Letter;
import io.guichet.application.notification.Notice;
import io.guichet.application.profile.SignUp;
import io.guichet.application.session.SignIn;
import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.account.Account;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.account.Recipient;
import io.guichet.domain.account.Transfer;
import io.guichet.domain.account.TransferMode;
import io.guichet.domain.audit.AuditEntry;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Handover;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.money.Money;
import io.guichet.testing.debit.DebitDesk;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A customer passes from one person to another, as both of them confirm. */
class HandingCustomersOverTest extends Handing {

    @Test
    void both_confirm_by_a_link_of_their_own_before_anything_passes() {
        Handover asked = ((Outcome.Asked) asks()).handover();
        assertThat(told()).containsExactly(Notice.Kind.HANDOVER_ASKED);
        String annas = desk.profiles().code();
        assertThat(takes(annas)).isEqualTo(new TakeOverCustomer.Outcome.NoSuchLink());
        assertThat(letters()).containsExactly(Letter.Kind.HANDOVER_ASKED);

        assertThat(desk.handOver().confirm("guessed")).isEqualTo(new Outcome.NoSuchLink());
        assertThat(desk.handOver().confirm(annas))
                .isEqualTo(new Outcome.Confirmed(asked.confirm()));
        assertThat(desk.handOver().confirm(annas)).isEqualTo(new Outcome.NoSuchLink());
        assertThat(owners()).containsExactly(anna);

        String pauls = desk.profiles().code();
        assertThat(desk.profiles().letters().getLast().to()).isEqualTo(PAULS);
        assertThat(desk.takeOver().find(pauls).orElseThrow().hasProfile()).isTrue();
        assertThat(takes(pauls)).isEqualTo(new TakeOverCustomer.Outcome.TakenOver(bakery));
        assertThat(takes(pauls)).isEqualTo(new TakeOverCustomer.Outcome.NoSuchLink());
        assertThat(owners()).containsExactly(paul);
        assertThat(letters()).endsWith(Letter.Kind.HANDED_OVER, Letter.Kind.TAKEN_OVER);
        assertThat(told()).endsWith(Notice.Kind.HANDED_OVER);
        assertThat(desk.handOver().standing(bakery)).isEmpty();
    }

    @Test
    void everything_passes_but_what_others_were_given_and_what_paid() {
        debits.collectsAs(company.seller().code(), DebitDesk.CREDITOR);
        cards.saves(bakery);
        Mandate mandate = debits.signs(bakery);
        DocumentReference invoice = company.invoices(bakery, "3.00");
        company.paysFromCredit(bakery, invoice);
        ProfileId helper = people.somebody("helper@example.org").id();
        Permissions billing = Permissions.of(Set.of(Permission.BILLING), false);
        String invitation = Samples.hash();
        people.in(
                () -> {
                    stores.profiles().permit(helper, bakery, billing);
                    stores.invitations()
                            .add(
                                    new Invitation(
                                            UUID.randomUUID(),
                                            bakery,
                                            new EmailAddress("eve@example.org"),
                                            billing,
                                            anna,
                                            company.clock().instant().plus(Duration.ofDays(7))),
                                    invitation);
                });
        Customer before = there();

        isHandedOver();

        assertThat(stores.profiles().customersOf(anna)).isEmpty();
        assertThat(stores.profiles().customersOf(helper)).isEmpty();
        assertThat(stores.invitations().findByCode(invitation, company.clock().instant()))
                .isEmpty();
        assertThat(cards.of(bakery)).isEmpty();
        assertThat(debits.find(mandate.id()).state()).isEqualTo(Mandate.State.REVOKED);
        assertThat(company.creditOf(bakery)).isEqualTo(Money.euros("2.00"));
        assertThat(company.shows(bakery, invoice).invoice().document().buyer())
                .isEqualTo(before.identity());
        assertThat(there().email()).isEqualTo("paul@example.org");
        assertThat(there().identity()).isEqualTo(before.identity());
        assertThat(stores.customers().history(bakery).getFirst().before()).isEqualTo(before);
    }

    @Test
    void asked_again_whose_turn_it_is_gets_a_new_link_and_another_address_waits() {
        Outcome asked = asks();
        String first = desk.profiles().code();
        assertThat(asks()).isEqualTo(asked);
        assertThat(desk.handOver().confirm(first)).isEqualTo(new Outcome.NoSuchLink());
        desk.handOver().confirm(desk.profiles().code());
        assertThat(told()).containsExactly(Notice.Kind.HANDOVER_ASKED);

        asks();
        assertThat(letters()).endsWith(Letter.Kind.HANDOVER_OFFERED, Letter.Kind.HANDOVER_OFFERED);
        assertThat(desk.handOver().ask(bakery, anna, new EmailAddress("eve@example.org")))
                .isInstanceOf(Outcome.UnderWay.class);
    }

    @Test
    void whoever_has_no_profile_makes_one() {
        desk.handOver().ask(bakery, anna, new EmailAddress("new@example.org"));
        desk.handOver().confirm(desk.profiles().code());
        String code = desk.profiles().code();
        assertThat(desk.takeOver().find(code).orElseThrow().hasProfile()).isFalse();

        SignUp.Confirmation named =
                new SignUp.Confirmation(code, "Nora New", "a lake by the plum tree");
        assertThat(desk.takeOver().join(named))
                .isEqualTo(new TakeOverCustomer.Outcome.TakenOver(bakery));

        assertThat(people.signsIn("new@example.org", "a lake by the plum tree"))
                .isInstanceOf(SignIn.Outcome.SignedIn.class);
        assertThat(there().email()).isEqualTo("new@example.org");
    }

    @Test
    void an_account_that_the_old_owner_offered_to_somebody_stays_with_the_customer() {
        UUID account = UUID.randomUUID();
        UUID offer = UUID.randomUUID();
        people.in(
                () -> {
                    Instant now = company.clock().instant();
                    stores.accounts()
                            .add(
                                    new Account(
                                            account,
                                            new AccountName("bakery"),
                                            bakery,
                                            List.of(),
                                            now,
                                            Optional.empty(),
                                            0));
                    stores.accounts()
                            .addTransfer(
                                    new Transfer(
                                            offer,
                                            account,
                                            bakery,
                                            new Recipient.Known(company.consumer()),
                                            TransferMode.KEEP_EXPIRY,
                                            now,
                                            LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(30),
                                            Transfer.State.PENDING,
                                            0));
                });

        isHandedOver();

        assertThat(stores.accounts().pendingOf(account)).isEmpty();
        assertThat(stores.accounts().findTransfer(offer).orElseThrow().state())
                .isEqualTo(Transfer.State.CANCELLED);
    }

    @Test
    void the_audit_of_the_customer_and_of_both_says_so() {
        isHandedOver();

        assertThat(results(AuditEntry.chainOf(bakery))).containsExactly("confirmed", "done");
        assertThat(results(AuditEntry.chainOf(anna))).endsWith("handed over " + bakery);
        assertThat(results(AuditEntry.chainOf(paul))).endsWith("took over " + bakery);
    }
}
