package io.guichet.rest.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.access.Scope;
import io.guichet.rest.shared.Api;

import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whoever adds an operation says who may call it, or the build fails here. */
class OperationsTest {

    private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target/classes");
    private static final List<Operation> ALL =
            Operations.listed().stream().map(Operation::read).toList();

    private final Operations operations = new Operations();

    @Test
    void every_operation_of_the_description_has_its_line_and_no_other() {
        Set<String> listed = ALL.stream().map(Operation::key).collect(Collectors.toSet());

        assertThat(new TreeSet<>(listed)).isEqualTo(described());
    }

    @Test
    void every_method_of_a_resource_is_found_by_its_line() throws IOException {
        for (Method called : calls()) {
            assertThat(operations.of(called.getDeclaringClass(), called))
                    .as(called.toString())
                    .isPresent();
        }
    }

    @Test
    void the_marks_on_the_methods_say_the_same() throws IOException {
        for (Method called : calls()) {
            Operation operation = operations.of(called.getDeclaringClass(), called).orElseThrow();
            assertThat(operation.isPublic())
                    .as(operation.key())
                    .isEqualTo(called.isAnnotationPresent(PublicCall.class));
            assertThat(operation.isForStaffOnly())
                    .as(operation.key())
                    .isEqualTo(called.isAnnotationPresent(StaffOnly.class));
        }
    }

    @Test
    void whatever_takes_a_token_takes_a_scope_that_fits_its_method() {
        for (Operation operation : ALL) {
            assertThat(operation.scope().isEmpty())
                    .as(operation.key())
                    .isEqualTo(operation.isPublic());
            boolean reads = operation.method().equals("GET");
            assertThat(operation.scope().map(Scope::access))
                    .as(operation.key())
                    .isNotEqualTo(
                            java.util.Optional.of(reads ? Scope.Access.WRITE : Scope.Access.READ));
        }
    }

    private static Set<String> described() {
        Map<String, Map<String, Object>> api = read();
        Set<String> described = new TreeSet<>();
        api.get("paths")
                .forEach(
                        (path, calls) ->
                                ((Map<?, ?>) calls)
                                        .keySet()
                                        .forEach(
                                                verb ->
                                                        described.add(
                                                                verb.toString()
                                                                                .toUpperCase(
                                                                                        Locale.ROOT)
                                                                        + path.replace(
                                                                                Api.PATH, " "))));
        return described;
    }

    private static Map<String, Map<String, Object>> read() {
        try (InputStream file =
                OperationsTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return new Yaml().load(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<Method> calls() throws IOException {
        List<Method> calls =
                resources().stream()
                        .flatMap(resource -> Stream.of(resource.getMethods()))
                        .filter(OperationsTest::isCall)
                        .toList();
        assertThat(calls).hasSameSizeAs(ALL);
        return calls;
    }

    static List<Class<?>> resources() throws IOException {
        List<Class<?>> resources = new ArrayList<>();
        try (Stream<java.nio.file.Path> files = Files.walk(CLASSES)) {
            for (java.nio.file.Path file : files.toList()) {
                String name = CLASSES.relativize(file).toString();
                if (name.endsWith("Resource.class")) {
                    Class<?> resource = load(name.replace(".class", "").replace('/', '.'));
                    if (resource.isAnnotationPresent(Path.class)) {
                        resources.add(resource);
                    }
                }
            }
        }
        return resources;
    }

    private static boolean isCall(Method method) {
        return Stream.of(method.getAnnotations())
                .anyMatch(
                        mark ->
                                mark.annotationType()
                                        .isAnnotationPresent(jakarta.ws.rs.HttpMethod.class));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, OperationsTest.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
