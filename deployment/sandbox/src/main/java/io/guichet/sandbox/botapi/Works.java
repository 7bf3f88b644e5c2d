package io.guichet.sandbox.botapi;

import jakarta.json.JsonObject;

import java.nio.file.Path;

/** The parts that everything else of the double works with, all under the one monitor. */
record Works(
        Monitor monitor,
        Time time,
        JsonObject bot,
        Chats chats,
        UpdateQueue queue,
        CommandLists commands,
        Callbacks callbacks,
        Latencies latencies,
        Faults faults,
        StoredFiles files) {

    private static final long FIRST_UPDATE = 100_000_001L;

    static Works create(JsonObject bot, Path folder, Time time) {
        return new Works(
                new Monitor(time.seconds() * 1000),
                time,
                bot,
                new Chats(),
                new UpdateQueue(time, FIRST_UPDATE),
                new CommandLists(),
                new Callbacks(time),
                new Latencies(time),
                new Faults(),
                new StoredFiles(folder.resolve("files")));
    }

    /** Two people stand ready for whoever opens the page first. */
    void invitePeople() {
        chats.add(new Chat(Chats.person(77, "Zoé", "fr")));
        chats.add(new Chat(Chats.person(78, "John", "en")));
        touchAll();
    }

    void touchAll() {
        long at = monitor.touch();
        chats.all().forEach(chat -> chat.touch(at));
    }
}
