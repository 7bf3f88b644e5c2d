package io.guichet.rest.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.StateReference;
import io.guichet.domain.billing.BuyerReference;
import io.guichet.domain.billing.BuyerReference.Kind;
import io.guichet.domain.billing.StatedReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class BuyerReferencesTest {

    private static final UUID ID = new UUID(0, 42);
    private static final String BODY =
            "{\"kind\":\"purchase_order\",\"reference\":\" PO-42 \","
                    + "\"from\":\"2026-01-01\",\"until\":\"2027-01-01\"}";
    private static final StatedReference STATED =
            new StatedReference(
                    ID,
                    RestApi.ANNA.number(),
                    new BuyerReference(Kind.PURCHASE_ORDER, "PO-42"),
                    LocalDate.of(2026, 1, 1),
                    Optional.of(LocalDate.of(2027, 1, 1)),
                    false,
                    3);

    private final RestApi api = new RestApi();
    private StateReference.Outcome outcome = new StateReference.Outcome.Stated(STATED);
    private StateReference.Wanted wanted;
    private StateReference.Seen seen;

    BuyerReferencesTest() {
        api.with(new BuyerReferencesResource(new Office(), api.caller, api.requestKey));
    }

    @Test
    void a_customer_states_a_purchase_order() {
        Asking.Answer answer = api.post("/buyer-references", BODY).answer();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).endsWith("/buyer-references/" + ID);
        assertThat(answer.json().getString("etag")).isEqualTo("\"3\"");
        assertThat(wanted.reference()).isEqualTo(STATED.reference());
    }

    @Test
    void without_an_end_it_goes_on() {
        outcome =
                new StateReference.Outcome.Stated(
                        STATED.with(STATED.reference(), STATED.from(), Optional.empty()));

        Asking.Answer answer =
                api.post("/buyer-references", BODY.replace(",\"until\":\"2027-01-01\"", ""))
                        .answer();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().isNull("until")).isTrue();
        assertThat(wanted.until()).isEmpty();
    }

    @Test
    void he_sees_all_of_them() {
        assertThat(
                        api.get("/buyer-references")
                                .answer()
                                .json()
                                .getJsonArray("data")
                                .getJsonObject(0)
                                .getString("reference"))
                .isEqualTo("PO-42");
    }

    @Test
    void he_changes_and_disables_what_he_saw() {
        assertThat(change("\"3\"").status()).isEqualTo(200);
        assertThat(seen.version()).isEqualTo(3);
        assertThat(api.delete("/buyer-references/" + ID).header("If-Match", "\"4\"").answer())
                .satisfies(answer -> assertThat(answer.status()).isEqualTo(200));
        assertThat(seen.version()).isEqualTo(4);
    }

    @Test
    void every_refusal_has_its_answer() {
        assertThat(api.delete("/buyer-references/" + ID).answer().refusal())
                .isEqualTo("428 if-match-missing");
        assertThat(change("3").refusal()).isEqualTo("400 invalid-if-match");
        assertThat(api.post("/buyer-references", BODY.replace("2027", "2025")).answer().refusal())
                .isEqualTo("400 invalid-days");
        assertThat(
                        api.post("/buyer-references", BODY.replace("purchase", "x"))
                                .answer()
                                .refusedField())
                .isEqualTo("400 invalid-reference-kind /kind");
        assertThat(
                        api.post("/buyer-references", BODY.replace("PO-42", " "))
                                .answer()
                                .refusedField())
                .isEqualTo("400 invalid-buyer-reference /reference");
        assertRefused(new StateReference.Outcome.Overlaps(ID), "409 buyer-references-overlap");
        assertRefused(new StateReference.Outcome.Outdated(STATED), "412 buyer-reference-changed");
        assertRefused(new StateReference.Outcome.NoSuchReference(), "404 no-such-buyer-reference");
        assertRefused(new StateReference.Outcome.OfConsumer(), "422 buyer-reference-of-consumer");
        assertRefused(new StateReference.Outcome.OtherContent(), "422 idempotency-key-reused");
    }

    private void assertRefused(StateReference.Outcome refused, String refusal) {
        outcome = refused;
        assertThat(change("\"3\"").refusal()).isEqualTo(refusal);
    }

    private Asking.Answer change(String ifMatch) {
        return api.put("/buyer-references/" + ID, BODY).header("If-Match", ifMatch).answer();
    }

    private final class Office implements StateReference {

        @Override
        public List<StatedReference> list(CustomerNumber customer) {
            return List.of(STATED);
        }

        @Override
        public Outcome state(CustomerNumber customer, UUID id, Wanted asked) {
            wanted = asked;
            return outcome;
        }

        @Override
        public Outcome change(Seen asked, Wanted change) {
            seen = asked;
            return outcome;
        }

        @Override
        public Outcome disable(Seen asked) {
            seen = asked;
            return outcome;
        }
    }
}
