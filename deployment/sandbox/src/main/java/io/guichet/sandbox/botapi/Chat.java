package io.guichet.sandbox.botapi;

import io.guichet.sandbox.json.JsonDoc;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A chat with the bot: who it is with, what was said, what the bot is doing right now. */
final class Chat {

    /** What is kept of a talk; older messages are forgotten. */
    static final int KEPT_MESSAGES = 2000;

    private final JsonObject profile;
    private final TreeMap<Integer, Entry> entries = new TreeMap<>();
    private final List<CallbackAnswer> answers = new ArrayList<>();
    private boolean started;
    private boolean blocked;
    private boolean deactivated;
    private String action = "";
    private long actionAt;
    private long rev;

    /** What the bot said to a pressed button. */
    record CallbackAnswer(String id, String text, boolean alert, String url, long rev) {}

    Chat(JsonObject profile) {
        this.profile = profile;
        started = profile.getBoolean("started", false);
        deactivated = profile.getBoolean("deactivated", false);
    }

    long id() {
        return profile.getJsonNumber("id").longValue();
    }

    boolean isPrivate() {
        return profile.getString("type", "private").equals("private");
    }

    /** The chat as messages name it. */
    JsonObject asChat() {
        JsonObjectBuilder chat = JsonDoc.object().add("id", id());
        chat.add("type", profile.getString("type", "private"));
        copy(chat, isPrivate() ? List.of("first_name", "last_name", "username") : List.of("title"));
        return chat.build();
    }

    /** The person of a private chat. */
    JsonObject asUser() {
        JsonObjectBuilder user = JsonDoc.object().add("id", id()).add("is_bot", false);
        copy(user, List.of("first_name", "last_name", "username", "language_code"));
        return user.build();
    }

    private void copy(JsonObjectBuilder into, List<String> names) {
        for (String name : names) {
            JsonDoc.text(profile, name).ifPresent(value -> into.add(name, value));
        }
    }

    String name() {
        return profile.getString("first_name", profile.getString("title", "?"));
    }

    String language() {
        return profile.getString("language_code", "en");
    }

    JsonObject profile() {
        return profile;
    }

    boolean isStarted() {
        return started;
    }

    boolean isBlocked() {
        return blocked;
    }

    boolean isDeactivated() {
        return deactivated;
    }

    void start() {
        started = true;
    }

    void setBlocked(boolean now, long at) {
        blocked = now;
        rev = at;
    }

    void put(Entry entry) {
        entries.put(entry.id(), entry);
        rev = entry.rev();
        if (entries.size() > KEPT_MESSAGES) {
            entries.pollFirstEntry();
        }
        if (entry.fromBot()) {
            action = "";
        }
    }

    Optional<Entry> find(long messageId) {
        return Optional.ofNullable(entries.get((int) messageId)).filter(entry -> !entry.deleted());
    }

    /** Every message, deleted ones included, oldest first. */
    Collection<Entry> entries() {
        return entries.values();
    }

    void answered(CallbackAnswer answer) {
        answers.add(answer);
        rev = answer.rev();
        if (answers.size() > 50) {
            answers.removeFirst();
        }
    }

    List<CallbackAnswer> answers() {
        return answers;
    }

    void act(String what, long atNanos, long at) {
        action = what;
        actionAt = atNanos;
        rev = at;
    }

    /** What the bot is seen doing; it wears off after five seconds. */
    String action(Time time) {
        return time.isOlder(actionAt, 5) ? "" : action;
    }

    long rev() {
        return rev;
    }

    void touch(long at) {
        rev = at;
    }
}
