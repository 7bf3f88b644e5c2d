package io.guichet.bot.telegram.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.conversation.Leases;
import io.guichet.bot.telegram.BotBench;
import io.guichet.bot.telegram.FakeBotApi;
import io.guichet.bot.telegram.api.BotApi;
import io.guichet.bot.telegram.shared.BotSettings;
import io.guichet.bot.telegram.shared.Pace;
import io.guichet.bot.telegram.shared.Signal;
import io.guichet.bot.telegram.shared.Stopping;
import io.guichet.bot.telegram.shared.Vitals;
import io.guichet.bot.telegram.shared.Watch;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long nobody polls after the death of the node that did. */
class LeaseTimeTest {

    private static final Pace PACE = Pace.usual();

    private final List<Duration> asked = new ArrayList<>();
    private final Stopping stopping = new Stopping();

    @Test
    void another_node_polls_within_a_minute() throws InterruptedException {
        stopping.request();

        poll();

        assertThat(asked).hasSize(1);
        Duration silence = asked.getFirst().plus(PACE.standby());
        assertThat(silence).isLessThan(Duration.ofMinutes(1));
        assertThat(asked.getFirst()).isGreaterThan(PACE.longPoll());
    }

    private void poll() throws InterruptedException {
        BotSettings settings =
                new BotSettings(
                        FakeBotApi.TOKEN,
                        URI.create("http://127.0.0.1:9"),
                        BotSettings.Mode.POLLING,
                        URI.create("https://guichet.example"),
                        BotBench.KEY,
                        "node",
                        PACE);
        Clock clock = Clock.systemUTC();
        Intake intake = new Intake(new BotBench().inbox(), settings.bot(), new Signal(1), clock);
        Watch watch = new Watch(clock, new Vitals(), stopping);
        try (BotApi api = new BotApi(settings, Thread::new)) {
            new UpdatePoller(api, intake, new HeldByAnother(), settings, watch).run();
        }
    }

    private final class HeldByAnother implements Leases {

        @Override
        public boolean hold(String name, String node, Duration time) {
            asked.add(time);
            return false;
        }

        @Override
        public void release(String name, String node) {
            throw new AssertionError("nobody releases what another holds");
        }
    }
}
