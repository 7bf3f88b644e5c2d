package io.guichet.rest.reform;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.reform.RetryTransmission.Outcome;
import io.guichet.application.reform.query.ListTransmissions;
import io.guichet.application.shared.Page;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.publicsector.Deposits;
import io.guichet.domain.reform.Transmission;
import io.guichet.domain.reform.TransmissionKind;
import io.guichet.domain.reform.TransmissionState;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.Fixtures;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

class TransmissionsResourcesTest {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000212");

    private final RestApi api = new RestApi();
    private final Transmission told =
            Transmission.of(
                            ID,
                            "212:x",
                            new SellerCode("demo-fr"),
                            new Transmission.Content(
                                    TransmissionKind.PAYMENT_STATUS,
                                    "FR00000042",
                                    new Transmission.File("a.xml", "<é/>")),
                            RestApi.NOON)
                    .rejected("REJ_SEMAN", RestApi.NOON);
    private Transmission kept = told;
    private Outcome outcome = new Outcome.Due(told.again(RestApi.NOON));
    private ListTransmissions.Filter asked = ListTransmissions.Filter.ALL;

    TransmissionsResourcesTest() {
        ListTransmissions list = new One();
        api.with(new SellerTransmissionsResource(list, api.lists))
                .with(
                        new TransmissionsResource(
                                list,
                                Fixtures.deposits(new DocumentReference("FR00000042"), it -> it),
                                id -> outcome));
    }

    @Test
    void staff_sees_what_a_seller_told() {
        Asking.Answer answer =
                api.get(
                                "/sellers/demo-fr/transmissions?kind=payment_status&state=rejected"
                                        + "&status=A_RECYCLER")
                        .as("staff")
                        .answer();

        assertThat(answer.json().getJsonArray("data").getJsonObject(0).toString())
                .isEqualTo(
                        "{\"changed_at\":\"2026-03-01T12:00:00Z\","
                                + "\"created_at\":\"2026-03-01T12:00:00Z\","
                                + "\"file_name\":\"a.xml\",\"flow\":null,"
                                + "\"id\":\""
                                + ID
                                + "\",\"kind\":\"payment_status\","
                                + "\"needs_staff\":true,"
                                + "\"reason\":\"REJ_SEMAN\",\"seller\":\"demo-fr\","
                                + "\"state\":\"rejected\",\"status\":null,"
                                + "\"subject\":\"FR00000042\"}");
        assertThat(asked.kind()).contains(TransmissionKind.PAYMENT_STATUS);
        assertThat(asked.state()).contains(TransmissionState.REJECTED);
        assertThat(asked.status()).isEqualTo("A_RECYCLER");
    }

    @Test
    void the_file_is_as_it_was_sent() {
        Asking.Answer answer = api.get("/transmissions/" + ID + "/file").as("staff").answer();

        assertThat(answer.text()).isEqualTo("<é/>");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"a.xml\"");
    }

    @Test
    void what_became_of_a_deposit_is_told_oldest_first() {
        Asking.Answer answer = api.get("/transmissions/" + ID + "/statuses").as("staff").answer();

        assertThat(answer.json().getJsonArray("data").toString())
                .isEqualTo(
                        "[{\"at\":\"2026-03-01T12:00:00Z\",\"comment\":null,"
                                + "\"status\":\"DEPOSEE\"},"
                                + "{\"at\":\"2026-03-01T12:01:00Z\",\"comment\":\"mauvais service\","
                                + "\"status\":\"A_RECYCLER\"}]");
    }

    @Test
    void what_is_drawn_when_it_is_deposited_has_no_file() {
        kept = Deposits.of(Fixtures.invoice("FR00000042"), RestApi.NOON);

        String path = "/transmissions/" + kept.id() + "/file";
        assertThat(api.get(path).as("staff").answer().refusal())
                .isEqualTo("404 no-such-transmission");
    }

    @Test
    void what_was_refused_is_sent_again() {
        Asking.Answer answer = retry().answer();

        assertThat(answer.json().getString("state")).isEqualTo("waiting");
    }

    @Test
    void every_refusal_has_its_answer() {
        outcome = new Outcome.NotStuck(told.taken("f", RestApi.NOON));
        assertThat(retry().answer().refusal()).isEqualTo("409 transmission-not-stuck");
        outcome = new Outcome.NoSuchTransmission();
        assertThat(retry().answer().refusal()).isEqualTo("404 no-such-transmission");
        assertThat(api.get("/transmissions/" + UUID.randomUUID()).as("staff").answer().refusal())
                .isEqualTo("404 no-such-transmission");
        assertThat(
                        api.get("/sellers/demo-fr/transmissions?state=lost")
                                .as("staff")
                                .answer()
                                .refusal())
                .isEqualTo("400 invalid-transmission-state");
        assertThat(
                        api.get("/sellers/demo-fr/transmissions?kind=pigeon")
                                .as("staff")
                                .answer()
                                .refusal())
                .isEqualTo("400 invalid-transmission-kind");
    }

    private Asking retry() {
        return api.post("/transmissions/" + ID + "/retry", "").as("staff");
    }

    private final class One implements ListTransmissions {

        @Override
        public Page<Transmission> list(
                SellerCode seller, Filter filter, Position after, int limit) {
            asked = filter;
            return new Page<>(List.of(told), false);
        }

        @Override
        public Optional<Transmission> find(UUID id) {
            return Optional.of(kept).filter(one -> one.id().equals(id));
        }
    }
}
