package io.guichet.bot.telegram.sending;

import static io.guichet.bot.telegram.BotBench.eventually;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.conversation.ChatMemory;
import io.guichet.application.notification.Notice;
import io.guichet.bot.shared.Dialogue;
import io.guichet.bot.shared.Incoming;
import io.guichet.bot.shared.Reply;
import io.guichet.bot.shared.Turn;
import io.guichet.bot.telegram.BotBench;
import io.guichet.bot.telegram.FakeBotApi;
import io.guichet.bot.telegram.TelegramBot;
import io.guichet.domain.identity.CustomerNumber;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** Notices that are told together are noted together, and yet each is told once. */
class NotingNoticesTest {

    private static final long ZOE = 77;

    private final FakeBotApi api = FakeBotApi.start();
    private final BotBench bench = new BotBench();
    private final TelegramBot bot = bench.polling(api, tellingAllBut("broken"));

    @AfterEach
    void close() {
        bot.stop();
        api.close();
    }

    @Test
    void what_could_not_be_noted_is_noted_later_and_told_once() {
        bench.noting().failNext(2);
        bench.tell(notice("first"), ZOE);
        bench.tell(notice("second"), ZOE);

        bot.start();

        eventually(() -> bench.noting().noted().containsAll(List.of("first", "second")));
        eventually(() -> api.calls("sendMessage").size() == 2);
        BotBench.rest(250);
        assertThat(api.calls("sendMessage")).hasSize(2);
        assertThat(bench.noting().noted()).containsExactlyInAnyOrder("first", "second");
    }

    @Test
    void one_that_cannot_be_told_keeps_none_from_being_noted() {
        bench.tell(notice("first"), ZOE);
        bench.tell(notice("broken"), ZOE);
        bench.tell(notice("last"), ZOE);

        bot.start();

        eventually(() -> bench.noting().noted().containsAll(List.of("first", "last")));
        assertThat(bench.noting().noted()).containsExactlyInAnyOrder("first", "last");
    }

    private static Dialogue tellingAllBut(String broken) {
        return new Dialogue() {
            @Override
            public Turn take(Incoming incoming, ChatMemory memory) {
                return new Turn(memory, List.of());
            }

            @Override
            public List<Reply> tell(Notice notice, ChatMemory memory) {
                if (notice.key().equals(broken)) {
                    throw new IllegalStateException("it cannot be told");
                }
                return List.of(BotBench.show(notice.key()));
            }
        };
    }

    private static Notice notice(String key) {
        return new Notice(
                key, Notice.Kind.PAYMENT_RECEIVED, new CustomerNumber(1), Map.of("amount", "1.00"));
    }
}
