package io.guichet.bot.telegram;

import static io.guichet.bot.telegram.BotBench.echo;
import static io.guichet.bot.telegram.BotBench.eventually;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** How fast it is said by {@code bench/chat.sh}. */
class ManyPressesTest {

    private static final int PEOPLE = 20;
    private static final int PRESSES = 10;

    @Test
    void twenty_people_who_press_at_once_have_each_press_answered_once_and_in_order() {
        try (FakeBotApi api = FakeBotApi.start()) {
            BotBench bench = new BotBench();
            TelegramBot bot = bench.polling(api, echo());
            bot.start();
            LongStream.rangeClosed(1, PEOPLE).forEach(user -> api.updates().text(user, "menu"));
            eventually(() -> api.calls("sendMessage").size() == PEOPLE);

            for (int number = 0; number < PRESSES; number++) {
                for (long user = 1; user <= PEOPLE; user++) {
                    api.updates().press(user, api.chats().onlyMessage(user), user + "-" + number);
                    BotBench.rest(5);
                }
            }
            eventually(() -> api.calls("editMessageText").size() >= PEOPLE * PRESSES);
            bot.stop();

            for (int user = 1; user <= PEOPLE; user++) {
                String his = user + "-";
                List<String> answers =
                        api.calls("editMessageText").stream()
                                .map(FakeBotApi.Call::text)
                                .filter(text -> text.startsWith(his))
                                .toList();
                assertThat(answers)
                        .isEqualTo(
                                IntStream.range(0, PRESSES)
                                        .mapToObj(number -> his + number)
                                        .toList());
            }
        }
    }
}
