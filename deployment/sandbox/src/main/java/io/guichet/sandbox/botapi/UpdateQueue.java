package io.guichet.sandbox.botapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Updates that the bot has not confirmed yet. Numbers rise by one; an offset confirms what is below
 * it; one that lies far beyond the end is not believed, and the queue is served from its head.
 */
final class UpdateQueue {

    private static final long DAY = 86_400;
    private static final int BELIEVED_BEYOND_END = 10;
    private static final int REMEMBERED = 500;
    private static final Set<String> ONLY_WHEN_NAMED =
            Set.of("chat_member", "message_reaction", "message_reaction_count");

    private final Time time;
    private final List<Pending> pending = new ArrayList<>();
    private final TreeMap<Long, String> recent = new TreeMap<>();
    private Set<String> allowed = Set.of();
    private long nextId;
    private boolean held;

    /**
     * An update that waits. {@code lane} is what is kept in order: a chat for messages, a person
     * for presses. A repeated one is served once more, however it was confirmed before.
     */
    record Pending(long id, String lane, String json, long bornAt, long lives, boolean repeated) {}

    UpdateQueue(Time time, long firstId) {
        this.time = time;
        nextId = firstId;
    }

    long nextId() {
        return nextId;
    }

    /** Adds an update of a kind, unless the bot did not ask for this kind. */
    void add(String kind, String lane, String content) {
        if (allowed.isEmpty() ? ONLY_WHEN_NAMED.contains(kind) : !allowed.contains(kind)) {
            return;
        }
        String json = "{\"update_id\":%d,\"%s\":%s}".formatted(nextId, kind, content);
        long lives = kind.equals("callback_query") ? 150 : DAY;
        pending.add(new Pending(nextId, lane, json, time.now(), lives, false));
        remember(nextId, json);
        nextId++;
    }

    private void remember(long id, String json) {
        recent.put(id, json);
        if (recent.size() > REMEMBERED) {
            recent.pollFirstEntry();
        }
    }

    /** Adds what a test wrote, as it stands. A number that was given out before is served once. */
    void addRaw(long id, String json) {
        pending.add(new Pending(id, "raw", json, time.now(), DAY, id < nextId));
        nextId = Math.max(nextId, id + 1);
    }

    /** Serves an update again, with its old number; 0 means the last one. */
    boolean repeat(long wanted) {
        long id = wanted == 0 && !recent.isEmpty() ? recent.lastKey() : wanted;
        String json = recent.get(id);
        if (json == null) {
            return false;
        }
        pending.add(new Pending(id, "raw", json, time.now(), DAY, true));
        return true;
    }

    void allow(Set<String> kinds) {
        allowed = Set.copyOf(kinds);
    }

    Set<String> allowed() {
        return allowed;
    }

    /** Drops what an offset confirms; a negative one keeps that many of the last. */
    void confirm(long offset) {
        if (offset < 0) {
            long keep = Math.min(-offset, pending.size());
            pending.subList(0, (int) (pending.size() - keep)).clear();
            return;
        }
        if (offset == 0 || offset > nextId + BELIEVED_BEYOND_END) {
            return;
        }
        pending.removeIf(update -> update.id() < offset && !update.repeated());
    }

    /** What can be served now, in order. What was repeated is gone once it was served. */
    List<String> next(int limit) {
        expire();
        if (held) {
            return List.of();
        }
        List<Pending> batch = pending.subList(0, Math.min(limit, pending.size()));
        List<String> served = batch.stream().map(Pending::json).toList();
        batch.removeIf(Pending::repeated);
        return served;
    }

    /** The first update of a lane, for delivery to a webhook. */
    Optional<Pending> first(String lane) {
        expire();
        if (held) {
            return Optional.empty();
        }
        return pending.stream().filter(update -> update.lane().equals(lane)).findFirst();
    }

    Set<String> lanes() {
        Set<String> lanes = new HashSet<>();
        pending.forEach(update -> lanes.add(update.lane()));
        return lanes;
    }

    void delivered(Pending update) {
        pending.remove(update);
    }

    List<Pending> pending() {
        return List.copyOf(pending);
    }

    void restore(List<Pending> kept, long next) {
        pending.addAll(kept);
        nextId = next;
    }

    void clear() {
        pending.clear();
    }

    /** Turns the order of what waits round. */
    void reverse() {
        List<Pending> turned = pending().reversed();
        pending.clear();
        pending.addAll(turned);
    }

    void hold(boolean now) {
        held = now;
    }

    /** Numbers begin anew, as they may after a week without any update. */
    void restartAt(long id) {
        pending.clear();
        recent.clear();
        nextId = id;
    }

    private void expire() {
        pending.removeIf(update -> time.isOlder(update.bornAt(), update.lives()));
    }
}
