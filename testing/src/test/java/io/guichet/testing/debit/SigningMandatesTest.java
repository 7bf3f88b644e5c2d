package io.guichet.testing.debit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.application.debit.ChooseDefaultMandate;
import io.guichet.application.debit.EndMandate;
import io.guichet.application.debit.KeepCreditorId;
import io.guichet.application.debit.SignMandate;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.debit.Mandate.State;
import io.guichet.domain.debit.MandateId;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PostalAddress;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.payment.BankAccount;
import io.guichet.domain.payment.Bic;
import io.guichet.domain.payment.StoredCard;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.testing.payment.KeptCards;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

class SigningMandatesTest {

    private final HostingCompany company = new HostingCompany();
    private final DebitDesk desk = new DebitDesk(company.does());
    private final KeptCards cards = new KeptCards(company.does());
    private final CustomerNumber anna = company.consumer();

    @Test
    void nobody_signs_where_the_seller_collects_no_direct_debits() {
        assertThat(desk.signs(anna, new MandateId(UUID.randomUUID()), DebitDesk.ACCOUNT))
                .isInstanceOf(SignMandate.Outcome.NotOffered.class);
        assertThat(desk.collectsAs(new SellerCode("nobody"), DebitDesk.CREDITOR))
                .isInstanceOf(KeepCreditorId.Outcome.NoSuchSeller.class);
        assertThat(desk.of(anna)).isEmpty();
    }

    @Test
    void a_mandate_keeps_how_it_was_signed_and_has_a_reference_of_its_own() {
        collects();
        Mandate mandate = desk.signs(anna);
        Mandate another = desk.signs(anna);

        assertThat(mandate.creditor()).isEqualTo(DebitDesk.CREDITOR);
        assertThat(mandate.signature().at()).isEqualTo(company.clock().instant());
        assertThat(mandate.signature().from()).isEqualTo("192.0.2.1");
        assertThat(mandate.reference()).matches("[0-9A-F]{32}").isNotEqualTo(another.reference());
        assertThat(mandate.toString()).doesNotContain(DebitDesk.ACCOUNT.iban());
    }

    @Test
    void names_that_no_bank_could_be_told_are_refused() {
        collects();
        BankAccount ivan = new BankAccount("Иван Петров 2", DebitDesk.ACCOUNT.iban());
        CustomerNumber plovdiv = company.customer(inPlovdiv());

        assertThatThrownBy(() -> desk.signs(anna, new MandateId(UUID.randomUUID()), ivan))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("holder-not-latin");
        assertThatThrownBy(() -> desk.signs(plovdiv))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("town-not-latin");
        assertThat(desk.of(anna)).isEmpty();
    }

    @Test
    void outside_the_economic_area_the_bank_is_named_beside_the_account() {
        collects();
        BankAccount zurich = new BankAccount("Anna Noël", "CH9300762011623852957");
        MandateId id = new MandateId(UUID.randomUUID());
        Bic bank = new Bic("UBSWCHZH80A");

        assertThatThrownBy(() -> desk.signs(anna, id, zurich))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("bic-required");
        assertThat(desk.of(anna)).isEmpty();
        desk.signs(anna, id, zurich, Optional.of(bank));

        assertThat(desk.find(id).bic()).contains(bank);
        assertThat(desk.signs(anna, id, zurich, Optional.of(new Bic("UBSWCHZH"))))
                .isInstanceOf(SignMandate.Outcome.MandateIdReused.class);
    }

    @Test
    void signing_the_same_again_signs_once_and_another_account_takes_another_key() {
        collects();
        Mandate mandate = desk.signs(anna);

        assertThat(desk.signs(anna, mandate.id(), DebitDesk.ACCOUNT))
                .isEqualTo(new SignMandate.Outcome.Signed(mandate));
        BankAccount other = new BankAccount("Anna Noël", "DE89370400440532013000");
        assertThat(desk.signs(anna, mandate.id(), other))
                .isInstanceOf(SignMandate.Outcome.MandateIdReused.class);
        assertThat(desk.signs(company.consumer(), mandate.id(), DebitDesk.ACCOUNT))
                .isInstanceOf(SignMandate.Outcome.MandateIdReused.class);
        assertThat(desk.of(anna)).hasSize(1);
    }

    @Test
    void accounts_that_no_bank_of_the_zone_has_are_refused() {
        collects();
        MandateId id = new MandateId(UUID.randomUUID());

        assertThatThrownBy(
                        () ->
                                desk.signs(
                                        anna,
                                        id,
                                        new BankAccount("A", "TR330006100519786457841326")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("account-outside-sepa");
        assertThatThrownBy(
                        () -> desk.signs(anna, id, new BankAccount("A", "FR1420041010050500013")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("invalid-iban");
        assertThat(desk.of(anna)).isEmpty();
    }

    @Test
    void what_is_kept_first_is_the_default_and_there_is_one_default_of_cards_and_mandates() {
        collects();
        StoredCard card = cards.saves(anna);
        Mandate mandate = desk.signs(anna);
        assertThat(mandate.isDefault()).isFalse();

        desk.chooses(anna, mandate.id());
        assertThat(desk.find(mandate.id()).isDefault()).isTrue();
        assertThat(cards.of(anna)).noneMatch(StoredCard::isDefault);

        cards.chooses(anna, card.id());
        assertThat(desk.find(mandate.id()).isDefault()).isFalse();
        assertThat(cards.of(anna)).singleElement().matches(StoredCard::isDefault);
    }

    @Test
    void a_card_kept_later_does_not_take_the_place_of_the_mandate() {
        collects();
        Mandate mandate = desk.signs(anna);

        cards.saves(anna);

        assertThat(mandate.isDefault()).isTrue();
        assertThat(desk.find(mandate.id()).isDefault()).isTrue();
        assertThat(cards.of(anna)).noneMatch(StoredCard::isDefault);
    }

    @Test
    void its_customer_revokes_it_and_staff_ends_it_and_it_is_never_chosen_again() {
        collects();
        Mandate mandate = desk.signs(anna);
        Mandate other = desk.signs(anna);

        assertThat(desk.ends(company.consumer(), mandate.id(), false))
                .isInstanceOf(EndMandate.Outcome.NoSuchMandate.class);
        assertThat(desk.ends(anna, mandate.id(), false))
                .isInstanceOf(EndMandate.Outcome.Ended.class);
        desk.ends(anna, mandate.id(), true);
        desk.ends(anna, other.id(), true);

        assertThat(desk.find(mandate.id()).state()).isEqualTo(State.REVOKED);
        assertThat(desk.find(other.id()).state()).isEqualTo(State.ENDED);
        assertThat(desk.of(anna)).isEmpty();
        assertThat(desk.chooses(anna, mandate.id()))
                .isInstanceOf(ChooseDefaultMandate.Outcome.NoSuchMandate.class);
    }

    @Test
    void one_that_was_not_used_for_36_months_has_lapsed() {
        collects();
        desk.signs(anna);
        Mandate mandate = desk.signs(anna);
        LocalDate lapses = mandate.signature().day().plusMonths(36);

        assertThat(mandate.isUsableOn(lapses.minusDays(1))).isTrue();
        assertThat(mandate.isUsableOn(lapses)).isFalse();
        assertThat(mandate.usedFor(lapses.minusDays(1)).isUsableOn(lapses)).isTrue();
        company.clock().advance(Duration.ofDays(3 * 366));
        assertThat(desk.chooses(anna, mandate.id()))
                .isInstanceOf(ChooseDefaultMandate.Outcome.Lapsed.class);
    }

    @Test
    void ten_are_enough_for_anybody() {
        collects();
        for (int i = 0; i < 10; i++) {
            desk.signs(anna);
        }

        assertThat(desk.signs(anna, new MandateId(UUID.randomUUID()), DebitDesk.ACCOUNT))
                .isInstanceOf(SignMandate.Outcome.TooMany.class);
    }

    private void collects() {
        desk.collectsAs(company.seller().code(), DebitDesk.CREDITOR);
    }

    private static Party inPlovdiv() {
        Party someone = Samples.consumer();
        return new Party(
                someone.kind(),
                someone.name(),
                new PostalAddress("1 rue", "", "4000", "Пловдив", "BG"),
                someone.siren(),
                someone.siret(),
                someone.vatId(),
                "",
                Optional.empty());
    }
}
