package io.guichet.bot.telegram.handling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.guichet.application.conversation.UpdateInbox.ClaimedUpdate;
import io.guichet.bot.shared.Incoming;
import io.guichet.bot.shared.Incoming.Person;

import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Understands updates. Customers are served in their private chat only. */
final class Hearing {

    private static final String BLOCKED = "kicked";

    private final ObjectMapper json = new ObjectMapper();

    Heard of(ClaimedUpdate claimed) {
        try {
            return heard(json.readValue(claimed.body(), Update.class), claimed.updateId());
        } catch (JsonProcessingException | RuntimeException e) {
            return new Heard.Garbled(e.toString());
        }
    }

    private static Heard heard(Update update, long id) {
        if (update.hasMessage()) {
            return said(update.getMessage(), id);
        }
        if (update.hasCallbackQuery()) {
            return pressed(update.getCallbackQuery(), id);
        }
        if (update.getMyChatMember() != null) {
            return met(update.getMyChatMember(), id);
        }
        return new Heard.Nothing(0);
    }

    private static Heard said(Message message, long update) {
        Chat chat = message.getChat();
        User from = message.getFrom();
        if (from == null || Boolean.TRUE.equals(from.getIsBot())) {
            return new Heard.Nothing(chat.getId());
        }
        if (!isPrivate(chat, from)) {
            return new Heard.InGroup(chat.getId(), tag(from), "");
        }
        Person person = person(from);
        long id = message.getMessageId();
        return new Heard.InPrivate(
                message.hasText()
                        ? new Incoming.Text(person, update, id, message.getText())
                        : new Incoming.Other(person, update, id));
    }

    /** Of the message under the button nothing is believed but where it stands. */
    private static Heard pressed(CallbackQuery press, long update) {
        User from = press.getFrom();
        if (press.getMessage() == null || press.getData() == null) {
            return new Heard.InGroup(from.getId(), tag(from), press.getId());
        }
        Chat chat = press.getMessage().getChat();
        if (!isPrivate(chat, from)) {
            return new Heard.InGroup(chat.getId(), tag(from), press.getId());
        }
        long message = press.getMessage().getMessageId();
        return new Heard.InPrivate(
                new Incoming.Press(person(from), update, message, press.getId(), press.getData()));
    }

    private static Heard met(ChatMemberUpdated change, long update) {
        boolean isPrivate = isPrivate(change.getChat(), change.getFrom());
        if (!isPrivate || change.getNewChatMember() == null) {
            return new Heard.Nothing(change.getChat().getId());
        }
        boolean blocked = change.getNewChatMember().getStatus().equals(BLOCKED);
        return new Heard.InPrivate(
                new Incoming.Presence(person(change.getFrom()), update, blocked));
    }

    private static boolean isPrivate(Chat chat, User from) {
        return chat.isUserChat() && chat.getId().equals(from.getId());
    }

    private static Person person(User user) {
        String last = user.getLastName() == null ? "" : " " + user.getLastName();
        return new Person(user.getId(), user.getFirstName() + last, tag(user));
    }

    private static String tag(User user) {
        return user.getLanguageCode() == null ? "" : user.getLanguageCode();
    }
}
