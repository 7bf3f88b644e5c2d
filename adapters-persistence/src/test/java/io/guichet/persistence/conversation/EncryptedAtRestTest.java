package io.guichet.persistence.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.guichet.application.conversation.ChatMemory;
import io.guichet.application.conversation.OutgoingMessage;
import io.guichet.application.conversation.PendingActions.PendingAction;
import io.guichet.application.conversation.UpdateInbox.ClaimedUpdate;
import io.guichet.application.conversation.UpdateInbox.ReceivedUpdate;
import io.guichet.application.identity.ChatLink;
import io.guichet.application.notification.Notice;
import io.guichet.application.shared.IdempotentRequests.Answer;
import io.guichet.domain.identity.Customer;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.persistence.shared.TestDatabase;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whoever reads the tables reads nothing of what people wrote or were told. */
class EncryptedAtRestTest {

    private static final Instant NOON = Given.NOON;

    private final String secret = "secret-" + UUID.randomUUID();
    private final JpaStores stores = new JpaStores(Clock.systemUTC());
    private final Given given = new Given(stores);

    @BeforeEach
    void everything_is_told_a_secret() {
        Customer customer = given.customer();
        long bot = Samples.number();
        long chat = Samples.number();
        ReceivedUpdate update = new ReceivedUpdate(1, "c" + chat, secret);
        stores.updateInbox().receive(bot, List.of(update), NOON);
        ClaimedUpdate claimed =
                stores.updateInbox().claim(bot, "n", NOON, Duration.ofMinutes(1)).orElseThrow();
        ChatMemory memory = ChatMemory.blank(chat).asking("step", secret, NOON);
        OutgoingMessage answer =
                new OutgoingMessage(UUID.randomUUID().toString(), chat, "", "sendMessage", secret);
        stores.updateInbox().complete(claimed, memory, List.of(answer), NOON);
        stores.pendingActions()
                .ask(
                        new PendingAction(
                                Samples.hash(), chat, 1, "pay", Map.of("note", secret), NOON));
        Notice notice =
                new Notice(
                        UUID.randomUUID().toString(),
                        Notice.Kind.CHAT_LINKED,
                        customer.number(),
                        Map.of("chatName", secret));
        given.done(() -> stores.outbox().add(notice));
        ChatLink link =
                ChatLink.offer(UUID.randomUUID(), given.profile(), Samples.hash(), NOON)
                        .claimedBy(chat, secret);
        given.done(() -> stores.chatLinks().add(link));
        String key = UUID.randomUUID().toString();
        stores.idempotentRequests().begin("scope", key, "print", NOON);
        stores.idempotentRequests().complete("scope", key, new Answer(201, "json", "", secret));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chat_update",
                "chat_message",
                "chat_memory",
                "pending_action",
                "notice",
                "chat_link",
                "idempotent_request"
            })
    void no_row_shows_it(String table) throws SQLException {
        String dump = "select string_agg(cast(t as text), ' ') from guichet." + table + " t";
        try (Connection connection = TestDatabase.asOwner();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(dump)) {
            rows.next();
            assertThat(rows.getString(1))
                    .isNotEmpty()
                    .doesNotContain(secret)
                    .doesNotContain(HexFormat.of().formatHex(secret.getBytes(UTF_8)));
        }
    }
}
