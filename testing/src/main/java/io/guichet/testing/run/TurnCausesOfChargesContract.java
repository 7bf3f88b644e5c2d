package io.guichet.testing.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.debit.Mandate;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.payment.CardFace;
import io.guichet.domain.payment.StoredCard;
import io.guichet.domain.payment.StoredCard.State;
import io.guichet.domain.payment.StoredCardId;
import io.guichet.domain.policy.Act;
import io.guichet.domain.policy.Anchor;
import io.guichet.domain.policy.DunningStep;
import io.guichet.domain.policy.Preset;
import io.guichet.testing.debit.DebitDesk;
import io.guichet.testing.shared.Given;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** Whoever owes something has a turn in which it is charged if there is a card or an account to. */
public abstract class TurnCausesOfChargesContract extends TurnsContract {

    private static final LocalDate ISSUED = LocalDate.of(2026, 3, 1);

    @Test
    void a_charge_brings_a_turn_to_who_has_a_default_card() {
        Seller seller = given().seller();
        charges(seller);
        debtor(seller);
        card(debtor(seller), State.KEPT);
        CustomerNumber holder = debtor(seller);
        StoredCard card = card(holder, State.DEFAULT);

        assertThat(turnsOn(seller, ISSUED.plusDays(1))).containsExactly(holder);

        done(() -> stores().storedCards().save(card.to(State.REMOVED, Given.NOON)));
        assertThat(turnsOn(seller, ISSUED.plusDays(2))).isEmpty();
    }

    @Test
    void so_it_does_to_who_has_a_default_mandate() {
        Seller seller = given().seller();
        charges(seller);
        DebitDesk desk = new DebitDesk(does());
        desk.collectsAs(seller.code(), DebitDesk.CREDITOR);
        CustomerNumber keeper = debtor(seller);
        card(keeper, State.DEFAULT);
        CustomerNumber signer = debtor(seller);
        Mandate mandate = desk.signs(signer);
        desk.signs(signer);
        debtor(seller);

        assertThat(turnsOn(seller, ISSUED.plusDays(1))).containsExactlyInAnyOrder(keeper, signer);

        desk.ends(signer, mandate.id(), false);
        assertThat(turnsOn(seller, ISSUED.plusDays(2))).containsExactly(keeper);
    }

    @Test
    void who_is_debited_has_one_as_much_earlier_as_it_is_announced() {
        Seller seller = given().seller();
        charges(seller, new DunningStep("step", Anchor.DUE, -1, Act.CAPTURE));
        DebitDesk desk = new DebitDesk(does());
        desk.collectsAs(seller.code(), DebitDesk.CREDITOR);
        Customer signer = given().customerOf(seller);
        LocalDate dueOn = given().invoiceOf(signer).document().dueOn();
        desk.signs(signer.number());
        CustomerNumber keeper = debtor(seller);
        desk.signs(keeper);
        card(keeper, State.DEFAULT);
        CustomerNumber late = debtor(seller);
        desk.signs(late);
        card(late, State.DEFAULT, YearMonth.from(dueOn).minusMonths(2));
        debtor(seller);

        assertThat(turnsOn(seller, dueOn.minusDays(16))).isEmpty();
        assertThat(turnsOn(seller, dueOn.minusDays(15)))
                .containsExactlyInAnyOrder(signer.number(), late);
        assertThat(turnsOn(seller, dueOn.minusDays(1)))
                .containsExactlyInAnyOrder(signer.number(), late, keeper);
    }

    @Test
    void whoever_has_one_later_is_charged_then() {
        Seller seller = given().seller();
        charges(seller);
        CustomerNumber debtor = debtor(seller);
        assertThat(turnsOn(seller, ISSUED.plusDays(1))).isEmpty();

        card(debtor, State.DEFAULT);

        assertThat(turnsOn(seller, ISSUED.plusDays(9))).containsExactly(debtor);
    }

    @Test
    void what_a_pending_debit_pays_brings_nobody_a_turn() {
        Seller seller = given().seller();
        follows(seller, Act.NOTICE);
        DebitDesk desk = new DebitDesk(does());
        desk.collectsAs(seller.code(), DebitDesk.CREDITOR);
        Customer customer = given().customerOf(seller);
        Mandate mandate = desk.signs(customer.number());
        desk.debits(given().invoiceOf(customer).document().reference());
        assertThat(turnsOn(seller, ISSUED.plusDays(1))).isEmpty();

        desk.ends(customer.number(), mandate.id(), false);

        assertThat(turnsOn(seller, ISSUED.plusDays(2))).containsExactly(customer.number());
    }

    private void charges(Seller seller) {
        follows(seller, Act.CAPTURE);
    }

    /** On the day of the invoice; nothing else happens to it. */
    private void follows(Seller seller, Act act) {
        charges(seller, new DunningStep("step", Anchor.ISSUE, 0, act));
    }

    private void charges(Seller seller, DunningStep step) {
        follows(seller, Preset.INVOICE.policy().with(List.of(step)));
    }

    private CustomerNumber debtor(Seller seller) {
        Customer customer = given().customerOf(seller);
        given().invoiceOf(customer);
        return customer.number();
    }

    private StoredCard card(CustomerNumber customer, State state) {
        return card(customer, state, YearMonth.of(2030, 12));
    }

    private StoredCard card(CustomerNumber customer, State state, YearMonth expiry) {
        UUID id = UUID.randomUUID();
        CardFace face = new CardFace("visa", "4242", expiry);
        StoredCard card =
                new StoredCard(
                        new StoredCardId(id),
                        customer,
                        "tok_" + id,
                        face,
                        state,
                        Given.NOON,
                        Given.NOON,
                        0);
        done(() -> stores().storedCards().add(card));
        return card;
    }
}
