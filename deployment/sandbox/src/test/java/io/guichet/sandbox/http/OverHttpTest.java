package io.guichet.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What the server adds: forms, dropped connections, events, and who is let in. */
class OverHttpTest {

    private static final String BOT = "/bot123456:SANDBOX/";

    @TempDir Path folder;
    private final HttpClient http = HttpClient.newHttpClient();
    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        System.setProperty("guichet.sandbox.data", folder.toString());
        System.setProperty("guichet.sandbox.smtp.port", "0");
        server = new TestServer(0);
    }

    @AfterEach
    void stop() throws Exception {
        http.close();
        server.close();
        System.clearProperty("guichet.sandbox.data");
        System.clearProperty("guichet.sandbox.smtp.port");
    }

    @Test
    void a_method_takes_json_a_form_and_multipart() throws Exception {
        post("/control/chats/77/text", "application/json", "{\"text\":\"/start\"}");

        String json =
                post(BOT + "sendMessage", "application/json", "{\"chat_id\":77,\"text\":\"é\"}");
        String form =
                post(
                        BOT + "sendMessage",
                        "application/x-www-form-urlencoded",
                        "chat_id=77&text=%C3%A9+x");
        String multipart =
                post(
                        BOT + "sendDocument",
                        "multipart/form-data; boundary=B",
                        """
                        --B\r
                        Content-Disposition: form-data; name="chat_id"\r
                        \r
                        77\r
                        --B\r
                        Content-Disposition: form-data; name="document"\r
                        \r
                        attach://p\r
                        --B\r
                        Content-Disposition: form-data; name="p"; filename="é \\"1%22.pdf"\r
                        Content-Type: application/octet-stream\r
                        \r
                        %PDF\r
                        --B--\r
                        """);

        assertThat(json).contains("\"text\":\"é\"");
        assertThat(form).contains("\"text\":\"é x\"");
        assertThat(multipart)
                .contains("\"file_name\":\"é \\\"1\\\".pdf\"")
                .contains("\"file_size\":4");
    }

    @Test
    void a_body_that_is_not_json_is_refused_like_everything_else() throws Exception {
        assertThat(post(BOT + "sendMessage", "application/json", "{oops"))
                .startsWith("{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: ");
    }

    @Test
    void a_body_that_is_far_too_large_is_refused_before_it_is_read() throws Exception {
        URI uri = URI.create(server.url());
        try (Socket socket = new Socket("127.0.0.1", uri.getPort())) {
            String head =
                    "POST "
                            + BOT
                            + "sendDocument HTTP/1.1\r\nHost: 127.0.0.1\r\n"
                            + "Content-Length: 70000000\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            String answer =
                    new BufferedReader(
                                    new InputStreamReader(
                                            socket.getInputStream(), StandardCharsets.UTF_8))
                            .readLine();

            assertThat(answer).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void a_dropped_connection_leaves_the_caller_without_an_answer() throws Exception {
        post("/control/faults", "application/json", "{\"kind\":\"drop_before\"}");

        assertThatThrownBy(() -> get(BOT + "getMe", "127.0.0.1")).isInstanceOf(IOException.class);
        assertThat(get(BOT + "getMe", "127.0.0.1")).contains("guichet_bot");
    }

    @Test
    void a_name_that_is_not_loopback_is_not_answered() throws Exception {
        assertThat(rawGet("/control/chats", "rebound.example.org")).startsWith("HTTP/1.1 403");
        assertThat(rawGet("/control/chats", "localhost:8090")).startsWith("HTTP/1.1 200");
    }

    @Test
    void a_foreign_page_cannot_post() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.url() + "/control/reset"))
                        .header("Origin", "http://evil.example.org")
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build();

        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_chat_page_is_told_what_happens() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.url() + "/chat/events/77")).build();
        HttpResponse<InputStream> events =
                http.send(request, HttpResponse.BodyHandlers.ofInputStream());

        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(events.body(), StandardCharsets.UTF_8))) {
            assertThat(nextEvent(lines)).contains("\"started\":false");
            post("/control/chats/77/text", "application/json", "{\"text\":\"Bonjour\"}");
            assertThat(nextEvent(lines)).contains("Bonjour");
        }
    }

    @Test
    void pages_come_with_a_strict_policy_and_no_inline_script() throws Exception {
        HttpResponse<String> page =
                http.send(
                        HttpRequest.newBuilder(URI.create(server.url() + "/chat")).build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(page.body()).doesNotContain("onclick").doesNotContain("<style");
    }

    @Test
    void what_is_not_there_is_said_so() throws Exception {
        assertThat(rawGet("/nothing", "localhost")).startsWith("HTTP/1.1 404");
        assertThat(rawGet("/assets/..%2Fx.css", "localhost")).doesNotStartWith("HTTP/1.1 200");
        assertThat(rawGet("/control/reset", "localhost")).startsWith("HTTP/1.1 405");
        assertThat(rawGet("/control/chats/999/messages", "localhost")).startsWith("HTTP/1.1 404");
    }

    private static String nextEvent(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (!line.startsWith("data:")) {
            line = lines.readLine();
        }
        return line;
    }

    private String post(String path, String type, String body) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.url() + path))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private String get(String path, String host) throws Exception {
        URI uri = URI.create(server.url().replace("127.0.0.1", host) + path);
        return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private String rawGet(String path, String host) throws IOException {
        URI uri = URI.create(server.url());
        try (Socket socket = new Socket("127.0.0.1", uri.getPort())) {
            String request = "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n";
            socket.getOutputStream()
                    .write(request.formatted(path, host).getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
