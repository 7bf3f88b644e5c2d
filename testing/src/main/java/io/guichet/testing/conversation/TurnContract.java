package io.guichet.testing.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.conversation.ChatMemory;
import io.guichet.application.conversation.MessageOutbox.ClaimedMessage;
import io.guichet.application.conversation.OutgoingMessage;
import io.guichet.application.conversation.UpdateInbox.ClaimedUpdate;
import io.guichet.application.conversation.UpdateInbox.ReceivedUpdate;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How a turn of a conversation ends: all of it or nothing. */
public abstract class TurnContract extends Contract {

    private static final Instant NOW = Given.NOON;
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final long bot = Samples.number();
    private final long chat = Samples.number();

    @Test
    void the_chat_remembers_and_the_answers_wait() {
        ClaimedUpdate claimed = receiveAndClaim();
        ChatMemory memory =
                ChatMemory.blank(chat)
                        .in("fr")
                        .lookingAt(42)
                        .asking("search", "{\"q\":\"é\"}", NOW.plusSeconds(600));

        stores().updateInbox().complete(claimed, memory, answers("a", "b"), NOW);

        assertThat(stores().chatMemories().of(chat)).isEqualTo(memory);
        assertThat(send()).contains("a");
        assertThat(send()).contains("b");
        assertThat(send()).isEmpty();
        assertThat(claim(NOW.plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void a_turn_that_ends_twice_answers_once() {
        ClaimedUpdate claimed = receiveAndClaim();

        end(claimed, "a");
        end(claimed, "a");

        assertThat(send()).contains("a");
        assertThat(send()).isEmpty();
    }

    @Test
    void whoever_lost_the_claim_ends_nothing() {
        ClaimedUpdate lost = receiveAndClaim();
        ClaimedUpdate held = claim(NOW.plusSeconds(61)).orElseThrow();

        end(lost, "late");

        assertThat(send()).isEmpty();
        assertThat(stores().chatMemories().of(chat)).isEqualTo(ChatMemory.blank(chat));
        end(held, "a");
        assertThat(send()).contains("a");
    }

    @Test
    void whoever_was_slow_but_kept_the_claim_ends_the_turn() {
        ClaimedUpdate claimed = receiveAndClaim();

        stores().updateInbox()
                .complete(claimed, ChatMemory.blank(chat), answers("a"), NOW.plusSeconds(300));

        assertThat(claim(NOW.plusSeconds(301))).isEmpty();
        assertThat(sendAt(NOW.plusSeconds(301))).contains("a");
    }

    @Test
    void a_chat_never_heard_of_has_a_blank_memory() {
        assertThat(stores().chatMemories().of(chat)).isEqualTo(ChatMemory.blank(chat));
    }

    @Test
    void a_memory_is_replaced_by_the_next_turns() {
        ClaimedUpdate first = receiveAndClaim();
        stores().updateInbox().complete(first, ChatMemory.blank(chat).in("fr"), List.of(), NOW);
        stores().updateInbox().receive(bot, List.of(new ReceivedUpdate(2, "chat", "{}")), NOW);
        ClaimedUpdate second = claim(NOW).orElseThrow();

        stores().updateInbox().complete(second, ChatMemory.blank(chat).in("en"), List.of(), NOW);

        assertThat(stores().chatMemories().of(chat)).isEqualTo(ChatMemory.blank(chat).in("en"));
    }

    @Test
    void blocking_is_noted_and_taken_back_and_forgets_nothing_else() {
        ClaimedUpdate first = receiveAndClaim();
        ChatMemory memory = ChatMemory.blank(chat).in("fr").lookingAt(42);
        stores().updateInbox().complete(first, memory, List.of(), NOW);

        stores().chatMemories().markBlocked(chat, true);
        assertThat(stores().chatMemories().of(chat)).isEqualTo(memory.blocked(true));

        stores().chatMemories().markBlocked(chat, false);
        assertThat(stores().chatMemories().of(chat)).isEqualTo(memory);
    }

    @Test
    void a_chat_that_never_spoke_can_be_noted_as_blocked() {
        stores().chatMemories().markBlocked(chat, true);

        assertThat(stores().chatMemories().of(chat).blocked()).isTrue();
    }

    private ClaimedUpdate receiveAndClaim() {
        stores().updateInbox().receive(bot, List.of(new ReceivedUpdate(1, "chat", "{}")), NOW);
        return claim(NOW).orElseThrow();
    }

    private Optional<ClaimedUpdate> claim(Instant now) {
        return stores().updateInbox().claim(bot, "node-1", now, LEASE);
    }

    private void end(ClaimedUpdate claimed, String answer) {
        stores().updateInbox()
                .complete(claimed, ChatMemory.blank(chat).in("fr"), answers(answer), NOW);
    }

    private List<OutgoingMessage> answers(String... bodies) {
        return List.of(bodies).stream()
                .map(body -> new OutgoingMessage(chat + body, chat, "", "sendMessage", body))
                .toList();
    }

    private Optional<String> send() {
        return sendAt(NOW.plusSeconds(120));
    }

    /** Sends the next message and says what it was. */
    private Optional<String> sendAt(Instant now) {
        List<ClaimedMessage> claimed =
                stores().messageOutbox().claim(bot, "node-1", 10, now, LEASE);
        claimed.forEach(message -> stores().messageOutbox().sent(message, 1, now));
        return claimed.stream().map(message -> message.message().body()).findFirst();
    }
}
