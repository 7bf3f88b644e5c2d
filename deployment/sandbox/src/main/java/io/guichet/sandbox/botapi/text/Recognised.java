package io.guichet.sandbox.botapi.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Commands, addresses and mentions, which need no markup to be formatted. */
final class Recognised {

    private static final Set<String> OPAQUE = Set.of("text_link", "code", "pre");

    private static final Map<String, Pattern> PATTERNS =
            Map.of(
                    "bot_command",
                    Pattern.compile("(?<![\\w/.:<>])/[A-Za-z0-9_]{1,64}(@[A-Za-z0-9_]{3,32})?"),
                    "url",
                    Pattern.compile("\\bhttps?://[^\\s<>\"']*[^\\s<>\"'.,;:!?)]"),
                    "email",
                    Pattern.compile("\\b[\\w.+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+\\b"),
                    "mention",
                    Pattern.compile("(?<![\\w/@.])@[A-Za-z][A-Za-z0-9_]{3,31}\\b"));

    private Recognised() {}

    static List<Entity> in(String text, List<Entity> marked) {
        List<Entity> found = new ArrayList<>();
        for (String type : List.of("url", "email", "bot_command", "mention")) {
            Matcher matcher = PATTERNS.get(type).matcher(text);
            while (matcher.find()) {
                int length = matcher.end() - matcher.start();
                Entity entity = new Entity(type, matcher.start(), length, "");
                if (isFree(entity, marked, found)) {
                    found.add(entity);
                }
            }
        }
        return found;
    }

    private static boolean isFree(Entity entity, List<Entity> marked, List<Entity> found) {
        return found.stream().noneMatch(entity::overlaps)
                && marked.stream()
                        .filter(other -> OPAQUE.contains(other.type()))
                        .noneMatch(entity::overlaps);
    }
}
