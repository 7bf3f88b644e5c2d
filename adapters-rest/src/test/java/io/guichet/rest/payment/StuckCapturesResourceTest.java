package io.guichet.rest.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.payment.DecideStuckCapture;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.CardPayment;
import io.guichet.domain.payment.CardPurpose;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class StuckCapturesResourceTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final CardPayment HANGING =
            CardPayment.start(
                    Paid.ID,
                    new CustomerNumber(10001),
                    new CardPurpose.PayInvoice(Paid.INVOICE),
                    Money.euros("12.00"),
                    NOON,
                    NOON.plusSeconds(1800));

    private final RestApi api = new RestApi();
    private DecideStuckCapture.Command asked;
    private DecideStuckCapture.Outcome outcome = new DecideStuckCapture.Outcome.Decided(HANGING);

    StuckCapturesResourceTest() {
        api.with(
                new StuckCapturesResource(
                        new DecideStuckCapture() {
                            @Override
                            public List<CardPayment> list() {
                                return List.of(HANGING);
                            }

                            @Override
                            public Outcome decide(Command command) {
                                asked = command;
                                return outcome;
                            }
                        },
                        api.caller));
    }

    @Test
    void staff_sees_what_hangs() {
        Answer answer = api.get("/stuck-captures").as("staff").answer();

        assertThat(answer.json().getJsonArray("data").getJsonObject(0).getString("invoice"))
                .isEqualTo(Paid.INVOICE.value());
        assertThat(api.get("/stuck-captures").as("anna").answer().refusal())
                .isEqualTo("403 staff-only");
    }

    @Test
    void staff_says_whether_it_was_paid() {
        assertThat(decide("paid\",\"reference\":\"pi_42").status()).isEqualTo(200);
        assertThat(asked.paidUnder()).contains("pi_42");
        decide("not_paid");
        assertThat(asked.paidUnder()).isEmpty();
        assertThat(decide("maybe").refusedField()).isEqualTo("400 invalid-decision /decision");
        assertThat(decide("paid\",\"reference\":\" ").refusedField())
                .isEqualTo("400 invalid-reference /reference");
    }

    @Test
    void every_refusal_has_its_answer() {
        outcome = new DecideStuckCapture.Outcome.KnownToProvider();
        assertThat(decide("not_paid").refusal()).isEqualTo("409 capture-known");
        outcome = new DecideStuckCapture.Outcome.ProviderUnavailable();
        assertThat(decide("not_paid").refusal()).isEqualTo("503 capture-unanswered");
        outcome = new DecideStuckCapture.Outcome.NotStuck(HANGING);
        assertThat(decide("not_paid").refusal()).isEqualTo("409 capture-not-stuck");
        outcome = new DecideStuckCapture.Outcome.ReferenceTaken(Paid.ID);
        assertThat(decide("not_paid").refusal()).isEqualTo("409 capture-reference-taken");
        outcome = new DecideStuckCapture.Outcome.NoSuchPayment();
        assertThat(decide("not_paid").refusal()).isEqualTo("404 no-such-payment");
    }

    private Answer decide(String decision) {
        return api.put(
                        "/stuck-captures/" + Paid.ID + "/decision",
                        "{\"decision\":\"" + decision + "\"}")
                .as("staff")
                .answer();
    }
}
