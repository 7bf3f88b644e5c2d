package io.guichet.application.personal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;

/** A list as JSON, each element written as it comes: a long one needs no more memory. */
final class JsonList implements Consumer<Map<String, Object>> {

    private final OutputStream target;
    private boolean begun;

    private JsonList(OutputStream target) {
        this.target = target;
    }

    /** {@code elements} hands them over one after the other. */
    static void write(OutputStream target, Consumer<Consumer<Map<String, Object>>> elements) {
        JsonList list = new JsonList(target);
        list.put("[");
        elements.accept(list);
        list.put("]");
    }

    @Override
    public void accept(Map<String, Object> element) {
        put(begun ? ",\n" : "");
        begun = true;
        put(new String(JsonText.of(element), StandardCharsets.UTF_8));
    }

    private void put(String text) {
        try {
            target.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
