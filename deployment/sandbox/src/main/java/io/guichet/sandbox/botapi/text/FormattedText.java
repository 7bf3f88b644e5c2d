package io.guichet.sandbox.botapi.text;

import io.guichet.sandbox.json.JsonDoc;

import jakarta.json.JsonArray;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A plain text and its entities, as a message carries them. */
public record FormattedText(String text, JsonArray entities) {

    /** A text without markup: only what is recognised in it by itself is formatted. */
    public static FormattedText plain(String text) {
        return trimmed(text, List.of());
    }

    /**
     * A text in the HTML of bots.
     *
     * @throws BadHtmlException if it is not that
     */
    public static FormattedText html(String html) {
        HtmlParser parser = new HtmlParser(html);
        parser.parse();
        return trimmed(parser.text(), parser.entities());
    }

    private static FormattedText trimmed(String text, List<Entity> entities) {
        String shown = text.strip();
        int shift = text.length() - text.stripLeading().length();
        List<Entity> kept = new ArrayList<>();
        for (Entity entity : entities) {
            int from = Math.max(0, entity.offset() - shift);
            int to = Math.min(shown.length(), entity.end() - shift);
            if (to > from) {
                kept.add(new Entity(entity.type(), from, to - from, entity.argument()));
            }
        }
        kept.addAll(Recognised.in(shown, kept));
        kept.sort(
                Comparator.comparingInt(Entity::offset)
                        .thenComparing(Comparator.comparingInt(Entity::length).reversed()));
        return new FormattedText(shown, JsonDoc.array(kept.stream().map(Entity::toJson).toList()));
    }
}
