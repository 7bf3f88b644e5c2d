package io.guichet.testing.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.conversation.UpdateInbox.ClaimedUpdate;
import io.guichet.application.conversation.UpdateInbox.ReceivedUpdate;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How every {@link io.guichet.application.conversation.UpdateInbox} hands out what it received. */
public abstract class UpdateInboxContract extends Contract {

    private static final Instant NOW = Given.NOON;
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final long bot = Samples.number();

    @Test
    void an_update_is_handed_out_as_it_was_received() {
        receive(update(7, "chat-1"));

        ClaimedUpdate claimed = claim(NOW).orElseThrow();

        assertThat(claimed.updateId()).isEqualTo(7);
        assertThat(claimed.chatKey()).isEqualTo("chat-1");
        assertThat(claimed.body()).isEqualTo("{\"update\":7,\"text\":\"é🐈\"}");
        assertThat(claimed.tries()).isZero();
    }

    @Test
    void an_empty_inbox_hands_out_nothing() {
        assertThat(claim(NOW)).isEmpty();
    }

    @Test
    void an_update_is_received_once() {
        assertThat(receive(update(1, "chat-1"), update(2, "chat-1"))).isEqualTo(2);
        assertThat(receive(update(2, "chat-1"), update(3, "chat-1"))).isEqualTo(1);
        assertThat(receive(update(3, "chat-1"))).isZero();
    }

    @Test
    void each_bot_has_updates_of_its_own() {
        receive(update(1, "chat-1"));

        assertThat(stores().updateInbox().claim(bot + 1, "node-1", NOW, LEASE)).isEmpty();
        assertThat(stores().updateInbox().receive(bot + 1, List.of(update(1, "chat-1")), NOW))
                .isEqualTo(1);
    }

    @Test
    void a_chat_is_served_in_the_order_of_arrival_whatever_the_ids() {
        receive(update(900, "chat-1"));
        receive(update(5, "chat-1"), update(4, "chat-1"));

        assertThat(takeAndEnd()).isEqualTo(900);
        assertThat(takeAndEnd()).isEqualTo(5);
        assertThat(takeAndEnd()).isEqualTo(4);
    }

    @Test
    void while_one_works_on_a_chat_others_get_other_chats() {
        receive(update(1, "chat-1"), update(2, "chat-1"), update(3, "chat-2"));

        assertThat(claim(NOW).orElseThrow().updateId()).isEqualTo(1);
        assertThat(claim(NOW).orElseThrow().updateId()).isEqualTo(3);
        assertThat(claim(NOW)).isEmpty();
    }

    @Test
    void a_chat_goes_on_after_its_turn_has_ended() {
        receive(update(1, "chat-1"), update(2, "chat-1"));

        assertThat(takeAndEnd()).isEqualTo(1);
        assertThat(takeAndEnd()).isEqualTo(2);
        assertThat(claim(NOW)).isEmpty();
    }

    @Test
    void who_dies_without_a_word_loses_the_claim() {
        receive(update(1, "chat-1"));
        claim(NOW);

        assertThat(claim(NOW.plusSeconds(59))).isEmpty();
        ClaimedUpdate again = claim(NOW.plusSeconds(61)).orElseThrow();
        assertThat(again.updateId()).isEqualTo(1);
        assertThat(again.tries()).isEqualTo(1);
    }

    @Test
    void what_is_put_back_comes_at_its_time_and_its_chat_waits_for_it() {
        receive(update(1, "chat-1"), update(2, "chat-1"), update(3, "chat-2"));
        ClaimedUpdate first = claim(NOW).orElseThrow();

        stores().updateInbox().retryAt(first, NOW.plusSeconds(10), "database away");

        assertThat(takeAndEnd()).isEqualTo(3);
        assertThat(claim(NOW.plusSeconds(9))).isEmpty();
        ClaimedUpdate again = claim(NOW.plusSeconds(10)).orElseThrow();
        assertThat(again.updateId()).isEqualTo(1);
        assertThat(again.tries()).isEqualTo(1);
    }

    @Test
    void what_is_parked_blocks_nobody() {
        receive(update(1, "chat-1"), update(2, "chat-1"));

        stores().updateInbox().park(claim(NOW).orElseThrow(), "poison");

        assertThat(claim(NOW).orElseThrow().updateId()).isEqualTo(2);
    }

    @Test
    void what_cannot_be_understood_is_kept_once_and_blocks_nobody() {
        stores().updateInbox().receiveParked(bot, update(1, ""), "no JSON", NOW);
        stores().updateInbox().receiveParked(bot, update(1, ""), "no JSON", NOW);
        receive(update(1, "chat-1"), update(2, "chat-1"));

        assertThat(claim(NOW).orElseThrow().updateId()).isEqualTo(2);
        assertThat(stores().conversationHealth().report(bot, NOW).parkedUpdates()).isEqualTo(1);
    }

    @Test
    void of_eight_who_claim_at_once_each_gets_another_chat() {
        for (int chat = 0; chat < 8; chat++) {
            receive(update(chat * 10, "chat-" + chat), update(chat * 10 + 1, "chat-" + chat));
        }

        List<Optional<ClaimedUpdate>> claims = Together.run(8, () -> claim(NOW));

        assertThat(claims.stream().flatMap(Optional::stream).map(ClaimedUpdate::chatKey))
                .doesNotHaveDuplicates();
        assertThat(claims.stream().flatMap(Optional::stream).map(ClaimedUpdate::updateId))
                .allMatch(id -> id % 10 == 0);
    }

    private static ReceivedUpdate update(long id, String chat) {
        return new ReceivedUpdate(id, chat, "{\"update\":" + id + ",\"text\":\"é🐈\"}");
    }

    private int receive(ReceivedUpdate... updates) {
        return stores().updateInbox().receive(bot, List.of(updates), NOW);
    }

    private Optional<ClaimedUpdate> claim(Instant now) {
        return stores().updateInbox().claim(bot, "node-1", now, LEASE);
    }

    private long takeAndEnd() {
        ClaimedUpdate claimed = claim(NOW).orElseThrow();
        stores().updateInbox().complete(claimed, stores().chatMemories().of(bot), List.of(), NOW);
        return claimed.updateId();
    }
}
