package io.guichet.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/** Whoever copies an example of the description sends what its schema allows. */
class ExamplesTest {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry ->
                            registry.schemaRegistryConfig(
                                    SchemaRegistryConfig.builder()
                                            .formatAssertionsEnabled(true)
                                            .build()));

    private final JsonNode api = MAPPER.valueToTree(Described.read());
    private final List<String> wrong = new ArrayList<>();
    private int seen;

    @Test
    void every_example_is_as_its_schema_says() {
        walk(api, "");

        assertThat(wrong).isEmpty();
        assertThat(seen).isGreaterThan(250);
    }

    /** An example in a schema is one of it; one beside a schema is one of that. */
    private void walk(JsonNode node, String place) {
        if (node.has("example")) {
            check(node.path("schema").isMissingNode() ? node : node.get("schema"), node.get("example"), place);
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
        schemaOf(schema)
                .validate(example)
                .forEach(error -> wrong.add(place + ": " + example + " " + error));
    }

    /** References lead into the description, so that it goes along. */
    private Schema schemaOf(JsonNode schema) {
        ObjectNode whole = MAPPER.createObjectNode();
        whole.set("components", api.get("components"));
        whole.putArray("allOf").add(schema);
        return SCHEMAS.getSchema(whole);
    }
}
