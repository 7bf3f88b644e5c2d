package io.guichet.payments.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.reform.port.Platform.Reply;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.reform.Transmission;
import io.guichet.domain.reform.TransmissionKind;
import io.guichet.payments.shared.ShortText;
import io.guichet.payments.shared.StateDouble;
import io.guichet.testing.shared.ScriptedServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.UUID;

/** The platform over the wire, as annex A of XP Z12-013 describes it. */
class FlowServicePlatformTest {

    private static final Instant NOW = Instant.parse("2026-10-01T10:00:00Z");
    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000212");

    private final StateDouble state = new StateDouble();
    private final FlowServicePlatform platform =
            new FlowServicePlatform(state.address("/flow-service"), state.api());

    @AfterEach
    void close() {
        platform.close();
        state.close();
    }

    @Test
    void a_flow_is_posted_with_what_it_is_and_its_file() {
        state.answers(202, "{\"flowId\":\"f-1\",\"submittedAt\":\"2026-10-01T10:00:00Z\"}");

        assertThat(platform.send(waiting())).isEqualTo(new Reply.Taken("f-1"));
        ScriptedServer.Asked asked = state.asked().getFirst();
        assertThat(asked.call()).isEqualTo("POST /flow-service/v1/flows");
        assertThat(asked.authorization()).isEqualTo("Bearer token-1");
        assertThat(asked.header("Content-Type")).startsWith("multipart/form-data; boundary=");
        assertThat(asked.body())
                .contains(
                        "name=\"flowInfo\"\r\nContent-Type: application/json\r\n\r\n{",
                        "\"trackingId\":\"" + ID + "\"",
                        "\"processingRule\":\"B2B\"",
                        "\"flowSyntax\":\"CDAR\"",
                        "name=\"file\"; filename=\"a.xml\"\r\nContent-Type: application/xml",
                        "<é/>");
        assertThat(state.grants())
                .containsExactly(
                        "grant_type=client_credentials&client_id=guichet&client_secret=s%26cret"
                                + "&scope=openid");
    }

    @Test
    void what_is_perhaps_there_is_looked_for_before_it_is_sent_again() {
        state.answers(
                200,
                "{\"results\":[{\"flowId\":\"f-0\",\"acknowledgement\":{\"status\":\"Error\"}},"
                        + "{\"flowId\":\"f-1\",\"acknowledgement\":{\"status\":\"Pending\"}}]}");

        assertThat(platform.send(waiting().sending(NOW))).isEqualTo(new Reply.Taken("f-1"));
        assertThat(state.asked())
                .singleElement()
                .satisfies(
                        asked -> {
                            assertThat(asked.call())
                                    .isEqualTo("POST /flow-service/v1/flows/search");
                            assertThat(asked.body())
                                    .isEqualTo("{\"where\":{\"trackingId\":\"" + ID + "\"}}");
                        });
    }

    @Test
    void what_is_not_there_is_sent() {
        state.answers(200, "{\"results\":[]}");
        state.answers(202, "{\"flowId\":\"f-1\"}");

        assertThat(platform.send(waiting().sending(NOW))).isEqualTo(new Reply.Taken("f-1"));
    }

    @Test
    void every_answer_to_a_flow_has_its_meaning() {
        state.answers(422, "{\"errorCode\":\"UNPROCESSABLE_ENTITY\",\"errorMessage\":null}");
        assertThat(platform.send(waiting())).isEqualTo(new Reply.Rejected("UNPROCESSABLE_ENTITY"));
        state.answers(503, "");
        assertThat(platform.send(waiting())).isEqualTo(new Reply.Unavailable("answered 503"));
        state.answers(202, "{}");
        assertThat(platform.send(waiting())).isEqualTo(new Reply.Unavailable("no flow id"));
    }

    @Test
    void a_flow_is_followed_by_its_acknowledgement() {
        Transmission sent = waiting().taken("f-1", NOW);
        state.answers(200, "{\"acknowledgement\":{\"status\":\"Pending\"}}");
        assertThat(platform.follow(sent)).isEqualTo(new Reply.Undecided());
        state.answers(200, "{\"acknowledgement\":{\"status\":\"Ok\"}}");
        assertThat(platform.follow(sent)).isEqualTo(new Reply.Accepted());
        state.answers(
                200,
                "{\"acknowledgement\":{\"status\":\"Error\",\"details\":[{\"level\":\"Error\","
                        + "\"item\":\"x\",\"reasonCode\":\"InvalidSchema\","
                        + "\"reasonMessage\":\"line 3\"}]}}");
        assertThat(platform.follow(sent)).isEqualTo(new Reply.Rejected("InvalidSchema line 3"));
        assertThat(state.asked().getFirst().call())
                .isEqualTo("GET /flow-service/v1/flows/f-1?docType=Metadata");
    }

    @Test
    void a_token_that_is_not_taken_any_more_is_replaced_once() {
        state.answers(401, "");
        state.answers(202, "{\"flowId\":\"f-1\"}");

        assertThat(platform.send(waiting())).isEqualTo(new Reply.Taken("f-1"));
        assertThat(state.asked())
                .extracting(ScriptedServer.Asked::authorization)
                .containsExactly("Bearer token-1", "Bearer token-2");
    }

    @Test
    void a_token_that_comes_with_more_than_there_is_to_say_is_none() {
        state.adds(" ".repeat(ShortText.LONGEST));
        state.answers(202, "{\"flowId\":\"f-1\"}");

        assertThat(platform.send(waiting())).isInstanceOf(Reply.Unavailable.class);
        assertThat(state.asked()).isEmpty();
    }

    @Test
    void a_platform_that_is_not_there_is_unavailable() {
        state.close();

        assertThat(platform.send(waiting())).isInstanceOf(Reply.Unavailable.class);
        assertThat(platform.follow(waiting())).isInstanceOf(Reply.Unavailable.class);
        assertThat(new NoPlatform().isConnected()).isFalse();
    }

    private static Transmission waiting() {
        return Transmission.of(
                ID,
                "212:payment:1:FR1",
                new SellerCode("demo-fr"),
                new Transmission.Content(
                        TransmissionKind.PAYMENT_STATUS,
                        "FR1",
                        new Transmission.File("a.xml", "<é/>")),
                NOW);
    }
}
