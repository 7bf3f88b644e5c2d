package io.guichet.rest.caller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who may call what, for every operation there is; read once from {@code operations.txt}. */
@ApplicationScoped
public class Operations {

    private final Map<String, Operation> byKey;
    private final Map<Method, Optional<Operation>> byMethod = new ConcurrentHashMap<>();

    public Operations() {
        this(listed());
    }

    /** Those of so many lines. */
    public Operations(List<String> lines) {
        byKey =
                lines.stream()
                        .map(Operation::read)
                        .collect(Collectors.toMap(Operation::key, Function.identity()));
    }

    /** The lines of the file, comments left out. */
    public static List<String> listed() {
        try (InputStream file =
                Operations.class.getResourceAsStream("/io/guichet/rest/operations.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The operation that a resource's method answers; nobody may call what is not listed. */
    Optional<Operation> of(Class<?> resource, Method called) {
        return byMethod.computeIfAbsent(called, method -> find(resource, method));
    }

    private Optional<Operation> find(Class<?> resource, Method called) {
        return Arrays.stream(called.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(verb -> byKey.get(verb.value() + " " + path(resource, called)))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static String path(Class<?> resource, Method called) {
        Path below = called.getAnnotation(Path.class);
        return base(resource) + (below == null ? "" : below.value());
    }

    /** The container hands out subclasses of ours. */
    private static String base(Class<?> resource) {
        Path base = resource.getAnnotation(Path.class);
        if (base != null) {
            return base.value();
        }
        return resource.getSuperclass() == null ? "" : base(resource.getSuperclass());
    }
}
