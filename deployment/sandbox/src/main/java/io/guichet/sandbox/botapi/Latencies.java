package io.guichet.sandbox.botapi;

import io.guichet.sandbox.json.JsonDoc;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long a person waited: from a press or a text to what the bot did first. */
final class Latencies {

    private static final int KEPT = 10_000;

    private final Time time;
    private final Map<String, Long> waiting = new HashMap<>();
    private final Map<String, List<Long>> micros = new TreeMap<>();

    Latencies(Time time) {
        this.time = time;
    }

    /** A person begins to wait in a chat for what is measured under this name. */
    void begin(String measure, Object subject) {
        waiting.put(measure + " " + subject, time.now());
    }

    /** What was waited for has come; the first time counts. */
    void end(String measure, Object subject) {
        Long since = waiting.remove(measure + " " + subject);
        if (since == null) {
            return;
        }
        List<Long> all = micros.computeIfAbsent(measure, name -> new ArrayList<>());
        all.add((time.now() - since) / 1000);
        if (all.size() > KEPT) {
            all.removeFirst();
        }
    }

    void clear() {
        waiting.clear();
        micros.clear();
    }

    JsonObject toJson() {
        JsonObjectBuilder json = JsonDoc.object();
        micros.forEach((name, all) -> json.add(name, summary(all.stream().sorted().toList())));
        return json.build();
    }

    private static JsonObject summary(List<Long> sorted) {
        return JsonDoc.object()
                .add("count", sorted.size())
                .add("p50_ms", at(sorted, 0.50))
                .add("p95_ms", at(sorted, 0.95))
                .add("p99_ms", at(sorted, 0.99))
                .add("max_ms", at(sorted, 1))
                .build();
    }

    private static double at(List<Long> sorted, double share) {
        int index = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.max(0, index)) / 1000.0;
    }
}
