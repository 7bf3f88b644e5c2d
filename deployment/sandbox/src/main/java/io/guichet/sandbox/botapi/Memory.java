package io.guichet.sandbox.botapi;

import io.guichet.sandbox.botapi.UpdateQueue.Pending;
import io.guichet.sandbox.files.AtomicFile;
import io.guichet.sandbox.json.JsonDoc;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Keeps the talks over a restart: a file per chat and one for the rest, written before a change is
 * answered. The messenger this stands for does not die with the product, so nothing that either
 * side was told may be forgotten when their common process is killed, the numbers of updates least
 * of all: one given out twice would be taken for a repetition. What cannot be read is left out.
 */
final class Memory {

    private static final System.Logger LOG = System.getLogger(Memory.class.getName());

    private final Works works;
    private final Path folder;
    private final ReentrantLock saving = new ReentrantLock();
    private long savedRevision;

    Memory(Works works, Path folder) {
        this.works = works;
        this.folder = folder;
    }

    void start() {
        works.monitor().run(this::load);
        works.monitor().keptBy(this::keep);
    }

    private void load() {
        read(folder.resolve("bot.json")).ifPresent(this::restoreBot);
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(file -> file.getFileName().toString().startsWith("chat"))
                    .forEach(files::add);
        } catch (IOException nothingYet) {
            LOG.log(Level.DEBUG, "no talks are kept in {0}", folder);
        }
        for (Path file : files) {
            read(file).ifPresent(json -> works.chats().add(ChatJson.read(json, works)));
        }
        if (works.chats().all().isEmpty()) {
            works.invitePeople();
        }
    }

    private void restoreBot(JsonObject json) {
        works.commands().restore(json.getJsonObject("commands"));
        works.chats().setLastMessageId(json.getInt("last_message_id"));
        List<Pending> pending = new ArrayList<>();
        for (JsonObject kept : json.getJsonArray("pending").getValuesAs(JsonObject.class)) {
            pending.add(
                    new Pending(
                            JsonDoc.number(kept, "id").orElseThrow(),
                            kept.getString("lane"),
                            kept.getString("json"),
                            works.time().now(),
                            kept.getInt("lives"),
                            false));
        }
        works.queue().restore(pending, JsonDoc.number(json, "next_update_id").orElseThrow());
    }

    private Optional<JsonObject> read(Path file) {
        try {
            return JsonDoc.parseObject(Files.readString(file));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Those who come while another writes wait, and find their changes written with his. */
    private void keep() {
        if (saving.isHeldByCurrentThread()) {
            return;
        }
        saving.lock();
        try {
            save();
        } finally {
            saving.unlock();
        }
    }

    private void save() {
        Map<String, String> changed = works.monitor().within(this::changedFiles);
        for (Map.Entry<String, String> file : changed.entrySet()) {
            try {
                AtomicFile.write(folder.resolve(file.getKey()), file.getValue());
            } catch (IOException full) {
                LOG.log(Level.WARNING, "cannot keep " + file.getKey(), full);
            }
        }
    }

    private Map<String, String> changedFiles() {
        Map<String, String> changed = new HashMap<>();
        if (works.monitor().revision() == savedRevision) {
            return changed;
        }
        for (Chat chat : works.chats().all()) {
            if (chat.rev() > savedRevision) {
                changed.put("chat" + chat.id() + ".json", ChatJson.write(chat).toString());
            }
        }
        changed.put("bot.json", bot().toString());
        savedRevision = works.monitor().revision();
        return changed;
    }

    private JsonObject bot() {
        JsonArrayBuilder pending = JsonDoc.array();
        for (Pending update : works.queue().pending()) {
            pending.add(
                    JsonDoc.object()
                            .add("id", update.id())
                            .add("lane", update.lane())
                            .add("json", update.json())
                            .add("lives", update.lives()));
        }
        JsonValue commands = works.commands().toJson();
        return JsonDoc.object()
                .add("next_update_id", works.queue().nextId())
                .add("last_message_id", works.chats().lastMessageId())
                .add("commands", commands)
                .add("pending", pending)
                .build();
    }
}
