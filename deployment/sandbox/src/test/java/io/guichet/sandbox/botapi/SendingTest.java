package io.guichet.sandbox.botapi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

class SendingTest {

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
    void a_message_comes_back_as_plain_text_with_entities() {
        JsonObject message =
                bench.message(
                        "sendMessage",
                        "{'chat_id':'77','text':'Hello <b>Zoé</b>','parse_mode':'HTML'}");

        assertThat(message.getString("text")).isEqualTo("Hello Zoé");
        assertThat(message.getJsonArray("entities"))
                .hasToString("[{\"offset\":6,\"length\":3,\"type\":\"bold\"}]");
        assertThat(message.getJsonObject("from").getString("username")).isEqualTo("guichet_bot");
        assertThat(message.getInt("date")).isEqualTo(1_795_168_800);
    }

    @Test
    void method_names_are_taken_in_any_letter_case() {
        assertThat(bench.ok("GETME", "{}").getJsonObject("result").getInt("id")).isEqualTo(123456);
    }

    @Test
    void an_unknown_token_and_an_unknown_method_are_told_apart() {
        Answer stranger = bench.bot.call("1:NO", "getMe", Params.of(Bench.json("{}")));

        assertThat(stranger.status()).isEqualTo(401);
        assertThat(stranger.body())
                .isEqualTo("{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}");
        bench.refused("getNothing", "{}", 404, "Not Found: method not found");
    }

    @Test
    void texts_that_cannot_be_sent_are_refused() {
        String send = "{'chat_id':77,'parse_mode':'HTML','text':'%s'}";
        String parse = "Bad Request: can't parse entities: ";

        bench.refused("sendMessage", "{'chat_id':77}", 400, "Bad Request: message text is empty");
        bench.refused(
                "sendMessage", send.formatted("  "), 400, "Bad Request: text must be non-empty");
        bench.refused(
                "sendMessage",
                send.formatted("a".repeat(4097)),
                400,
                "Bad Request: message is too long");
        bench.refused(
                "sendMessage",
                send.formatted("<c>"),
                400,
                parse + "Unsupported start tag \"c\" at byte offset 0");
        assertThat(bench.sent(send.formatted("a".repeat(4096)))).isPositive();
    }

    @Test
    void chats_that_cannot_be_reached_are_refused() {
        bench.refused(
                "sendMessage", "{'chat_id':999,'text':'x'}", 400, "Bad Request: chat not found");
        bench.refused(
                "sendMessage",
                "{'chat_id':78,'text':'x'}",
                403,
                "Forbidden: bot can't initiate conversation with a user");
        bench.bot.people().invite(Bench.json("{'id':80,'first_name':'X','deactivated':true}"));
        bench.refused(
                "sendMessage", "{'chat_id':80,'text':'x'}", 403, "Forbidden: user is deactivated");
        bench.bot.people().block(77, true);
        bench.refused(
                "sendMessage",
                "{'chat_id':77,'text':'x'}",
                403,
                "Forbidden: bot was blocked by the user");
    }

    @Test
    void callback_data_has_at_most_64_bytes() {
        String send =
                "{'chat_id':77,'text':'x','reply_markup':{'inline_keyboard':"
                        + "[[{'text':'b','callback_data':'%s'}]]}}";

        assertThat(bench.sent(send.formatted("é".repeat(32)))).isPositive();
        bench.refused(
                "sendMessage",
                send.formatted("é".repeat(32) + "a"),
                400,
                "Bad Request: BUTTON_DATA_INVALID");
        bench.refused("sendMessage", send.formatted(""), 400, "Bad Request: BUTTON_DATA_INVALID");
    }

    @Test
    void a_document_is_kept_and_can_be_sent_again_by_its_id() {
        Upload pdf = new Upload("F1001 é.pdf", "", "%PDF".getBytes(StandardCharsets.UTF_8));

        JsonObject first =
                bench.sendFile(
                        pdf,
                        Map.of("chat_id", "77", "document", "attach://part", "caption", "Invoice"));

        JsonObject document = first.getJsonObject("result").getJsonObject("document");
        assertThat(document.getString("file_name")).isEqualTo("F1001 é.pdf");
        assertThat(document.getString("mime_type")).isEqualTo("application/pdf");
        String id = document.getString("file_id");
        JsonObject again = bench.message("sendDocument", "{'chat_id':77,'document':'" + id + "'}");
        assertThat(again.getJsonObject("document")).isEqualTo(document);
        String path = bench.message("getFile", "{'file_id':'" + id + "'}").getString("file_path");
        assertThat(bench.bot.file(Bench.TOKEN, path)).hasValue(pdf.bytes());
        assertThat(bench.bot.file(Bench.TOKEN, "documents/../bot.json")).isEmpty();
        assertThat(bench.bot.file("1:NO", path)).isEmpty();
    }

    @Test
    void documents_that_are_too_large_or_missing_are_refused() {
        Map<String, String> arguments = Map.of("chat_id", "77", "document", "attach://part");

        JsonObject large =
                bench.sendFile(new Upload("x.zip", "", new byte[50 * 1024 * 1024 + 1]), arguments);
        JsonObject fits =
                bench.sendFile(new Upload("x.zip", "", new byte[21 * 1024 * 1024]), arguments);

        assertThat(large.getInt("error_code")).isEqualTo(413);
        assertThat(large.getString("description")).isEqualTo("Request Entity Too Large");
        String id = fits.getJsonObject("result").getJsonObject("document").getString("file_id");
        bench.refused("getFile", "{'file_id':'" + id + "'}", 400, "Bad Request: file is too big");
        bench.refused(
                "sendDocument",
                "{'chat_id':77}",
                400,
                "Bad Request: there is no document in the request");
        assertThat(
                        bench.call("sendDocument", "{'chat_id':77,'document':'BQAC'}")
                                .getInt("error_code"))
                .isEqualTo(400);
    }

    @Test
    void a_caption_has_at_most_1024_characters() {
        JsonObject answer =
                bench.sendFile(
                        new Upload("x.txt", "", new byte[1]),
                        Map.of(
                                "chat_id", "77",
                                "document", "attach://part",
                                "caption", "a".repeat(1025)));

        assertThat(answer.getString("description"))
                .isEqualTo("Bad Request: message caption is too long");
    }

    @Test
    void commands_are_shown_from_the_narrowest_list_in_the_own_language() {
        bench.ok("setMyCommands", "{'commands':[{'command':'start','description':'Start'}]}");
        bench.ok(
                "setMyCommands",
                "{'commands':[{'command':'menu','description':'Menu principal'}],"
                        + "'scope':{'type':'chat','chat_id':77},'language_code':'fr'}");

        assertThat(shownTo(77)).isEqualTo("menu");
        assertThat(shownTo(78)).isEqualTo("start");
        bench.ok("deleteMyCommands", "{'scope':{'type':'chat','chat_id':77},'language_code':'fr'}");
        assertThat(shownTo(77)).isEqualTo("start");
        bench.refused(
                "setMyCommands",
                "{'commands':[{'command':'Menu!','description':'x'}]}",
                400,
                "Bad Request: BOT_COMMAND_INVALID");
    }

    private String shownTo(long chat) {
        return bench.bot
                .watch()
                .changes(chat, 0, Duration.ZERO)
                .orElseThrow()
                .getJsonArray("commands")
                .getJsonObject(0)
                .getString("command");
    }

    @Test
    void everything_is_still_there_after_a_restart() {
        int id = bench.sent("{'chat_id':77,'text':'Keep me'}");
        bench.says("and me");
        bench.close();

        try (Bench after = new Bench(folder)) {
            JsonObject update = after.updates(0).iterator().next();
            assertThat(update.getJsonObject("message").getString("text")).isEqualTo("and me");
            assertThat(after.bot.controls().messages(77).toString()).contains("Keep me");
            assertThat(after.sent("{'chat_id':77,'text':'next'}")).isGreaterThan(id + 1);
        }
    }
}
