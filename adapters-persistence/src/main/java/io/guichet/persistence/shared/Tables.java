package io.guichet.persistence.shared;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the text of a statement says of tables. There are as many texts as the stores have, all of
 * which name the tables with their schema.
 */
final class Tables {

    private static final Pattern NAME = Pattern.compile("guichet\\.(\\w+)");

    /** Waits for whoever was first, so that what was read before may have changed since. */
    private static final Pattern LOCKING =
            Pattern.compile(
                    "\\bfor (no key )?(update|share)\\b|lock\\(|^\\s*(insert|update|delete)\\b");

    private static final Map<String, Set<String>> KNOWN = new ConcurrentHashMap<>();

    private Tables() {}

    static Set<String> named(String sql) {
        return KNOWN.computeIfAbsent(
                sql,
                text ->
                        NAME.matcher(text)
                                .results()
                                .map((MatchResult found) -> found.group(1))
                                .collect(Collectors.toUnmodifiableSet()));
    }

    static boolean isLocking(String sql) {
        return LOCKING.matcher(sql).find();
    }
}
