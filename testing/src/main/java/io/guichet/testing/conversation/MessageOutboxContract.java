package io.guichet.testing.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.conversation.MessageOutbox.ClaimedMessage;
import io.guichet.application.conversation.OutgoingMessage;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What every {@link io.guichet.application.conversation.MessageOutbox} promises. */
public abstract class MessageOutboxContract extends Contract {

    private static final Instant NOW = Given.NOON;
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final long bot = Samples.number();
    private final long anna = Samples.number();
    private final long boris = Samples.number();

    @Test
    void a_message_is_handed_out_as_it_was_added() {
        OutgoingMessage message =
                new OutgoingMessage("k1", anna, "home", "sendMessage", "{\"text\":\"é🐈\"}");

        stores().messageOutbox().add(bot, List.of(message), NOW);

        assertThat(claim(NOW))
                .singleElement()
                .satisfies(
                        claimed -> {
                            assertThat(claimed.message()).isEqualTo(message);
                            assertThat(claimed.tries()).isZero();
                        });
    }

    @Test
    void a_key_is_sent_once() {
        add(anna, "k1");
        add(anna, "k1");
        assertThat(sendAll(NOW)).containsExactly("k1");

        add(anna, "k1");

        assertThat(sendAll(NOW)).isEmpty();
    }

    @Test
    void each_chat_gets_one_at_a_time_in_order() {
        add(anna, "a1");
        add(anna, "a2");
        add(boris, "b1");

        List<ClaimedMessage> first = claim(NOW);
        assertThat(keys(first)).containsExactly("a1", "b1");
        assertThat(claim(NOW)).isEmpty();

        sent(first);
        assertThat(keys(claim(NOW))).containsExactly("a2");
    }

    @Test
    void no_more_than_asked_for_are_claimed() {
        add(anna, "a1");
        add(boris, "b1");

        assertThat(keys(stores().messageOutbox().claim(bot, "node-1", 1, NOW, LEASE)))
                .containsExactly("a1");
    }

    @Test
    void each_bot_has_messages_of_its_own() {
        add(anna, "a1");

        assertThat(stores().messageOutbox().claim(bot + 1, "node-1", 10, NOW, LEASE)).isEmpty();
    }

    @Test
    void who_dies_without_a_word_loses_the_claim() {
        add(anna, "a1");
        claim(NOW);

        assertThat(claim(NOW.plusSeconds(59))).isEmpty();
        assertThat(claim(NOW.plusSeconds(61))).extracting(ClaimedMessage::tries).containsExactly(1);
    }

    @Test
    void a_message_that_was_put_back_holds_up_its_chat_and_no_other() {
        add(anna, "a1");
        add(anna, "a2");
        ClaimedMessage refused = claim(NOW).getFirst();
        add(boris, "b1");

        stores().messageOutbox().retryAt(refused, NOW.plusSeconds(30), "429");

        assertThat(sendAll(NOW.plusSeconds(29))).containsExactly("b1");
        List<ClaimedMessage> again = claim(NOW.plusSeconds(30));
        assertThat(keys(again)).containsExactly("a1");
        assertThat(again.getFirst().tries()).isEqualTo(1);
    }

    @Test
    void a_parked_message_holds_up_nobody() {
        add(anna, "a1");
        add(anna, "a2");

        stores().messageOutbox().park(claim(NOW).getFirst(), "chat not found");

        assertThat(sendAll(NOW)).containsExactly("a2");
        assertThat(stores().conversationHealth().report(bot, NOW).parkedMessages()).isEqualTo(1);
    }

    @Test
    void the_newest_message_about_a_topic_can_be_found() {
        assertThat(stores().messageOutbox().sentAbout(bot, anna, "topic")).isEmpty();
        add(anna, "a1");
        send(101);
        add(anna, "a2");
        send(102);
        add(anna, "a3");

        assertThat(stores().messageOutbox().sentAbout(bot, anna, "topic")).hasValue(102);
        assertThat(stores().messageOutbox().sentAbout(bot, anna, "other")).isEmpty();
        assertThat(stores().messageOutbox().sentAbout(bot, boris, "topic")).isEmpty();
    }

    @Test
    void what_has_no_number_is_no_message_to_find() {
        add(anna, "a1");
        send(101);
        add(anna, "a2");
        send(0);

        assertThat(stores().messageOutbox().sentAbout(bot, anna, "topic")).hasValue(101);
    }

    @Test
    void of_eight_who_claim_at_once_one_gets_it() {
        add(anna, "a1");
        add(anna, "a2");

        List<List<ClaimedMessage>> claims = Together.run(8, () -> claim(NOW));

        assertThat(claims.stream().flatMap(List::stream)).hasSize(1);
    }

    private void add(long chat, String key) {
        OutgoingMessage message = new OutgoingMessage(key, chat, "topic", "sendMessage", key);
        stores().messageOutbox().add(bot, List.of(message), NOW);
    }

    private List<ClaimedMessage> claim(Instant now) {
        return stores().messageOutbox().claim(bot, "node-1", 10, now, LEASE);
    }

    private void sent(List<ClaimedMessage> messages) {
        messages.forEach(message -> stores().messageOutbox().sent(message, 1, NOW));
    }

    private void send(long messageId) {
        stores().messageOutbox().sent(claim(NOW).getFirst(), messageId, NOW);
    }

    private List<String> sendAll(Instant now) {
        List<ClaimedMessage> claimed = claim(now);
        sent(claimed);
        return keys(claimed);
    }

    private static List<String> keys(List<ClaimedMessage> claimed) {
        return claimed.stream().map(message -> message.message().key()).toList();
    }
}
