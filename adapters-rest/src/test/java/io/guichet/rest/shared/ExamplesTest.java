package io.guichet.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/** Whoever copies an example of the description sends what its schema allows. */
class ExamplesTest {

    private final List<String> wrong = new ArrayList<>();
    private int seen;

    @Test
    void every_example_is_as_its_schema_says() {
        walk(Schemas.api(), "");

        assertThat(wrong).isEmpty();
        assertThat(seen).isGreaterThan(250);
    }

    /** An example in a schema is one of it; one beside a schema is one of that. */
    private void walk(JsonNode node, String place) {
        if (node.has("example")) {
            check(node.has("schema") ? node.get("schema") : node, node.get("example"), place);
        }
        if (node.path("examples").isObject()) {
            node.get("examples")
                    .forEachEntry(
                            (name, example) ->
                                    check(
                                            node.get("schema"),
                                            example.path("value"),
                                            place + "/examples/" + name));
        }
        node.forEachEntry((name, below) -> walk(below, place + "/" + name));
        for (int at = 0; node.isArray() && at < node.size(); at++) {
            walk(node.get(at), place + "/" + at);
        }
    }

    private void check(JsonNode schema, JsonNode example, String place) {
        seen++;
        Schemas.wrong(schema, example)
                .forEach(error -> wrong.add(place + ": " + example + " " + error));
    }
}
