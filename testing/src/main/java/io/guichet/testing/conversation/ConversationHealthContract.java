package io.guichet.testing.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.conversation.ChatMemory;
import io.guichet.application.conversation.ConversationHealth.Report;
import io.guichet.application.conversation.MessageOutbox.ClaimedMessage;
import io.guichet.application.conversation.OutgoingMessage;
import io.guichet.application.conversation.UpdateInbox.ClaimedUpdate;
import io.guichet.application.conversation.UpdateInbox.ReceivedUpdate;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What every {@link io.guichet.application.conversation.ConversationHealth} promises. */
public abstract class ConversationHealthContract extends Contract {

    /** Long ago, so that forgetting what was done before forgets nothing of other tests. */
    private static final Instant NOW = Instant.parse("1999-03-01T12:00:00Z");

    private static final Duration LEASE = Duration.ofMinutes(1);

    private final long bot = Samples.number();
    private final long chat = Samples.number();

    @Test
    void empty_queues_have_no_lag() {
        assertThat(report(NOW)).isEqualTo(new Report(Duration.ZERO, Duration.ZERO, 0, 0));
    }

    @Test
    void the_lag_is_the_age_of_what_waits_longest() {
        receive(1, NOW);
        receive(2, NOW.plusSeconds(5));
        add("m1", NOW.plusSeconds(2));

        Report report = report(NOW.plusSeconds(10));

        assertThat(report.inboxLag()).isEqualTo(Duration.ofSeconds(10));
        assertThat(report.outboxLag()).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void what_is_done_or_parked_does_not_wait() {
        receive(1, NOW);
        handleAll();
        receive(2, NOW);
        stores().updateInbox().park(claim(), "poison");
        add("m1", NOW);
        sendAll();

        assertThat(report(NOW.plusSeconds(10)))
                .isEqualTo(new Report(Duration.ZERO, Duration.ZERO, 1, 0));
    }

    @Test
    void what_was_done_long_ago_is_forgotten_and_nothing_else() {
        receive(1, NOW);
        handleAll();
        add("m1", NOW);
        sendAll();
        receive(2, NOW);

        int early = stores().conversationHealth().forget(NOW);
        int late = stores().conversationHealth().forget(NOW.plusSeconds(1));

        assertThat(early).isZero();
        assertThat(late).isGreaterThanOrEqualTo(2);
        assertThat(stores().messageOutbox().sentAbout(bot, chat, "topic")).isEmpty();
        assertThat(claim().updateId()).isEqualTo(2);
    }

    /** In a time of its own: it counts those of all bots. */
    @Test
    void what_was_given_up_since_an_instant_is_counted_but_for_who_blocked_the_bot() {
        Instant then = NOW.plus(Duration.ofDays(1 + Samples.number() % 300));
        long before = stores().conversationHealth().parkedSince(then);
        stores().updateInbox().receiveParked(bot, new ReceivedUpdate(1, "", "no JSON"), "no", then);
        add("m1", then);
        stores().messageOutbox().park(claimMessage(then), "message is too long");

        assertThat(stores().conversationHealth().parkedSince(then)).isEqualTo(before + 2);
        assertThat(stores().conversationHealth().parkedSince(then.plus(LEASE).plusSeconds(1)))
                .isLessThan(before + 2);
        stores().chatMemories().markBlocked(chat, true);
        assertThat(stores().conversationHealth().parkedSince(then)).isEqualTo(before + 1);
    }

    private ClaimedMessage claimMessage(Instant now) {
        return stores().messageOutbox().claim(bot, "node-1", 1, now, LEASE).getFirst();
    }

    private Report report(Instant now) {
        return stores().conversationHealth().report(bot, now);
    }

    private void receive(long id, Instant at) {
        stores().updateInbox().receive(bot, List.of(new ReceivedUpdate(id, "chat", "{}")), at);
    }

    private ClaimedUpdate claim() {
        return stores().updateInbox().claim(bot, "node-1", NOW, LEASE).orElseThrow();
    }

    private void handleAll() {
        stores().updateInbox().complete(claim(), ChatMemory.blank(chat), List.of(), NOW);
    }

    private void add(String key, Instant at) {
        OutgoingMessage message = new OutgoingMessage(key, chat, "topic", "sendMessage", "{}");
        stores().messageOutbox().add(bot, List.of(message), at);
    }

    private void sendAll() {
        List<ClaimedMessage> claimed =
                stores().messageOutbox().claim(bot, "node-1", 10, NOW, LEASE);
        claimed.forEach(message -> stores().messageOutbox().sent(message, 1, NOW));
    }
}
