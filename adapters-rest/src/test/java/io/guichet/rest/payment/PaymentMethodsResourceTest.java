package io.guichet.rest.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.payment.ChooseDefaultCard;
import io.guichet.application.payment.RemoveStoredCard;
import io.guichet.domain.payment.CardFace;
import io.guichet.domain.payment.StoredCard;
import io.guichet.domain.payment.StoredCardId;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

class PaymentMethodsResourceTest {

    private static final StoredCardId ID = new StoredCardId(new UUID(0, 8));
    private static final StoredCard CARD =
            new StoredCard(
                    ID,
                    RestApi.ANNA.number(),
                    "tok_secret",
                    new CardFace("visa", "4242", YearMonth.of(2030, 12)),
                    StoredCard.State.DEFAULT,
                    RestApi.NOON,
                    RestApi.NOON,
                    0);

    private final RestApi api = new RestApi();
    private ChooseDefaultCard.Outcome chosen = new ChooseDefaultCard.Outcome.Chosen(CARD);
    private RemoveStoredCard.Outcome removed = new RemoveStoredCard.Outcome.Removed();

    PaymentMethodsResourceTest() {
        api.with(
                new PaymentMethodsResource(
                        customer -> List.of(CARD),
                        command -> chosen,
                        command -> removed,
                        api.caller));
    }

    @Test
    void kept_cards_are_listed_without_their_tokens() {
        String text = api.get("/payment-methods").answer().json().toString();

        assertThat(text)
                .contains(
                        "\"brand\":\"visa\"",
                        "\"last4\":\"4242\"",
                        "\"expiry\":\"2030-12\"",
                        "\"is_default\":true")
                .doesNotContain("tok_secret");
    }

    @Test
    void one_is_chosen() {
        assertThat(choose().answer().json().getString("id")).isEqualTo(ID.toString());

        chosen = new ChooseDefaultCard.Outcome.NoSuchCard();
        assertThat(choose().answer().refusal()).isEqualTo("404 no-such-payment-method");
    }

    @Test
    void one_is_removed() {
        assertThat(api.delete("/payment-methods/" + ID).answer().status()).isEqualTo(204);

        removed = new RemoveStoredCard.Outcome.NoSuchCard();
        assertThat(api.delete("/payment-methods/" + ID).answer().refusal())
                .isEqualTo("404 no-such-payment-method");
        removed = new RemoveStoredCard.Outcome.ProviderUnavailable();
        assertThat(api.delete("/payment-methods/" + ID).answer().refusal())
                .isEqualTo("503 card-provider-unavailable");
    }

    private Asking choose() {
        return api.put("/payment-methods/" + ID + "/default", "{}");
    }
}
