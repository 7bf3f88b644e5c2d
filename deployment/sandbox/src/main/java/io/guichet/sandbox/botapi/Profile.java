package io.guichet.sandbox.botapi;

import io.guichet.sandbox.json.JsonDoc;

import jakarta.json.JsonObject;

import java.util.List;
import java.util.Map;

/** The methods about the bot itself, its commands, files and answers to presses. */
final class Profile {

    private static final List<String> TAKEN_AND_FORGOTTEN =
            List.of(
                    "setchatmenubutton",
                    "setmydescription",
                    "setmyshortdescription",
                    "setmyname",
                    "setmydefaultadministratorrights",
                    "setmessagereaction",
                    "pinchatmessage",
                    "unpinchatmessage",
                    "logout",
                    "close");

    private final Works works;

    Profile(Works works) {
        this.works = works;
    }

    void register(Map<String, Method> methods) {
        JsonObject me =
                JsonDoc.object(works.bot())
                        .add("can_join_groups", true)
                        .add("can_read_all_group_messages", false)
                        .add("supports_inline_queries", false)
                        .build();
        methods.put("getme", params -> me.toString());
        methods.put("getchat", params -> works.chats().named(params).asChat().toString());
        methods.put("getfile", params -> works.files().path(params.text("file_id")).toString());
        methods.put("setmycommands", this::setCommands);
        methods.put("getmycommands", params -> works.commands().get(params).toString());
        methods.put("deletemycommands", this::deleteCommands);
        methods.put("answercallbackquery", this::answerCallback);
        methods.put("getchatmenubutton", params -> "{\"type\":\"commands\"}");
        methods.put("getmydescription", params -> "{\"description\":\"\"}");
        TAKEN_AND_FORGOTTEN.forEach(name -> methods.put(name, params -> Method.TRUE));
    }

    private String setCommands(Params params) {
        checkScope(params);
        works.commands().set(params);
        works.touchAll();
        return Method.TRUE;
    }

    private String deleteCommands(Params params) {
        works.commands().delete(params);
        works.touchAll();
        return Method.TRUE;
    }

    private void checkScope(Params params) {
        params.object("scope")
                .flatMap(scope -> JsonDoc.number(scope, "chat_id"))
                .filter(id -> works.chats().find(id).isEmpty())
                .ifPresent(
                        unknown -> {
                            throw Refusal.badRequest("chat not found");
                        });
    }

    private String answerCallback(Params params) {
        String text = params.text("text");
        if (text.length() > 200) {
            throw Refusal.badRequest("MESSAGE_TOO_LONG");
        }
        String id = params.text("callback_query_id");
        Callbacks.Press press =
                works.callbacks()
                        .answer(id)
                        .orElseThrow(
                                () ->
                                        Refusal.badRequest(
                                                "query is too old and response timeout expired or"
                                                        + " query ID is invalid"));
        works.latencies().end("press_to_answer", id);
        long at = works.monitor().touch();
        boolean alert = params.flag("show_alert");
        works.chats()
                .find(press.chatId())
                .ifPresent(
                        chat ->
                                chat.answered(
                                        new Chat.CallbackAnswer(
                                                id, text, alert, params.text("url"), at)));
        return Method.TRUE;
    }
}
