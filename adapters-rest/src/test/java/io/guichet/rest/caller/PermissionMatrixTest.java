package io.guichet.rest.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.access.Area;
import io.guichet.domain.access.Scope;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Asks every operation of the description as everybody there is, and compares with what stands in
 * {@code permission-matrix.txt}. The resources have nothing behind them: whoever is let in meets
 * that nothing, whatever it makes of it, and everybody else the refusal at the door.
 */
class PermissionMatrixTest {

    private static final Logger FAULTS = Logger.getLogger("io.guichet.rest.problem.Faults");
    private static final Logger SERVER = Logger.getLogger("org.jboss.resteasy");
    private static final String ANNA = "10001";
    private static final Map<String, Operation> OPERATIONS = new TreeMap<>();
    private static final Map<String, String> ACTUAL = new LinkedHashMap<>();

    private static RestApi api;

    @BeforeAll
    static void askEverythingAsEverybody() throws IOException {
        FAULTS.setLevel(Level.OFF);
        SERVER.setLevel(Level.OFF);
        api = new RestApi();
        for (Class<?> resource : OperationsTest.resources()) {
            api.with(made(resource));
        }
        Operations.listed().stream()
                .map(Operation::read)
                .forEach(
                        operation ->
                                OPERATIONS.put(operation.path() + operation.method(), operation));
        OPERATIONS
                .values()
                .forEach(
                        operation -> ACTUAL.put(operation.key(), String.join(" ", row(operation))));
        Files.write(
                Path.of("target", "permission-matrix.txt"),
                ACTUAL.entrySet().stream()
                        .map(row -> "%-48s %s".formatted(row.getKey(), row.getValue()))
                        .toList());
    }

    /** Tests that come after read what is logged. */
    @AfterAll
    static void logAgain() {
        FAULTS.setLevel(null);
        SERVER.setLevel(null);
    }

    @Test
    void everybody_may_what_the_matrix_says_and_nothing_else() {
        Map<String, String> expected = expected();

        assertThat(ACTUAL.keySet())
                .as("operations without a line in permission-matrix.txt, or lines without one")
                .containsExactlyInAnyOrderElementsOf(expected.keySet());
        ACTUAL.forEach((key, row) -> assertThat(row).as(key).isEqualTo(expected.get(key)));
    }

    @Test
    void nobody_without_a_token_gets_at_anything_but_the_public_parts() {
        assertThat(
                        ACTUAL.entrySet().stream()
                                .filter(row -> !row.getValue().startsWith("401"))
                                .map(Map.Entry::getKey))
                .allMatch(
                        key ->
                                key.startsWith("GET /catalog/")
                                        || key.equals("GET /health")
                                        || key.equals("GET /shared-documents/{token}")
                                        || key.startsWith("POST /sign-ups")
                                        || key.startsWith("POST /password-resets")
                                        || key.equals("POST /webhooks/card"));
    }

    @Test
    void a_token_with_every_other_scope_is_refused_everywhere() {
        for (Operation operation : OPERATIONS.values()) {
            if (operation.scope().isPresent()) {
                for (Area area : Area.values()) {
                    Scope other = new Scope(area, Scope.Access.WRITE);
                    if (area != operation.scope().get().area() && !operation.isForStaffOnly()) {
                        assertThat(ask(operation, "scope " + other, UnaryOperator.identity()))
                                .as(operation.key() + " with " + other)
                                .isEqualTo("403");
                    }
                }
            }
        }
    }

    /** The columns of the matrix. */
    private static List<String> row(Operation operation) {
        UnaryOperator<Asking> forAnna = asking -> asking.header("Guichet-Customer", ANNA);
        String scope = operation.scope().map(Scope::toString).orElse("profile:read");
        String reading = scope.replace(":write", ":read");
        return List.of(
                ask(operation, "", UnaryOperator.identity()),
                ask(operation, "boris", forAnna),
                ask(operation, "anna", UnaryOperator.identity()),
                ask(operation, "scope " + scope, UnaryOperator.identity()),
                ask(operation, "scope " + reading, UnaryOperator.identity()),
                ask(operation, "holder billing", forAnna),
                ask(operation, "holder account_management", forAnna),
                ask(operation, "holder tech_accounts", forAnna),
                ask(operation, "holder tech_servers", forAnna),
                ask(operation, "holder account/shop/sites", forAnna),
                ask(operation, "staff SUPPORT", forAnna),
                ask(operation, "staff BILLING", forAnna),
                ask(operation, "staff CATALOGUE", forAnna),
                ask(operation, "staff ADMINISTRATOR", forAnna));
    }

    /** {@code in} for whoever gets past the door. */
    private static String ask(Operation operation, String who, UnaryOperator<Asking> as) {
        String path = operation.path().replaceAll("\\{[^}]*}", ANNA);
        Asking asking =
                switch (operation.method()) {
                    case "GET" -> api.get(path);
                    case "DELETE" -> api.delete(path);
                    case "PUT" -> api.put(path, "{}");
                    default -> api.post(path, "{}");
                };
        Asking known = who.isEmpty() ? asking.without("Authorization") : asking.as(who);
        return told(as.apply(known).answer());
    }

    private static String told(Answer answer) {
        boolean refused =
                List.of(
                                "token-missing",
                                "staff-only",
                                "staff-role-missing",
                                "scope-missing",
                                "permission-missing",
                                "no-such-customer",
                                "forbidden")
                        .contains(code(answer));
        return refused ? Integer.toString(answer.status()) : "in ";
    }

    static String code(Answer answer) {
        return answer.header("Content-Type").startsWith("application/problem+json")
                ? answer.json().getString("code")
                : "";
    }

    /** With our caller and nothing else behind it. */
    static Object made(Class<?> resource) {
        try {
            return resource.getConstructor().newInstance();
        } catch (ReflectiveOperationException unusual) {
            throw new IllegalStateException(unusual);
        }
    }

    private static Map<String, String> expected() {
        try (InputStream file =
                PermissionMatrixTest.class.getResourceAsStream(
                        "/io/guichet/rest/permission-matrix.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split("\\s+", 3))
                    .collect(
                            Collectors.toMap(
                                    columns -> columns[0] + " " + columns[1],
                                    columns -> spaced(columns[2])));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String spaced(String columns) {
        return Arrays.stream(columns.split("\\s+"))
                .map(cell -> cell.equals("in") ? "in " : cell)
                .collect(Collectors.joining(" "));
    }
}
