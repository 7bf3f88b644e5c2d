package io.guichet.bot.telegram.sending;

import com.fasterxml.jackson.databind.JsonNode;

import io.guichet.application.conversation.MessageOutbox;
import io.guichet.application.conversation.MessageOutbox.ClaimedMessage;
import io.guichet.bot.telegram.api.Answer;
import io.guichet.bot.telegram.api.BotApi;
import io.guichet.bot.telegram.api.CommandLists;
import io.guichet.domain.identity.Language;

import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** Sends one message and finds another way where the Bot API refuses the first. */
final class Post {

    static final String HTML = "HTML";
    static final int TRIES_IN_OUTAGE = 500;
    static final int TRIES_REFUSED = 30;
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final LinkPreviewOptions NO_PREVIEW =
            LinkPreviewOptions.builder().isDisabled(true).build();

    private final BotApi api;
    private final long bot;
    private final MessageOutbox outbox;
    private final FilePost files;
    private final Parcels parcels = new Parcels();

    Post(BotApi api, long bot, MessageOutbox outbox, FilePost files) {
        this.api = api;
        this.bot = bot;
        this.outbox = outbox;
        this.files = files;
    }

    Delivery deliver(ClaimedMessage claimed) throws InterruptedException {
        long chat = claimed.message().chat();
        return switch (parcels.unpacked(claimed.message())) {
            case Parcel.Show(String html, List<List<Parcel.Key>> keys) ->
                    show(chat, html, Keyboards.of(keys));
            case Parcel.Edit edit -> edit(chat, claimed.message().topic(), edit);
            case Parcel.Answer answer -> answer(answer);
            case Parcel.Ask(String html, String placeholder) ->
                    show(chat, html, Keyboards.forAnswer(placeholder));
            case Parcel.Delete(long message) -> delete(chat, message);
            case Parcel.Commands(String language, boolean linked) ->
                    commands(chat, Language.ofTag(language), linked);
            case Parcel.Document document -> files.send(claimed, document);
            case Parcel.OrderForm form -> files.send(claimed, form);
            case Parcel.Archive archive -> files.send(claimed, archive);
            case Parcel.Table table -> files.send(claimed, table);
        };
    }

    /** What an answer means where there is no other way. */
    static Delivery delivery(Answer answer) {
        return switch (answer) {
            case Answer.Done(JsonNode result) ->
                    new Delivery.Delivered(result.path("message_id").asLong());
            case Answer.Unknown(String why) -> new Delivery.Failed(why, TRIES_IN_OUTAGE);
            case Answer.Refused refused -> delivery(refused);
        };
    }

    private static Delivery delivery(Answer.Refused refused) {
        String why = refused.code() + " " + refused.description();
        return switch (Refusal.of(refused)) {
            case THROTTLED -> new Delivery.Throttled(refused.retryAfter());
            case UNREACHABLE -> new Delivery.Unreachable(why);
            case UNCHANGED, QUERY_OVER -> new Delivery.Delivered(0);
            case PASSING -> new Delivery.Failed(why, TRIES_REFUSED);
            case MESSAGE_GONE, BAD_MARKUP, FILE_FORGOTTEN, FINAL -> new Delivery.Rejected(why);
        };
    }

    static boolean refusedFor(Answer answer, Refusal reason) {
        return answer instanceof Answer.Refused refused && Refusal.of(refused) == reason;
    }

    private Delivery show(long chat, String html, ReplyKeyboard keyboard)
            throws InterruptedException {
        SendMessage message =
                SendMessage.builder()
                        .chatId(chat)
                        .text(html)
                        .parseMode(HTML)
                        .linkPreviewOptions(NO_PREVIEW)
                        .replyMarkup(keyboard)
                        .build();
        Answer answer = api.call("sendMessage", message, LIMIT);
        if (refusedFor(answer, Refusal.BAD_MARKUP)) {
            message.setParseMode(null);
            message.setText(PlainText.of(html));
            answer = api.call("sendMessage", message, LIMIT);
        }
        return delivery(answer);
    }

    private Delivery edit(long chat, String topic, Parcel.Edit edit) throws InterruptedException {
        OptionalLong target =
                edit.message() != 0
                        ? OptionalLong.of(edit.message())
                        : outbox.sentAbout(bot, chat, topic);
        if (target.isEmpty()) {
            return show(chat, edit.html(), Keyboards.of(edit.keys()));
        }
        Answer answer = edited(chat, target.getAsLong(), edit);
        if (refusedFor(answer, Refusal.MESSAGE_GONE)) {
            return show(chat, edit.html(), Keyboards.of(edit.keys()));
        }
        return switch (delivery(answer)) {
            case Delivery.Delivered ignored -> new Delivery.Delivered(target.getAsLong());
            case Delivery other -> other;
        };
    }

    private Answer edited(long chat, long target, Parcel.Edit edit) throws InterruptedException {
        EditMessageText message =
                EditMessageText.builder()
                        .chatId(chat)
                        .messageId(Math.toIntExact(target))
                        .text(edit.html())
                        .parseMode(HTML)
                        .linkPreviewOptions(NO_PREVIEW)
                        .replyMarkup(Keyboards.of(edit.keys()))
                        .build();
        Answer answer = api.call("editMessageText", message, LIMIT);
        if (refusedFor(answer, Refusal.BAD_MARKUP)) {
            message.setParseMode(null);
            message.setText(PlainText.of(edit.html()));
            return api.call("editMessageText", message, LIMIT);
        }
        return answer;
    }

    private Delivery answer(Parcel.Answer parcel) throws InterruptedException {
        AnswerCallbackQuery answer = new AnswerCallbackQuery(parcel.callback());
        answer.setText(parcel.text());
        answer.setShowAlert(parcel.alert());
        return delivery(api.call("answerCallbackQuery", answer, LIMIT));
    }

    private Delivery delete(long chat, long message) throws InterruptedException {
        DeleteMessage deletion = new DeleteMessage(Long.toString(chat), Math.toIntExact(message));
        Answer answer = api.call("deleteMessage", deletion, LIMIT);
        return refusedFor(answer, Refusal.MESSAGE_GONE)
                ? new Delivery.Delivered(0)
                : delivery(answer);
    }

    private Delivery commands(long chat, Language language, boolean linked)
            throws InterruptedException {
        return delivery(
                api.call("setMyCommands", CommandLists.forChat(chat, language, linked), LIMIT));
    }
}
