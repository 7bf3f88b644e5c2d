package io.guichet.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.rest.lists.ListJson;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The description is written by hand; here it is held to what the code does. */
class OpenApiTest {

    private static final Pattern REFERENCE = Pattern.compile("#/components/(\\w+)/([\\w-]+)");

    private final Map<String, Object> api = Described.read();

    @Test
    void every_call_is_described_and_nothing_else() {
        Set<String> described = new TreeSet<>();
        map(api, "paths")
                .forEach(
                        (path, calls) ->
                                cast(calls).keySet().forEach(c -> described.add(c + " " + path)));

        assertThat(described).isEqualTo(Calls.all().keySet());
    }

    @Test
    void every_schema_has_the_fields_of_its_record() {
        Map<String, Set<String>> records = records();
        Map<String, Object> schemas = map(map(api, "components"), "schemas");
        schemas.remove("Problem");
        schemas.keySet().removeIf(name -> name.endsWith("List"));

        assertThat(schemas.keySet()).isEqualTo(records.keySet());
        schemas.forEach(
                (name, schema) ->
                        assertThat(map(cast(schema), "properties").keySet())
                                .as(name)
                                .isEqualTo(records.get(name)));
    }

    @Test
    void every_code_of_a_refusal_is_listed() {
        Map<String, Object> problem = map(map(map(api, "components"), "schemas"), "Problem");
        Set<String> known =
                ResourceBundle.getBundle("io.guichet.rest.problems_en").keySet().stream()
                        .filter(key -> key.endsWith(".title"))
                        .map(key -> key.substring(0, key.length() - ".title".length()))
                        .collect(Collectors.toSet());

        assertThat(new TreeSet<>((List<?>) map(map(problem, "properties"), "code").get("enum")))
                .isEqualTo(new TreeSet<>(known));
    }

    @Test
    void every_reference_leads_somewhere() {
        Map<String, Object> components = map(api, "components");
        Matcher reference = REFERENCE.matcher(api.toString());
        int found = 0;
        while (reference.find()) {
            found++;
            assertThat(map(components, reference.group(1)).keySet()).contains(reference.group(2));
        }

        assertThat(found).isGreaterThan(200);
    }

    @Test
    void the_page_finds_its_scripts_in_the_product_and_none_stands_in_it() throws IOException {
        String page = Files.readString(Path.of("src/main/webapp/api/docs/index.html"));
        Matcher file = Pattern.compile("(?:src|href)=\"(/webjars/[^\"]+)\"").matcher(page);
        int files = 0;
        while (file.find()) {
            files++;
            assertThat(getClass().getResource("/META-INF/resources" + file.group(1)))
                    .as(file.group(1))
                    .isNotNull();
        }

        assertThat(files).isEqualTo(2);
        assertThat(page).doesNotContain("<script>").doesNotContain("http");
    }

    private static Map<String, Set<String>> records() {
        Map<String, Set<String>> records = new HashMap<>();
        for (Class<?> type : Calls.classes()) {
            if (type.isRecord()
                    && type.getSimpleName().endsWith("Json")
                    && type != ListJson.class) {
                String name = type.getSimpleName().replace("Json", "");
                Set<String> fields =
                        Arrays.stream(type.getRecordComponents())
                                .map(field -> field.getName().replaceAll("([A-Z])", "_$1"))
                                .map(field -> field.toLowerCase(Locale.ROOT))
                                .collect(Collectors.toSet());
                assertThat(records.put(name, fields)).as(name).isNull();
            }
        }
        return records;
    }

    private static Map<String, Object> map(Map<String, Object> parent, String key) {
        return cast(parent.get(key));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Object value) {
        return (Map<String, Object>) value;
    }
}
