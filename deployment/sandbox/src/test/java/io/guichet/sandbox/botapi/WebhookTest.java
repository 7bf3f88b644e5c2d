package io.guichet.sandbox.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.guichet.sandbox.json.JsonDoc;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

class WebhookTest {

    private final BlockingQueue<String> received = new ArrayBlockingQueue<>(100);
    private final BlockingQueue<String> answers = new ArrayBlockingQueue<>(100);
    private volatile String secret;

    @TempDir Path folder;
    private Bench bench;
    private HttpServer product;

    @BeforeEach
    void open() throws IOException {
        bench = new Bench(folder);
        product = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        product.createContext("/hook", this::receive);
        product.start();
    }

    @AfterEach
    void close() {
        product.stop(0);
        bench.close();
    }

    /** An answer is a status, or a body with which 200 is answered. */
    private void receive(HttpExchange exchange) throws IOException {
        secret = exchange.getRequestHeaders().getFirst("X-Telegram-Bot-Api-Secret-Token");
        String update =
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String answer = answers.poll();
        byte[] body =
                answer == null || answer.length() < 4
                        ? new byte[0]
                        : answer.getBytes(StandardCharsets.UTF_8);
        int status = answer != null && answer.length() < 4 ? Integer.parseInt(answer) : 200;
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
        received.add(update);
    }

    @Test
    void updates_are_sent_with_the_secret_and_then_gone() throws Exception {
        hook();

        bench.says("one");

        assertThat(next()).isEqualTo("one");
        assertThat(secret).isEqualTo("s3cr3t");
        assertThat(pendingSoon(0)).isZero();
    }

    @Test
    void a_refused_update_comes_again_before_the_next_one() throws Exception {
        answers.add("500");
        hook();

        bench.says("one");
        bench.says("two");

        assertThat(next()).isEqualTo("one");
        assertThat(next()).isEqualTo("one");
        assertThat(next()).isEqualTo("two");
        assertThat(bench.message("getWebhookInfo", "{}").getString("last_error_message"))
                .isEqualTo("Wrong response from the webhook: 500");
    }

    @Test
    void a_call_in_the_answer_is_executed() throws Exception {
        answers.add("{\"method\":\"sendMessage\",\"chat_id\":77,\"text\":\"by the way\"}");
        hook();

        bench.says("one");

        next();
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (bench.bot.controls().messages(77).size() < 2 && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
        assertThat(bench.bot.controls().messages(77).toString()).contains("by the way");
    }

    @Test
    void addresses_and_secrets_are_checked() {
        bench.refused(
                "setWebhook",
                "{'url':'http://example.org/hook'}",
                400,
                "Bad Request: bad webhook: An HTTPS URL must be provided for webhook");
        bench.refused(
                "setWebhook",
                "{'url':'https://example.org/hook','secret_token':'a b'}",
                400,
                "Bad Request: secret token contains unallowed characters");
    }

    private void hook() {
        String url = "http://127.0.0.1:" + product.getAddress().getPort() + "/hook";
        bench.ok("setWebhook", "{'url':'" + url + "','secret_token':'s3cr3t'}");
    }

    private String next() throws InterruptedException {
        String update = received.poll(5, TimeUnit.SECONDS);
        assertThat(update).as("an update within five seconds").isNotNull();
        JsonObject json = JsonDoc.parseObject(update).orElseThrow();
        return json.getJsonObject("message").getString("text");
    }

    private int pendingSoon(int wanted) {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        int pending = bench.bot.controls().pending().size();
        while (pending != wanted && System.nanoTime() < patience) {
            pending = bench.bot.controls().pending().size();
        }
        return pending;
    }
}
