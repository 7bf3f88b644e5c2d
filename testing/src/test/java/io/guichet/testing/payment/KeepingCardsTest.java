package io.guichet.testing.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.payment.ChooseDefaultCard;
import io.guichet.application.payment.PayByCard;
import io.guichet.application.payment.RemoveStoredCard.Outcome.NoSuchCard;
import io.guichet.application.payment.RemoveStoredCard.Outcome.ProviderUnavailable;
import io.guichet.application.payment.RemoveStoredCard.Outcome.Removed;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.StoredCard;
import io.guichet.testing.payment.FakeCardProvider.Health;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class KeepingCardsTest {

    private final HostingCompany company = new HostingCompany();
    private final Cards cards = new Cards(company);
    private final KeptCards kept = new KeptCards(company.does());
    private final CustomerNumber anna = company.consumer();

    @Test
    void a_card_is_kept_once_its_payment_is_booked_and_its_customer_agreed() {
        DocumentReference invoice = company.invoices(anna, "30.00");
        PaymentId payment = HostingCompany.newPayment();
        company.does().payByCard().start(new PayByCard.Command(anna, invoice, payment, true));
        assertThat(kept.of(anna)).isEmpty();

        cards.payOnPage(payment);

        assertThat(kept.of(anna))
                .singleElement()
                .satisfies(
                        card -> {
                            assertThat(card.face()).isEqualTo(FakeKeptCards.FACE);
                            assertThat(card.isDefault()).isTrue();
                            assertThat(card.agreedAt()).isEqualTo(company.clock().instant());
                        });
    }

    @Test
    void a_card_is_not_kept_unless_its_customer_agreed() {
        PaymentId payment = HostingCompany.newPayment();
        cards.topsUp(anna, "20.00", payment);
        cards.payOnPage(payment);

        assertThat(kept.of(anna)).isEmpty();
    }

    @Test
    void who_changes_his_mind_about_keeping_gets_another_page() {
        DocumentReference invoice = company.invoices(anna, "30.00");
        PaymentId without = cards.opensPage(anna, invoice);
        PaymentId with = HostingCompany.newPayment();

        company.does().payByCard().start(new PayByCard.Command(anna, invoice, with, true));

        assertThat(cards.find(with).savesCard()).isTrue();
        assertThat(cards.find(without).savesCard()).isFalse();
    }

    @Test
    void the_first_card_is_the_default_one_until_another_is_chosen() {
        StoredCard first = kept.saves(anna);
        company.clock().advance(Duration.ofMinutes(1));
        StoredCard second = kept.saves(anna);

        assertThat(kept.of(anna))
                .extracting(StoredCard::id)
                .containsExactly(first.id(), second.id());
        kept.chooses(anna, second.id());
        kept.chooses(anna, second.id());

        assertThat(kept.of(anna))
                .extracting(StoredCard::id)
                .containsExactly(second.id(), first.id());
        assertThat(kept.of(anna)).extracting(StoredCard::isDefault).containsExactly(true, false);
    }

    @Test
    void a_removed_card_is_forgotten_and_none_takes_its_place() {
        StoredCard first = kept.saves(anna);
        StoredCard second = kept.saves(anna);

        assertThat(kept.removes(anna, first.id())).isEqualTo(new Removed());
        assertThat(kept.removes(anna, first.id())).isEqualTo(new Removed());

        assertThat(kept.of(anna)).containsExactly(second);
        assertThat(second.isDefault()).isFalse();
        assertThat(cards.provider().kept().forgotten()).containsExactly(first.token());
        assertThat(kept.chooses(anna, first.id()))
                .isEqualTo(new ChooseDefaultCard.Outcome.NoSuchCard());
    }

    @Test
    void a_card_the_provider_cannot_be_asked_to_forget_stays() {
        StoredCard card = kept.saves(anna);
        cards.provider().becomes(Health.DOWN);

        assertThat(kept.removes(anna, card.id())).isEqualTo(new ProviderUnavailable());

        assertThat(kept.of(anna)).containsExactly(card);
    }

    @Test
    void the_card_of_somebody_else_does_not_exist() {
        CustomerNumber boris = company.consumer();
        StoredCard card = kept.saves(anna);

        assertThat(kept.removes(boris, card.id())).isEqualTo(new NoSuchCard());
        assertThat(kept.chooses(boris, card.id()))
                .isEqualTo(new ChooseDefaultCard.Outcome.NoSuchCard());
    }
}
