package io.guichet.bot.telegram.receiving;

import static io.guichet.bot.telegram.BotBench.echo;
import static io.guichet.bot.telegram.BotBench.eventually;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.guichet.bot.telegram.BotBench;
import io.guichet.bot.telegram.BotHealth;
import io.guichet.bot.telegram.FakeBotApi;
import io.guichet.bot.telegram.TelegramBot;
import io.guichet.bot.telegram.receiving.Webhook.Outcome;
import io.guichet.bot.telegram.shared.BotSettings.Mode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

class WebhookTest {

    private static final long ZOE = 77;
    private static final String HELLO =
            """
            {"update_id":7,"message":{"message_id":1,"date":1795207283,"text":"hello",
            "from":{"id":77,"is_bot":false,"first_name":"Zoé"},
            "chat":{"id":77,"type":"private","first_name":"Zoé"}}}
            """;

    private final FakeBotApi api = FakeBotApi.start();
    private final BotBench bench = new BotBench();
    private final TelegramBot bot = bench.bot(api.url(), Mode.WEBHOOK, echo());

    @AfterEach
    void close() {
        bot.stop();
        api.close();
    }

    @Test
    void the_webhook_is_set_with_its_password_and_nobody_polls() {
        bot.start();

        eventually(() -> api.calls("setMyCommands").size() == 2);
        var registered = api.calls("setWebhook").getFirst().arguments();
        assertThat(registered.path("url").asText())
                .isEqualTo("https://guichet.example/bot/tg/slug");
        assertThat(registered.path("secret_token").asText()).isEqualTo("password");
        assertThat(registered.path("allowed_updates").toString())
                .isEqualTo("[\"message\",\"callback_query\",\"my_chat_member\"]");
        assertThat(api.calls("getUpdates")).isEmpty();
        eventually(() -> bot.health().state() == BotHealth.State.UP);
    }

    @Test
    void an_update_is_kept_and_answered() throws IOException {
        bot.start();

        assertThat(take("slug", "password", HELLO)).isEqualTo(Outcome.KEPT);

        eventually(() -> api.chats().texts(ZOE).equals(List.of("hello")));
    }

    @Test
    void one_that_is_brought_again_is_answered_once() throws IOException {
        take("slug", "password", HELLO);

        assertThat(take("slug", "password", HELLO)).isEqualTo(Outcome.KEPT);

        bot.start();
        eventually(() -> !api.chats().texts(ZOE).isEmpty());
        BotBench.rest(250);
        assertThat(api.chats().texts(ZOE)).containsExactly("hello");
    }

    @Test
    void nobody_comes_in_without_the_password() throws IOException {
        assertThat(take("slug", "", HELLO)).isEqualTo(Outcome.WRONG_PASSWORD);
        assertThat(take("slug", "passwore", HELLO)).isEqualTo(Outcome.WRONG_PASSWORD);
        assertThat(take("slug", "password ", HELLO)).isEqualTo(Outcome.WRONG_PASSWORD);
        assertThat(bench.received()).isZero();
    }

    @Test
    void nobody_finds_the_path_by_guessing() throws IOException {
        assertThat(take("", "password", HELLO)).isEqualTo(Outcome.NO_SUCH_PATH);
        assertThat(take("slu", "password", HELLO)).isEqualTo(Outcome.NO_SUCH_PATH);
        assertThat(bench.received()).isZero();
    }

    @Test
    void there_is_no_webhook_while_the_bot_polls() throws IOException {
        TelegramBot polling = bench.bot(api.url(), Mode.POLLING, echo());

        assertThat(polling.webhook().take("slug", "password", stream(HELLO)))
                .isEqualTo(Outcome.NO_SUCH_PATH);
        polling.stop();
    }

    @Test
    void a_body_larger_than_any_update_is_refused() throws IOException {
        String large = HELLO.replace("hello", "x".repeat(512 * 1024));

        assertThat(take("slug", "password", large)).isEqualTo(Outcome.TOO_LARGE);
        assertThat(bench.received()).isZero();
    }

    @Test
    void what_is_no_update_is_refused() throws IOException {
        for (String body : List.of("", "hello", "{", "[]", "{}", "{\"update_id\":\"x\"}")) {
            assertThat(take("slug", "password", body)).as(body).isEqualTo(Outcome.NO_UPDATE);
        }
    }

    @Test
    void an_update_that_nobody_understands_is_parked_and_not_brought_again() throws IOException {
        String nameless = HELLO.replace(",\"first_name\":\"Zoé\"},", "},");

        assertThat(take("slug", "password", nameless)).isEqualTo(Outcome.KEPT);
        assertThat(bench.parkedUpdates()).isEqualTo(1);
    }

    @Test
    void one_that_cannot_be_kept_is_not_confirmed() throws IOException {
        bench.inbox().failNext(1);

        assertThatIllegalStateException()
                .isThrownBy(() -> take("slug", "password", HELLO))
                .withMessage("the database is down");
        assertThat(take("slug", "password", HELLO)).isEqualTo(Outcome.KEPT);
        assertThat(bench.received()).isEqualTo(1);
    }

    private Outcome take(String slug, String password, String body) throws IOException {
        return bot.webhook().take(slug, password, stream(body));
    }

    private static ByteArrayInputStream stream(String body) {
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    }
}
