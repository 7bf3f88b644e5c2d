package io.guichet.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paying, moving the clock and finding the way, as a browser does it. */
class PagesTest {

    private static final List<String> SETTINGS =
            List.of("data", "smtp.port", "card.webhook", "card.secret");

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir Path folder;
    private HttpServer product;
    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        product = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        product.createContext(
                "/hook",
                exchange -> {
                    String signature =
                            exchange.getRequestHeaders().getFirst("Guichet-Card-Signature");
                    byte[] body = exchange.getRequestBody().readAllBytes();
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                    events.add(signature + " " + new String(body, StandardCharsets.UTF_8));
                });
        product.start();
        set("data", folder.toString());
        set("smtp.port", "0");
        set("card.webhook", "http://127.0.0.1:" + product.getAddress().getPort() + "/hook");
        server = new TestServer(0);
    }

    @AfterEach
    void stop() throws Exception {
        http.close();
        server.close();
        product.stop(0);
        SETTINGS.forEach(name -> System.clearProperty("guichet.sandbox." + name));
    }

    private static void set(String name, String value) {
        System.setProperty("guichet.sandbox." + name, value);
    }

    @Test
    void a_person_pays_and_is_led_back_while_the_product_is_told() throws Exception {
        String checkout = opened("fr");
        HttpResponse<String> page = get(checkout);
        assertThat(page.body()).contains("12,34").contains("Carte").contains("4000 0025");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self' http://127.0.0.1:8080")
                .doesNotContain("unsafe");

        HttpResponse<String> paid = form(checkout, "action=pay&number=4242+4242+4242+4242");

        assertThat(paid.statusCode()).isEqualTo(303);
        assertThat(paid.headers().firstValue("Location").orElseThrow())
                .startsWith("http://127.0.0.1:8080/paid?session=cs_");
        assertThat(events.poll(5, TimeUnit.SECONDS))
                .matches("t=\\d+,v1=[0-9a-f]{64} .*")
                .contains("\"type\":\"checkout.authorized\"");
        assertThat(get(checkout).body()).contains("autorisé");
    }

    @Test
    void a_refused_card_is_explained_and_a_secure_one_asks_the_bank() throws Exception {
        String checkout = opened("en");

        assertThat(form(checkout, "action=pay&number=4000000000009995").body())
                .contains("role=\"alert\"");
        assertThat(form(checkout, "action=pay&number=4000002500003155").body())
                .contains("3-D Secure")
                .contains("value=\"authenticate\"");
        assertThat(form(checkout, "action=authenticate").statusCode()).isEqualTo(303);
        assertThat(get("/card/checkout/cs_unknown").statusCode()).isEqualTo(404);
    }

    @Test
    void a_fault_of_the_provider_strikes_once() throws Exception {
        json("/card/control/faults", "{\"kind\":\"status\",\"method\":\"open\",\"status\":500}");

        assertThat(open("fr", "k1").statusCode()).isEqualTo(500);
        assertThat(open("fr", "k1").statusCode()).isEqualTo(201);
        assertThat(json("/card/control/faults", "{\"kind\":\"flood\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_clock_is_moved_and_set_back() throws Exception {
        json("/clock", "{\"offset\":\"P30D\"}");
        assertThat(json("/clock", "{\"advance\":\"PT2H\"}").body()).contains("PT722H");
        assertThat(Files.readString(folder.resolve("clock"))).isEqualTo("PT722H");
        assertThat(form("/clock", "advance=P1D").statusCode()).isEqualTo(303);
        assertThat(get("/clock").body()).contains("+31 d 02 h");

        HttpRequest reset = HttpRequest.newBuilder(uri("/clock")).DELETE().build();
        assertThat(send(reset).body()).contains("\"offset\":\"PT0S\"");
        assertThat(json("/clock", "{\"offset\":\"soon\"}").statusCode()).isEqualTo(400);
        assertThat(json("/clock", "{\"offset\":\"P99999999D\"}").statusCode()).isEqualTo(400);
        assertThat(get("/clock.json").body()).contains("PT0S");
    }

    @Test
    void every_page_is_reached_from_the_first_one() throws Exception {
        String first = get("/").body();
        Matcher links = Pattern.compile("href=\"(/[a-z./-]*)\"").matcher(first);
        int pages = 0;
        while (links.find()) {
            assertThat(get(links.group(1)).statusCode()).as(links.group(1)).isEqualTo(200);
            pages++;
        }
        assertThat(pages).isGreaterThan(5);
        assertThat(first).contains("http://127.0.0.1:8080/api/docs");
    }

    private String opened(String locale) throws Exception {
        String session = open(locale, "key").body();
        Matcher id = Pattern.compile("cs_[0-9a-f]+").matcher(session);
        assertThat(id.find()).as(session).isTrue();
        return "/card/checkout/" + id.group();
    }

    private HttpResponse<String> open(String locale, String key) throws Exception {
        String session =
                """
                {"amount":1234,"currency":"EUR","client_reference_id":"r","description":"F1",
                "success_url":"http://127.0.0.1:8080/paid",
                "cancel_url":"http://127.0.0.1:8080/back",
                "expires_at":4102444800,"locale":"%s"}
                """
                        .formatted(locale);
        return send(
                HttpRequest.newBuilder(uri("/card/v1/checkout/sessions"))
                        .header("Authorization", "Bearer sk_sandbox")
                        .header("Idempotency-Key", key)
                        .POST(BodyPublishers.ofString(session))
                        .build());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    private HttpResponse<String> form(String path, String fields) throws Exception {
        return post(path, "application/x-www-form-urlencoded", fields);
    }

    private HttpResponse<String> json(String path, String body) throws Exception {
        return post(path, "application/json", body);
    }

    private HttpResponse<String> post(String path, String type, String body) throws Exception {
        return send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    private URI uri(String path) {
        return URI.create(server.url() + path);
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
