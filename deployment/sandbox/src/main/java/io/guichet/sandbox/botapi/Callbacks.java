package io.guichet.sandbox.botapi;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Pressed buttons whose press the bot has not answered. An answer is taken once, and soon. */
final class Callbacks {

    private static final int SECONDS_TO_ANSWER = 15;

    private final Time time;
    private final Map<String, Press> open = new HashMap<>();
    private long lastId = 400_000_000_000_000_000L;

    record Press(long chatId, long pressedAt) {}

    Callbacks(Time time) {
        this.time = time;
    }

    String pressed(long chatId) {
        lastId++;
        String id = Long.toString(lastId);
        open.put(id, new Press(chatId, time.now()));
        return id;
    }

    /** Takes the press that is answered; empty if it was answered before or is too old. */
    Optional<Press> answer(String id) {
        return Optional.ofNullable(open.remove(id))
                .filter(press -> !time.isOlder(press.pressedAt(), SECONDS_TO_ANSWER));
    }

    /** Makes every open press too old. */
    int expire() {
        int count = open.size();
        open.clear();
        return count;
    }
}
