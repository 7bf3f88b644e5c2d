package io.guichet.rest.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.AgreeTerm;
import io.guichet.domain.billing.AgreedTerm;
import io.guichet.domain.billing.PaymentTerm;
import io.guichet.domain.billing.PublicPayer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.RestApi;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class PaymentTermsTest {

    private static final String PATH = "/customers/" + RestApi.ANNA.number() + "/payment-terms";
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final AgreedTerm AGREED =
            new AgreedTerm(
                    RestApi.ANNA.number(),
                    MARCH,
                    Optional.of(new PaymentTerm(45, true)),
                    PublicPayer.UNDERTAKING,
                    "a profile",
                    Instant.parse("2026-02-20T10:00:00Z"));

    private final RestApi api = new RestApi();
    private AgreeTerm.Outcome outcome = new AgreeTerm.Outcome.Agreed(AGREED);
    private AgreeTerm.Command asked;

    PaymentTermsTest() {
        api.with(new PaymentTermsResource(new Office(), api.caller));
    }

    @Test
    void staff_agrees_on_a_term_from_a_day_on() {
        Asking.Answer answer =
                asStaff("{\"from\":\"2026-03-01\",\"days\":45,\"end_of_month\":true}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(asked.from()).isEqualTo(MARCH);
        assertThat(asked.term()).contains(new PaymentTerm(45, true));
        assertShown(answer.json());
    }

    @Test
    void days_are_counted_from_issue_and_without_them_the_policy_holds_again() {
        asStaff("{\"from\":\"2026-03-01\",\"days\":60}");
        assertThat(asked.term()).contains(new PaymentTerm(60, false));

        asStaff("{\"from\":\"2026-03-01\"}");
        assertThat(asked.term()).isEmpty();
    }

    @Test
    void staff_says_what_kind_of_public_body_a_customer_is() {
        asStaff("{\"from\":\"2026-03-01\",\"days\":30}");
        assertThat(asked.payer()).isEqualTo(PublicPayer.ADMINISTRATION);

        asStaff("{\"from\":\"2026-03-01\",\"days\":50,\"public_payer\":\"health\"}");
        assertThat(asked.payer()).isEqualTo(PublicPayer.HEALTH);
    }

    @Test
    void what_was_agreed_is_listed() {
        Asking.Answer answer = api.get(PATH).as("staff").answer();

        assertShown(answer.json().getJsonArray("data").getJsonObject(0));
        assertThat(api.get("/customers/424242/payment-terms").as("staff").answer().refusal())
                .isEqualTo("404 no-such-customer");
    }

    @Test
    void every_refusal_has_its_answer() {
        assertThat(asStaff("{\"from\":\"2026-03-01\",\"days\":61}").refusal())
                .isEqualTo("400 invalid-payment-term");
        assertThat(asStaff("{\"from\":\"2026-03-01\",\"days\":46,\"end_of_month\":true}").refusal())
                .isEqualTo("400 invalid-payment-term");
        assertThat(asStaff("{\"from\":\"2026-03-01\",\"end_of_month\":true}").refusal())
                .isEqualTo("400 invalid-payment-term");
        assertRefused(new AgreeTerm.Outcome.TooEarly(MARCH), "422 payment-term-too-early");
        assertThat(asStaff("{\"from\":\"2026-03-01\",\"public_payer\":\"school\"}").refusedField())
                .isEqualTo("400 invalid-public-payer /public_payer");
        assertRefused(new AgreeTerm.Outcome.TooLong(30), "422 payment-term-too-long");
        assertRefused(new AgreeTerm.Outcome.OfConsumer(), "422 payment-term-of-consumer");
        assertRefused(new AgreeTerm.Outcome.NoSuchCustomer(), "404 no-such-customer");
    }

    private void assertRefused(AgreeTerm.Outcome refused, String refusal) {
        outcome = refused;
        assertThat(asStaff("{\"from\":\"2026-03-01\",\"days\":30}").refusal()).isEqualTo(refusal);
    }

    private static void assertShown(JsonObject shown) {
        assertThat(shown.getString("from")).isEqualTo("2026-03-01");
        assertThat(shown.getInt("days")).isEqualTo(45);
        assertThat(shown.getBoolean("end_of_month")).isTrue();
        assertThat(shown.getString("public_payer")).isEqualTo("undertaking");
        assertThat(shown.getString("agreed_by")).isEqualTo("a profile");
        assertThat(shown.getString("agreed_at")).isEqualTo("2026-02-20T10:00:00Z");
    }

    private Asking.Answer asStaff(String body) {
        return api.post(PATH, body).as("staff").answer();
    }

    /** Notes what it is asked. */
    private final class Office implements AgreeTerm {

        @Override
        public Outcome agree(Command command) {
            asked = command;
            return outcome;
        }

        @Override
        public Optional<List<AgreedTerm>> list(CustomerNumber customer) {
            return customer.equals(RestApi.ANNA.number())
                    ? Optional.of(List.of(AGREED))
                    : Optional.empty();
        }
    }
}
