package io.guichet.sandbox.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;

class EditingTest {

    private static final String KEYBOARD =
            "'reply_markup':{'inline_keyboard':[[{'text':'b','callback_data':'il:1'}]]}";
    private static final String TOO_OLD =
            "Bad Request: query is too old and response timeout expired or query ID is invalid";
    private static final String NOT_MODIFIED =
            "Bad Request: message is not modified: specified new message content and reply markup"
                    + " are exactly the same as a current content and reply markup of the message";

    @TempDir Path folder;
    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
        bench.zoeIsHere();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void an_edit_changes_the_message_in_place() {
        int id = bench.sent("{'chat_id':77,'text':'old'," + KEYBOARD + "}");

        JsonObject edited = bench.message("editMessageText", edit(id, "new"));

        assertThat(edited.getInt("message_id")).isEqualTo(id);
        assertThat(edited.getString("text")).isEqualTo("new");
        assertThat(edited).containsKey("edit_date").doesNotContainKey("reply_markup");
    }

    @Test
    void an_edit_that_changes_nothing_is_refused() {
        int id = bench.sent("{'chat_id':77,'text':'old'}");
        bench.ok("editMessageText", edit(id, "new"));

        bench.refused("editMessageText", edit(id, "new"), 400, NOT_MODIFIED);
        bench.refused(
                "editMessageReplyMarkup",
                "{'chat_id':77,'message_id':" + id + "}",
                400,
                NOT_MODIFIED);
    }

    @Test
    void only_an_own_message_with_text_can_be_edited() {
        int said = bench.says("mine").getInt("message_id");

        bench.refused(
                "editMessageText", edit(9999, "x"), 400, "Bad Request: message to edit not found");
        bench.refused(
                "editMessageText", edit(said, "x"), 400, "Bad Request: message can't be edited");
        bench.refused(
                "editMessageText",
                "{'chat_id':77,'text':'x'}",
                400,
                "Bad Request: message identifier is not specified");
    }

    @Test
    void a_message_is_deleted_once() {
        int id = bench.sent("{'chat_id':77,'text':'x'}");
        String delete = "{'chat_id':77,'message_id':" + id + "}";

        bench.ok("deleteMessage", delete);

        bench.refused("deleteMessage", delete, 400, "Bad Request: message to delete not found");
        bench.refused(
                "editMessageText", edit(id, "y"), 400, "Bad Request: message to edit not found");
    }

    @Test
    void a_message_of_more_than_two_days_is_not_deleted() {
        int id = bench.sent("{'chat_id':77,'text':'x'}");
        bench.skipSeconds(49 * 3600);

        bench.refused(
                "deleteMessage",
                "{'chat_id':77,'message_id':" + id + "}",
                400,
                "Bad Request: message can't be deleted for everyone");
    }

    @Test
    void a_press_reaches_the_bot_and_is_answered_once() {
        int id = bench.sent("{'chat_id':77,'text':'x'," + KEYBOARD + "}");

        String press = bench.presses(id, "il:1");

        JsonObject query = bench.updates(0).iterator().next().getJsonObject("callback_query");
        assertThat(query.getString("id")).isEqualTo(press);
        assertThat(query.getString("data")).isEqualTo("il:1");
        assertThat(query.getJsonObject("message").getInt("message_id")).isEqualTo(id);
        String answer = "{'callback_query_id':'" + press + "','text':'ok','show_alert':true}";
        bench.ok("answerCallbackQuery", answer);
        bench.refused("answerCallbackQuery", answer, 400, TOO_OLD);
        JsonObject shown = bench.bot.watch().changes(77, 0, Duration.ZERO).orElseThrow();
        assertThat(shown.getJsonArray("answers"))
                .hasToString(
                        "[{\"id\":\"" + press + "\",\"text\":\"ok\",\"alert\":true,\"url\":\"\"}]");
    }

    @Test
    void an_answer_after_15_seconds_is_too_late() {
        int id = bench.sent("{'chat_id':77,'text':'x'," + KEYBOARD + "}");
        String late = bench.presses(id, "il:1");
        bench.skipSeconds(16);

        bench.refused("answerCallbackQuery", "{'callback_query_id':'" + late + "'}", 400, TOO_OLD);
        String expired = bench.presses(id, "il:1");
        assertThat(bench.bot.controls().expireCallbacks()).isEqualTo(1);
        bench.refused(
                "answerCallbackQuery", "{'callback_query_id':'" + expired + "'}", 400, TOO_OLD);
    }

    @Test
    void waiting_times_of_a_person_are_measured() {
        int id = bench.sent("{'chat_id':77,'text':'x'," + KEYBOARD + "}");
        String press = bench.presses(id, "il:1");

        bench.ok("answerCallbackQuery", "{'callback_query_id':'" + press + "'}");
        bench.ok("editMessageText", edit(id, "y"));

        assertThat(bench.bot.controls().latencies())
                .containsKeys("text_to_reply", "press_to_answer", "press_to_change");
    }

    private static String edit(int id, String text) {
        return "{'chat_id':'77','message_id':" + id + ",'text':'" + text + "'}";
    }
}
