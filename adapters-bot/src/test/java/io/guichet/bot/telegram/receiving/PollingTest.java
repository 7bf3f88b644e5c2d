package io.guichet.bot.telegram.receiving;

import static io.guichet.bot.telegram.BotBench.echo;
import static io.guichet.bot.telegram.BotBench.eventually;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.bot.telegram.BotBench;
import io.guichet.bot.telegram.BotHealth;
import io.guichet.bot.telegram.FakeBotApi;
import io.guichet.bot.telegram.FakeBotApi.Fault;
import io.guichet.bot.telegram.TelegramBot;
import io.guichet.bot.telegram.shared.BotSettings.Mode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class PollingTest {

    private static final long ZOE = 77;
    private static final String LEASE = "telegram-poller-123456";

    private final FakeBotApi api = FakeBotApi.start();
    private final BotBench bench = new BotBench();
    private final TelegramBot bot = bench.polling(api, echo());

    @AfterEach
    void close() {
        bot.stop();
        api.close();
    }

    @Test
    void a_text_is_kept_confirmed_and_answered() {
        bot.start();

        api.updates().text(ZOE, "hello");

        hears("hello");
        eventually(() -> api.updates().unconfirmed() == 0);
        assertThat(bot.health().state()).isEqualTo(BotHealth.State.UP);
    }

    @Test
    void an_update_that_is_delivered_twice_is_answered_once() {
        api.updates().again(api.updates().text(ZOE, "once"));
        bot.start();

        hears("once");
        api.updates().text(ZOE, "after");

        hears("once", "after");
    }

    @Test
    void one_that_nobody_understands_is_parked_and_holds_nobody_up() {
        api.updates().text(ZOE, "before");
        api.updates().poison(ZOE);
        api.updates().text(ZOE, "after");
        bot.start();

        hears("before", "after");
        eventually(() -> api.updates().unconfirmed() == 0);
        assertThat(bench.parkedUpdates()).isEqualTo(1);
    }

    @Test
    void nothing_is_confirmed_while_it_cannot_be_kept() {
        bench.inbox().failNext(3);
        api.updates().text(ZOE, "kept at last");
        bot.start();

        hears("kept at last");
        long refetched =
                api.calls("getUpdates").stream()
                        .filter(call -> !call.arguments().has("offset"))
                        .count();
        assertThat(refetched).isGreaterThanOrEqualTo(4);
    }

    @Test
    void ids_that_restart_lower_are_followed_without_a_rush_of_calls() {
        bot.start();
        api.updates().text(ZOE, "high");
        hears("high");
        eventually(() -> api.updates().unconfirmed() == 0);
        int before = api.calls("getUpdates").size();

        api.updates().restartIdsAt(17);
        api.updates().text(ZOE, "low");
        api.updates().text(ZOE, "lower end");

        hears("high", "low", "lower end");
        eventually(() -> api.updates().unconfirmed() == 0);
        BotBench.rest(300);
        assertThat(api.calls("getUpdates").size() - before).isLessThan(10);
    }

    @Test
    void a_bot_api_that_cannot_be_reached_at_the_start_is_waited_for() {
        int port = api.url().getPort();
        api.close();
        bot.start();
        eventually(() -> !bot.health().fault().isEmpty());
        assertThat(bot.health().state()).isEqualTo(BotHealth.State.DOWN);

        try (FakeBotApi late = FakeBotApi.startOn(port)) {
            late.updates().text(ZOE, "there you are");

            eventually(() -> late.chats().texts(ZOE).equals(List.of("there you are")));
            eventually(() -> late.calls("setMyCommands").size() >= 2);
            assertThat(bot.health().state()).isEqualTo(BotHealth.State.UP);
            bot.stop();
        }
    }

    @Test
    void a_webhook_that_is_in_the_way_is_removed() {
        bot.start();
        eventually(() -> api.calls("setMyCommands").size() == 2);
        api.updates().text(ZOE, "before");
        hears("before");

        api.updates().occupyByWebhook("https://elsewhere.example");
        api.updates().text(ZOE, "after");

        hears("before", "after");
        assertThat(api.updates().webhook()).isEmpty();
    }

    @Test
    void two_nodes_poll_one_after_the_other() {
        TelegramBot other = bench.bot(api.url(), Mode.POLLING, echo(), "other");
        bot.start();
        api.updates().text(ZOE, "one");
        hears("one");
        other.start();
        eventually(() -> other.health().state() == BotHealth.State.STANDBY);

        bot.stop();
        api.updates().text(ZOE, "two");

        hears("one", "two");
        eventually(() -> other.health().state() == BotHealth.State.UP);
        other.stop();
    }

    @Test
    void a_node_that_starts_again_after_its_death_polls_at_once() {
        bench.stores().leases().hold(LEASE, "node", Duration.ofMinutes(5));
        api.updates().text(ZOE, "anybody?");

        bot.start();

        hears("anybody?");
    }

    @Test
    void the_lease_of_another_node_that_died_is_waited_out() {
        bench.stores().leases().hold(LEASE, "dead", Duration.ofSeconds(1));
        api.updates().text(ZOE, "anybody?");

        bot.start();

        eventually(() -> bot.health().state() == BotHealth.State.STANDBY);
        hears("anybody?");
    }

    @Test
    void whatever_goes_wrong_with_a_poll_the_next_one_succeeds() {
        api.fail(
                "getUpdates",
                new Fault.Refusal(409, "Conflict: terminated by other getUpdates request", 0),
                new Fault.Page(502),
                new Fault.Dropped(false),
                new Fault.Dropped(true),
                new Fault.Refusal(500, "Internal Server Error", 0),
                new Fault.Refusal(401, "Unauthorized", 0));
        api.updates().text(ZOE, "through all of it");

        bot.start();

        hears("through all of it");
    }

    @Test
    void a_time_to_wait_is_respected() {
        api.fail("getUpdates", new Fault.Refusal(429, "Too Many Requests: retry after 1", 1));
        api.updates().text(ZOE, "later");

        bot.start();

        hears("later");
        var polls = api.calls("getUpdates");
        assertThat(polls.get(1).at()).isAfterOrEqualTo(polls.get(0).at().plusMillis(990));
    }

    private void hears(String... texts) {
        eventually(() -> api.chats().texts(ZOE).equals(List.of(texts)));
    }
}
