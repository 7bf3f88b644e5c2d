package io.guichet.bot.telegram.sending;

import static io.guichet.bot.telegram.BotBench.answering;
import static io.guichet.bot.telegram.BotBench.eventually;
import static io.guichet.bot.telegram.BotBench.screen;
import static io.guichet.bot.telegram.BotBench.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Notice;
import io.guichet.application.notification.Notice.Audience;
import io.guichet.bot.shared.Button;
import io.guichet.bot.shared.Dialogue;
import io.guichet.bot.shared.Html;
import io.guichet.bot.shared.Incoming;
import io.guichet.bot.shared.Reply;
import io.guichet.bot.shared.Screen;
import io.guichet.bot.telegram.BotBench;
import io.guichet.bot.telegram.FakeBotApi;
import io.guichet.bot.telegram.FakeBotApi.Fault;
import io.guichet.bot.telegram.TelegramBot;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

class SendingTest {

    private static final long ZOE = 77;

    private final FakeBotApi api = FakeBotApi.start();
    private final BotBench bench = new BotBench();
    private final TelegramBot bot = bench.polling(api, conversation());

    @AfterEach
    void close() {
        bot.stop();
        api.close();
    }

    @Test
    void a_screen_is_sent_with_its_buttons() {
        bot.start();
        says("buttons");

        var sent = api.calls("sendMessage").getFirst().arguments();
        assertThat(sent.path("parse_mode").asText()).isEqualTo("HTML");
        assertThat(sent.path("reply_markup").toString())
                .isEqualTo(
                        "{\"inline_keyboard\":[[{\"text\":\"List\",\"callback_data\":\"il\"},"
                                + "{\"text\":\"Web\",\"url\":\"https://guichet.example\"}],"
                                + "[{\"text\":\"Copy\",\"copy_text\":{\"text\":\"FR1\"}}]]}");
    }

    @Test
    void waiting_is_asked_for_and_granted_for_a_message_and_an_edit() {
        api.fail("sendMessage", new Fault.Refusal(429, "Too Many Requests: retry after 1", 1));
        api.fail("editMessageText", new Fault.Refusal(429, "Too Many Requests: retry after 1", 1));
        bot.start();
        says("hello");
        press("edited");

        eventually(() -> shown().equals(List.of("edited")));
        for (String method : List.of("sendMessage", "editMessageText")) {
            var calls = api.calls(method);
            assertThat(calls).hasSize(2);
            assertThat(calls.get(1).at()).isAfterOrEqualTo(calls.get(0).at().plusMillis(990));
        }
    }

    @Test
    void whatever_goes_wrong_with_sending_is_tried_again_in_order() {
        api.fail(
                "sendMessage",
                new Fault.Page(502),
                new Fault.Refusal(500, "Internal Server Error", 0),
                new Fault.Dropped(false));
        bot.start();
        api.updates().text(ZOE, "one");
        api.updates().text(ZOE, "two");

        eventually(() -> shown().equals(List.of("one", "two")));
    }

    @Test
    void an_edit_whose_answer_got_lost_is_repeated_and_changes_nothing_more() {
        bot.start();
        says("hello");
        api.fail("editMessageText", new Fault.Dropped(true));

        press("edited");

        eventually(() -> api.calls("editMessageText").size() == 2);
        eventually(this::nothingWaits);
        assertThat(shown()).containsExactly("edited");
        assertThat(bench.parkedMessages()).isZero();
    }

    @Test
    void a_message_that_is_gone_is_sent_anew() {
        bot.start();
        says("hello");
        long message = api.chats().onlyMessage(ZOE);
        api.chats().forget(message);

        api.updates().press(ZOE, message, "anew");

        eventually(() -> shown().equals(List.of("anew")));
    }

    @Test
    void the_newest_message_about_a_topic_is_edited() {
        bot.start();
        says("about 1");
        says("something else");
        says("news 2");

        eventually(() -> shown().equals(List.of("news 2", "something else")));
    }

    @Test
    void news_about_what_nobody_spoke_of_is_sent_anew() {
        bot.start();
        says("news 1");

        eventually(() -> shown().equals(List.of("news 1")));
    }

    @Test
    void a_text_that_telegram_cannot_parse_is_sent_plain() {
        api.fail("sendMessage", new Fault.Refusal(400, "Bad Request: can't parse entities", 0));
        bot.start();
        api.updates().text(ZOE, "bold 5 < 6 & 7");

        eventually(() -> shown().equals(List.of("bold 5 < 6 & 7")));
        assertThat(api.calls("sendMessage").getLast().arguments().has("parse_mode")).isFalse();
    }

    @Test
    void somebody_who_blocked_us_is_left_alone() {
        bot.start();
        says("hello");
        api.chats().block(ZOE);
        api.updates().text(ZOE, "anybody there?");

        eventually(() -> bench.stores().chatMemories().of(ZOE).blocked());
        eventually(() -> bench.parkedMessages() == 1);
        int before = api.calls("sendMessage").size();
        bench.tell(notice("told-to-nobody"), ZOE);
        BotBench.rest(400);
        assertThat(api.calls("sendMessage")).hasSize(before);
    }

    @Test
    void a_press_that_is_too_old_to_be_answered_is_no_fault() {
        api.fail(
                "answerCallbackQuery",
                new Fault.Refusal(400, "Bad Request: query is too old and response timeout", 0));
        bot.start();
        api.updates().press(ZOE, 5, "alert");

        eventually(() -> api.calls("answerCallbackQuery").size() == 1);
        eventually(this::nothingWaits);
        assertThat(bench.parkedMessages()).isZero();
    }

    @Test
    void what_is_refused_for_good_is_parked_and_the_next_message_goes_out() {
        api.fail("sendMessage", new Fault.Refusal(400, "Bad Request: BUTTON_DATA_INVALID", 0));
        bot.start();
        api.updates().text(ZOE, "refused");
        api.updates().text(ZOE, "next");

        eventually(() -> shown().equals(List.of("next")));
        assertThat(bench.parkedMessages()).isEqualTo(1);
    }

    @Test
    void a_notice_is_told_once_in_every_linked_chat() {
        bot.start();
        bench.tell(notice("payment-1"), ZOE, 78L);
        bench.tell(notice("payment-1"), ZOE, 78L);

        eventually(() -> shown().equals(List.of("payment-1")));
        eventually(() -> api.chats().texts(78).equals(List.of("payment-1")));
        BotBench.rest(250);
        assertThat(api.calls("sendMessage")).hasSize(2);
    }

    @Test
    void what_is_a_persons_own_is_told_in_his_chats_and_last_words_in_one() {
        bot.start();
        bench.tell(notice("own", new Audience.OfPerson(new ProfileId(new UUID(0, 1)))), ZOE, 78L);
        bench.tell(notice("last", new Audience.OneChat(79)), ZOE, 78L);
        bench.tell(notice("linked since", new Audience.OneChat(78)), ZOE, 78L);

        eventually(() -> shown().equals(List.of("own")));
        eventually(() -> api.chats().texts(79).equals(List.of("last")));
        BotBench.rest(250);
        assertThat(api.calls("sendMessage")).hasSize(2);
    }

    @Test
    void commands_questions_and_deletions_reach_the_chat() {
        bot.start();
        says("hello");
        api.updates().text(ZOE, "ask");
        eventually(() -> shown().equals(List.of("hello", "How much?")));
        assertThat(api.calls("sendMessage").getLast().arguments().path("reply_markup").toString())
                .isEqualTo("{\"force_reply\":true,\"input_field_placeholder\":\"25.50\"}");
        api.updates().text(ZOE, "delete 1001");
        eventually(() -> shown().equals(List.of("How much?")));
        api.updates().text(ZOE, "commands");
        eventually(() -> api.calls("setMyCommands").size() == 3);
        var commands = api.calls("setMyCommands").getLast().arguments();
        assertThat(commands.path("scope").path("chat_id").asLong()).isEqualTo(ZOE);
        assertThat(commands.path("commands").path(1).path("description").asText())
                .isEqualTo("Mes factures");
    }

    private void says(String text) {
        int before = api.calls("sendMessage").size() + api.calls("editMessageText").size();
        api.updates().text(ZOE, text);
        eventually(
                () ->
                        api.calls("sendMessage").size() + api.calls("editMessageText").size()
                                > before);
        eventually(this::nothingWaits);
    }

    private void press(String data) {
        eventually(() -> shown().size() == 1);
        api.updates().press(ZOE, api.chats().onlyMessage(ZOE), data);
    }

    private List<String> shown() {
        return api.chats().texts(ZOE);
    }

    private boolean nothingWaits() {
        var report = bench.stores().health().report(123456, java.time.Instant.now());
        return report.outboxLag().isZero() && report.inboxLag().isZero();
    }

    private static Notice notice(String key, Audience audience) {
        return new Notice(
                key, Notice.Kind.FACTOR_LOCKED, new CustomerNumber(1), audience, Map.of());
    }

    private static Notice notice(String key) {
        return new Notice(
                key, Notice.Kind.PAYMENT_RECEIVED, new CustomerNumber(1), Map.of("amount", "1.00"));
    }

    private static Dialogue conversation() {
        return answering(
                incoming ->
                        switch (incoming) {
                            case Incoming.Text text -> answer(text.text());
                            case Incoming.Press press when press.data().equals("alert") ->
                                    new Reply.Answer(press.callbackId(), "Too late", true);
                            case Incoming.Press press ->
                                    new Reply.Edit("", press.messageId(), screen(press.data()));
                            case Incoming.Other ignored -> show("other");
                            case Incoming.Presence ignored -> show("presence");
                        });
    }

    private static Reply answer(String text) {
        return switch (text.split(" ")[0]) {
            case "buttons" -> new Reply.Show("", withButtons());
            case "about" -> new Reply.Show("topic", screen(text));
            case "news" -> new Reply.EditAbout("topic", screen(text));
            case "bold" -> new Reply.Show("", new Screen(Html.bold(text), List.of()));
            case "ask" -> new Reply.Ask(Html.text("How much?"), "25.50");
            case "delete" -> new Reply.Delete(Long.parseLong(text.split(" ")[1]));
            case "commands" -> new Reply.Commands(Language.FR, true);
            default -> show(text);
        };
    }

    private static Screen withButtons() {
        return new Screen(
                Html.bold("Menu"),
                List.of(
                        List.of(
                                new Button.Callback("List", "il"),
                                new Button.Link("Web", "https://guichet.example")),
                        List.of(new Button.Copy("Copy", "FR1"))));
    }
}
