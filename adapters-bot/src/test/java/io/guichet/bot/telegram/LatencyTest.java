package io.guichet.bot.telegram;

import static io.guichet.bot.telegram.BotBench.echo;
import static io.guichet.bot.telegram.BotBench.eventually;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

class LatencyTest {

    private static final int PEOPLE = 20;
    private static final int PRESSES = 10;

    @Test
    void a_press_is_answered_at_once_with_twenty_people() {
        try (FakeBotApi api = FakeBotApi.start()) {
            BotBench bench = new BotBench();
            TelegramBot bot = bench.polling(api, echo());
            bot.start();
            LongStream.rangeClosed(1, PEOPLE).forEach(user -> api.updates().text(user, "menu"));
            eventually(() -> api.calls("sendMessage").size() == PEOPLE);
            Map<String, Long> pressedAt = new ConcurrentHashMap<>();

            for (int number = 0; number < PRESSES; number++) {
                for (long user = 1; user <= PEOPLE; user++) {
                    String data = user + "-" + number;
                    pressedAt.put(data, System.currentTimeMillis());
                    api.updates().press(user, api.chats().onlyMessage(user), data);
                    BotBench.rest(5);
                }
            }
            eventually(() -> api.calls("editMessageText").size() == PEOPLE * PRESSES);
            bot.stop();

            List<Long> waits =
                    api.calls("editMessageText").stream()
                            .map(call -> call.at().toEpochMilli() - pressedAt.get(call.text()))
                            .sorted()
                            .toList();
            assertThat(waits.get(waits.size() * 95 / 100)).isLessThan(300);
        }
    }
}
