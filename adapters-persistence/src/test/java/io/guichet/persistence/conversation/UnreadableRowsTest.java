package io.guichet.persistence.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.guichet.application.conversation.ChatMemory;
import io.guichet.application.conversation.MessageOutbox.ClaimedMessage;
import io.guichet.application.conversation.OutgoingMessage;
import io.guichet.application.conversation.PendingActions.PendingAction;
import io.guichet.application.conversation.PendingActions.Taken;
import io.guichet.application.conversation.UpdateInbox.ClaimedUpdate;
import io.guichet.application.conversation.UpdateInbox.ReceivedUpdate;
import io.guichet.application.identity.ChatLink;
import io.guichet.application.notification.Letter;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.PendingNotices.Channel;
import io.guichet.application.notification.PendingNotices.PendingNotice;
import io.guichet.application.notification.port.Letters;
import io.guichet.application.shared.IdempotentRequests.Answer;
import io.guichet.application.shared.IdempotentRequests.Attempt;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.persistence.shared.TestDatabase;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One row that cannot be decrypted stops no other. */
class UnreadableRowsTest {

    private static final Instant NOON = Given.NOON;
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final JpaStores stores = new JpaStores(Clock.systemUTC());
    private final Given given = new Given(stores);
    private final long bot = Samples.number();
    private final long chat = Samples.number();

    @Test
    void updates_that_cannot_be_read_are_parked_and_the_next_is_handed_out() throws SQLException {
        stores.updateInbox().receive(bot, List.of(update(1), update(2), update(3)), NOON);
        spoil("chat_update", "body", "bot = ? and update_id < 3", bot);

        assertThat(stores.updateInbox().claim(bot, "n", NOON, LEASE))
                .map(ClaimedUpdate::updateId)
                .contains(3L);

        assertThat(parked("chat_update", bot)).isEqualTo(2);
    }

    @Test
    void a_message_that_cannot_be_read_is_parked_and_the_others_go() throws SQLException {
        stores.messageOutbox().add(bot, List.of(message(chat, "a"), message(chat, "b")), NOON);
        stores.messageOutbox().add(bot, List.of(message(chat + 1, "c")), NOON);
        spoil("chat_message", "body", "bot = ? and topic = 'a'", bot);

        assertThat(topicsClaimed()).containsExactly("c");
        assertThat(topicsClaimed()).containsExactly("b");
        assertThat(parked("chat_message", bot)).isEqualTo(1);
    }

    @Test
    void a_notice_that_cannot_be_read_is_parked_and_the_others_go() throws SQLException {
        CustomerNumber unlucky = given.customer().number();
        CustomerNumber lucky = given.customer().number();
        given.done(() -> stores.outbox().add(notice(unlucky)));
        given.done(() -> stores.outbox().add(notice(lucky)));
        spoil("notice", "facts", "customer = ?", unlucky.value());
        long before = stores.pendingNotices().parked(Channel.MAIL);

        List<PendingNotice> claimed =
                stores.pendingNotices().claim(Channel.MAIL, 10_000, NOON, LEASE);

        assertThat(claimed)
                .extracting(waiting -> waiting.notice().customer())
                .contains(lucky)
                .doesNotContain(unlucky);
        assertThat(stores.pendingNotices().parked(Channel.MAIL)).isEqualTo(before + 1);
    }

    /** The job of mails claims one after the other, and ends where none is left. */
    @Test
    void who_claims_one_notice_is_given_the_next_that_can_be_read() throws SQLException {
        stores.pendingNotices().claim(Channel.MAIL, 10_000, NOON, LEASE);
        CustomerNumber unlucky = given.customer().number();
        CustomerNumber lucky = given.customer().number();
        given.done(() -> stores.outbox().add(notice(unlucky)));
        given.done(() -> stores.outbox().add(notice(unlucky)));
        given.done(() -> stores.outbox().add(notice(lucky)));
        spoil("notice", "facts", "customer = ?", unlucky.value());

        assertThat(stores.pendingNotices().claim(Channel.MAIL, 1, NOON, LEASE))
                .extracting(waiting -> waiting.notice().customer())
                .containsExactly(lucky);
        assertThat(stores.pendingNotices().claim(Channel.MAIL, 1, NOON, LEASE)).isEmpty();
    }

    @Test
    void who_claims_one_letter_is_given_the_next_that_can_be_read() throws SQLException {
        Letters letters = stores.signIn().letters();
        given.in(() -> letters.claim(10_000, NOON, LEASE));
        given.done(() -> letters.add(letter("spoilt")));
        given.done(() -> letters.add(letter("whole")));
        spoil("letter", "content", "letter_key = 'spoilt' || ?", chat);

        assertThat(given.in(() -> letters.claim(1, NOON, LEASE)))
                .extracting(waiting -> waiting.letter().key())
                .containsExactly("whole" + chat);
    }

    private Letter letter(String key) {
        return new Letter(
                key + chat,
                Letter.Kind.PASSWORD_RESET,
                EmailAddress.parse("anna@example.org"),
                Language.FR,
                "/password/new?code=abc",
                Map.of("name", "Anna"));
    }

    @Test
    void a_memory_that_cannot_be_read_forgets_its_question_only() throws SQLException {
        stores.updateInbox().receive(bot, List.of(update(1)), NOON);
        ClaimedUpdate claimed = stores.updateInbox().claim(bot, "n", NOON, LEASE).orElseThrow();
        ChatMemory memory = ChatMemory.blank(chat).in("fr").lookingAt(7);
        stores.updateInbox().complete(claimed, memory.asking("step", "x", NOON), List.of(), NOON);
        spoil("chat_memory", "data", "chat = ?", chat);

        assertThat(stores.chatMemories().of(chat)).isEqualTo(memory);
    }

    @Test
    void an_action_that_cannot_be_read_is_unknown() throws SQLException {
        String hash = Samples.hash();
        stores.pendingActions()
                .ask(
                        new PendingAction(
                                hash, chat, 1, "pay", Map.of("a", "b"), NOON.plusSeconds(9)));
        spoil("pending_action", "parameters", "chat_user = ?", chat);

        assertThat(stores.pendingActions().take(hash, chat, 1, NOON))
                .isInstanceOf(Taken.Unknown.class);
    }

    @Test
    void a_link_whose_name_cannot_be_read_holds_without_it() throws SQLException {
        ChatLink link =
                ChatLink.offer(UUID.randomUUID(), given.profile(), Samples.hash(), NOON)
                        .claimedBy(chat, "Zoé");
        given.done(() -> stores.chatLinks().add(link));
        spoil("chat_link", "chat_name", "chat_user = ?", chat);

        assertThat(given.in(() -> stores.chatLinks().ofChatUser(chat)))
                .extracting(ChatLink::id, ChatLink::chatName)
                .containsExactly(tuple(link.id(), ""));
    }

    @Test
    void an_answer_that_cannot_be_read_keeps_its_status() throws SQLException {
        String scope = "scope" + chat;
        stores.idempotentRequests().begin(scope, "key", "print", NOON);
        stores.idempotentRequests()
                .complete(scope, "key", new Answer(201, "json", "Location: /x", "{}"));
        spoil("idempotent_request", "body", "scope = 'scope' || ?", chat);

        assertThat(stores.idempotentRequests().begin(scope, "key", "print", NOON))
                .isEqualTo(new Attempt.Repeated(new Answer(201, "json", "Location: /x", "")));
    }

    private List<String> topicsClaimed() {
        return stores.messageOutbox().claim(bot, "n", 10, NOON, LEASE).stream()
                .map(ClaimedMessage::message)
                .map(OutgoingMessage::topic)
                .toList();
    }

    private ReceivedUpdate update(long id) {
        return new ReceivedUpdate(id, "c" + chat, "{}");
    }

    private static OutgoingMessage message(long chat, String topic) {
        return new OutgoingMessage(UUID.randomUUID().toString(), chat, topic, "sendMessage", "{}");
    }

    private static Notice notice(CustomerNumber customer) {
        return new Notice(
                UUID.randomUUID().toString(),
                Notice.Kind.CHAT_LINKED,
                customer,
                Map.of("chatName", "Zoé"));
    }

    private static void spoil(String table, String column, String where, long which)
            throws SQLException {
        String update =
                "update guichet.%s set %s = '1:AAAA' where %s".formatted(table, column, where);
        try (Connection connection = TestDatabase.asOwner();
                PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setLong(1, which);
            assertThat(statement.executeUpdate()).isPositive();
        }
    }

    private static long parked(String table, long bot) throws SQLException {
        String count =
                "select count(*) from guichet.%s where bot = ? and state = 'PARKED' and error <> ''"
                        .formatted(table);
        try (Connection connection = TestDatabase.asOwner();
                PreparedStatement statement = connection.prepareStatement(count)) {
            statement.setLong(1, bot);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
