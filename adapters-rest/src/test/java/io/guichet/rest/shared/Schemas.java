package io.guichet.rest.shared;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** Values held to the schemas of the description. */
final class Schemas {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry ->
                            registry.schemaRegistryConfig(
                                    SchemaRegistryConfig.builder()
                                            .formatAssertionsEnabled(true)
                                            .build()));
    private static final JsonNode API = MAPPER.valueToTree(Described.read());

    private Schemas() {}

    static JsonNode api() {
        return API;
    }

    /** What of a value is not as a schema says. */
    static List<String> wrong(JsonNode schema, JsonNode value) {
        return within(schema).validate(value).stream().map(Object::toString).toList();
    }

    /** What of the body of a call such as {@code post /api/v1/orders} is not as described. */
    static List<String> wrong(String call, String body) {
        return wrong(body(call).path("schema"), MAPPER.readTree(body));
    }

    static boolean takesBody(String call) {
        return !body(call).isMissingNode();
    }

    private static JsonNode body(String call) {
        String[] words = call.split(" ");
        return API.path("paths")
                .path(words[1])
                .path(words[0])
                .path("requestBody")
                .path("content")
                .path("application/json");
    }

    /** References lead into the description, so that it goes along. */
    private static Schema within(JsonNode schema) {
        ObjectNode whole = MAPPER.createObjectNode();
        whole.set("components", API.get("components"));
        whole.putArray("allOf").add(schema);
        return REGISTRY.getSchema(whole);
    }
}
