package io.guichet.bot.telegram;

import static io.guichet.bot.telegram.BotBench.answering;
import static io.guichet.bot.telegram.BotBench.echo;
import static io.guichet.bot.telegram.BotBench.eventually;
import static io.guichet.bot.telegram.BotBench.show;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

class StoppingTest {

    private static final long ZOE = 77;

    private final FakeBotApi api = FakeBotApi.start();
    private final BotBench bench = new BotBench();

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void a_bot_that_waits_stops_at_once_and_leaves_no_thread() {
        TelegramBot bot = bench.polling(api, echo());
        bot.start();
        api.updates().text(ZOE, "hello");
        eventually(() -> api.chats().texts(ZOE).size() == 1);
        eventually(() -> api.updates().unconfirmed() == 0);

        assertThat(timeOf(bot::stop)).isLessThan(Duration.ofMillis(500));

        assertThat(bench.alive()).isEmpty();
        assertThat(httpThreads()).isEmpty();
    }

    @Test
    void what_comes_after_the_stop_stays_at_telegram() {
        TelegramBot bot = bench.polling(api, echo());
        bot.start();
        api.updates().text(ZOE, "before");
        eventually(() -> api.chats().texts(ZOE).size() == 1);
        eventually(() -> api.updates().unconfirmed() == 0);
        bot.stop();

        api.updates().text(ZOE, "after");
        BotBench.rest(200);

        assertThat(api.updates().unconfirmed()).isEqualTo(1);
        assertThat(bench.received()).isEqualTo(1);
    }

    @Test
    void a_turn_under_way_is_finished() {
        CountDownLatch begun = new CountDownLatch(1);
        TelegramBot bot =
                bench.polling(
                        api,
                        answering(
                                incoming -> {
                                    begun.countDown();
                                    BotBench.rest(200);
                                    return show("finished");
                                }));
        bot.start();
        api.updates().text(ZOE, "hello");
        eventually(() -> begun.getCount() == 0);

        bot.stop();

        assertThat(bench.alive()).isEmpty();
        TelegramBot next = bench.polling(api, echo());
        next.start();
        eventually(() -> api.chats().texts(ZOE).equals(List.of("finished")));
        next.stop();
    }

    @Test
    void a_turn_that_hangs_is_interrupted_and_repeated_later() {
        CountDownLatch begun = new CountDownLatch(1);
        TelegramBot bot =
                bench.polling(
                        api,
                        answering(
                                incoming -> {
                                    begun.countDown();
                                    BotBench.rest(60_000);
                                    return show("never");
                                }));
        bot.start();
        api.updates().text(ZOE, "hello");
        eventually(() -> begun.getCount() == 0);

        assertThat(timeOf(bot::stop)).isLessThan(Duration.ofSeconds(5));

        assertThat(bench.alive()).isEmpty();
        TelegramBot next = bench.polling(api, echo());
        next.start();
        eventually(() -> api.chats().texts(ZOE).equals(List.of("hello")));
        next.stop();
    }

    @Test
    void a_bot_that_never_reached_anything_stops_as_well() {
        api.close();
        TelegramBot bot = bench.polling(api, echo());
        bot.start();
        eventually(() -> !bot.health().fault().isEmpty());

        assertThat(timeOf(bot::stop)).isLessThan(Duration.ofSeconds(1));

        assertThat(bench.alive()).isEmpty();
    }

    private static Duration timeOf(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static List<String> httpThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("HttpClient-"))
                .toList();
    }
}
