package io.guichet.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.rest.lists.ListJson;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
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
import java.util.stream.Stream;

/** The description is written by hand; here it is held to what the code does. */
class OpenApiTest {

    private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target/classes");
    private static final Pattern REFERENCE = Pattern.compile("#/components/(\\w+)/([\\w-]+)");

    private final Map<String, Object> api = read();

    @Test
    void every_call_is_described_and_nothing_else() throws IOException {
        Set<String> described = new TreeSet<>();
        map(api, "paths")
                .forEach(
                        (path, calls) ->
                                cast(calls).keySet().forEach(c -> described.add(c + " " + path)));

        assertThat(described).isEqualTo(implemented());
    }

    @Test
    void every_schema_has_the_fields_of_its_record() throws IOException {
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
        String page =
                Files.readString(java.nio.file.Path.of("src/main/webapp/api/docs/index.html"));
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

    private static Set<String> implemented() throws IOException {
        Set<String> calls = new TreeSet<>();
        for (Class<?> resource : classes()) {
            if (!resource.isAnnotationPresent(Path.class)) {
                continue;
            }
            for (Method method : resource.getMethods()) {
                verb(method)
                        .ifPresent(
                                verb ->
                                        calls.add(
                                                verb.toLowerCase(Locale.ROOT)
                                                        + " "
                                                        + Api.PATH
                                                        + path(resource.getAnnotation(Path.class))
                                                        + path(method.getAnnotation(Path.class))));
            }
        }
        return calls;
    }

    private static java.util.Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .findFirst();
    }

    private static String path(Path path) {
        return path == null ? "" : path.value();
    }

    private static Map<String, Set<String>> records() throws IOException {
        Map<String, Set<String>> records = new HashMap<>();
        for (Class<?> type : classes()) {
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

    private static List<Class<?>> classes() throws IOException {
        List<Class<?>> classes = new ArrayList<>();
        try (Stream<java.nio.file.Path> files = Files.walk(CLASSES)) {
            for (java.nio.file.Path file : files.toList()) {
                String name = CLASSES.relativize(file).toString();
                if (name.endsWith(".class") && !name.endsWith("-info.class")) {
                    classes.add(load(name.replace(".class", "").replace('/', '.')));
                }
            }
        }
        return classes;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, OpenApiTest.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static Map<String, Object> read() {
        try (InputStream file = OpenApiTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return new Yaml().load(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Map<String, Object> map(Map<String, Object> parent, String key) {
        return cast(parent.get(key));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Object value) {
        return (Map<String, Object>) value;
    }
}
