package io.guichet.persistence.shared;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the text of a statement says of tables, all of which are named with their schema.
 *
 * @param isLocking whether it waits for whoever was first, so that what was read before may have
 *     changed since
 */
record Tables(Set<String> named, boolean isLocking) {

    private static final Pattern NAME = Pattern.compile("guichet\\.(\\w+)");

    private static final Pattern LOCKING =
            Pattern.compile(
                    "\\bfor (no key )?(update|share)\\b|lock\\(|^\\s*(insert|update|delete)\\b");

    /** Of statements that write: there are as many texts as the stores have. */
    private static final Map<String, Set<String>> WRITTEN = new ConcurrentHashMap<>();

    /** Read from the text, each time. */
    static Tables of(String sql) {
        return new Tables(read(sql), LOCKING.matcher(sql).find());
    }

    /** Those of a statement that writes, remembered. */
    static Set<String> written(String sql) {
        Set<String> known = WRITTEN.get(sql);
        return known == null ? WRITTEN.computeIfAbsent(sql, Tables::read) : known;
    }

    private static Set<String> read(String sql) {
        return NAME.matcher(sql)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }
}
