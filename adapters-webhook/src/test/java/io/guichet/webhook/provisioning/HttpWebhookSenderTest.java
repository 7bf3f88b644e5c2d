package io.guichet.webhook.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.guichet.application.provisioning.NumberedEvent;
import io.guichet.application.provisioning.port.WebhookSender.Answer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.provisioning.ProvisioningEvent;
import io.guichet.domain.provisioning.ProvisioningEvent.Kind;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** What goes over the wire to a real server, and where it may go. */
class HttpWebhookSenderTest {

    private static final Instant NOW = Instant.parse("2026-03-01T11:00:00Z");
    private static final byte[] KEY =
            "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
    private static final UUID SERVICE = new UUID(0, 5);

    private final HttpWebhookSender sender = new HttpWebhookSender(true, Duration.ofSeconds(2));
    private HttpServer server;
    private int status = 204;
    private String body;
    private Map<String, String> headers;

    @BeforeEach
    void listens() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", this::note);
        server.createContext("/slow", HttpWebhookSenderTest::sleep);
        server.start();
    }

    @AfterEach
    void stops() {
        sender.close();
        server.stop(0);
    }

    @Test
    void an_event_is_posted_with_its_id_and_what_it_is_about() {
        assertThat(send("/hook")).isEqualTo(new Answer.Taken());

        assertThat(headers)
                .containsEntry("method", "POST")
                .containsEntry("content-type", "application/json")
                .containsEntry("webhook-id", SERVICE + ":3:suspended")
                .containsEntry("webhook-timestamp", Long.toString(NOW.getEpochSecond()));
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            JsonObject json = reader.readObject();
            assertThat(json.getString("type")).isEqualTo("suspended");
            JsonObject data = json.getJsonObject("data");
            assertThat(data.getInt("position")).isEqualTo(42);
            assertThat(data.getString("subject")).isEqualTo(SERVICE.toString());
            assertThat(data.getJsonObject("facts").getString("label")).isEqualTo("été.fr");
        }
    }

    @Test
    void whoever_has_the_key_can_check_the_signature() {
        send("/hook");

        assertThat(headers.get("webhook-signature"))
                .isEqualTo(
                        StandardSignature.of(
                                KEY, SERVICE + ":3:suspended", NOW.getEpochSecond(), body));
    }

    /** The example of the standard's own libraries. */
    @Test
    void the_signature_is_that_of_the_standard() {
        byte[] key = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(
                        StandardSignature.of(
                                key,
                                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                1_614_265_330,
                                "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 404, 429, 500, 503})
    void whatever_else_is_answered_is_a_failure(int answered) {
        status = answered;

        assertThat(send("/hook")).isEqualTo(new Answer.Failed("status " + answered));
    }

    @Test
    void gone_means_no_more() {
        status = 410;

        assertThat(send("/hook")).isEqualTo(new Answer.NoMore());
    }

    @Test
    void who_does_not_answer_or_is_not_there_has_failed() {
        assertThat(send("/slow")).isEqualTo(new Answer.Failed("no answer in time"));
        server.stop(0);
        assertThat(send("/hook")).isEqualTo(new Answer.Failed("no connection"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://localhost/",
                "https://10.1.2.3/",
                "https://192.168.1.1/",
                "https://172.20.0.1/",
                "https://169.254.169.254/",
                "https://100.64.0.1/",
                "https://0.0.0.0/",
                "https://[::1]/",
                "https://[fe80::1]/",
                "https://[fd00::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[64:ff9b::a00:1]/",
                "https://[2002:a00:1::]/",
                "http://1.1.1.1/",
                "ftp://1.1.1.1/",
                "https://user@1.1.1.1/",
                "/hook",
                "https://no-such-name.invalid/"
            })
    void what_is_private_or_not_secure_is_refused(String url) {
        try (HttpWebhookSender strict = new HttpWebhookSender(false, Duration.ofSeconds(1))) {
            assertThat(strict.isAllowed(URI.create(url))).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://1.1.1.1/", "https://[2606:4700:4700::1111]/x?y=z"})
    void what_is_public_is_allowed(String url) {
        try (HttpWebhookSender strict = new HttpWebhookSender(false, Duration.ofSeconds(1))) {
            assertThat(strict.isAllowed(URI.create(url))).isTrue();
        }
    }

    @Test
    void the_operator_may_allow_private_addresses() {
        assertThat(sender.isAllowed(URI.create("http://127.0.0.1:1/"))).isTrue();
        assertThat(sender.isAllowed(URI.create("file:///etc/passwd"))).isFalse();
    }

    private Answer send(String path) {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        ProvisioningEvent event =
                new ProvisioningEvent(
                        SERVICE,
                        3,
                        new CustomerNumber(100_001),
                        Kind.SUSPENDED,
                        Map.of("label", "été.fr"));
        return sender.send(url, KEY, new NumberedEvent(42, NOW, event), NOW);
    }

    private void note(HttpExchange call) throws IOException {
        try (call) {
            body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            headers =
                    Map.of(
                            "method", call.getRequestMethod(),
                            "content-type", header(call, "Content-Type"),
                            "webhook-id", header(call, "webhook-id"),
                            "webhook-timestamp", header(call, "webhook-timestamp"),
                            "webhook-signature", header(call, "webhook-signature"));
            call.getResponseHeaders().add("Location", "/slow");
            call.sendResponseHeaders(status, -1);
        }
    }

    private static String header(HttpExchange call, String name) {
        return String.valueOf(call.getRequestHeaders().getFirst(name));
    }

    private static void sleep(HttpExchange call) {
        try (call) {
            TimeUnit.SECONDS.sleep(4);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
