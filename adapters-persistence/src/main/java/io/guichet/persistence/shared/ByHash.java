package io.guichet.persistence.shared;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What is stored under the hash of its content, and so is always the same: what was read is kept,
 * as much as was asked for last. Whoever proves what the database holds reads it there instead.
 */
public final class ByHash<T> {

    private static final int MOST = 5_000;

    private final Map<String, T> known =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(16, 0.75f, true) {

                        private static final long serialVersionUID = 1L;

                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                            return size() > MOST;
                        }
                    });

    /** Those of some hashes; {@code read} finds the ones that are not known yet. */
    public Map<String, T> find(
            Collection<String> hashes, Function<Collection<String>, Map<String, T>> read) {
        Map<String, T> found = new HashMap<>();
        hashes.forEach(hash -> found.computeIfAbsent(hash, known::get));
        List<String> missing = hashes.stream().filter(hash -> !found.containsKey(hash)).toList();
        if (!missing.isEmpty()) {
            Map<String, T> added = read.apply(missing);
            known.putAll(added);
            found.putAll(added);
        }
        return found;
    }
}
