package io.guichet.rest.caller;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.joining;

import io.guichet.domain.access.Area;
import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permission.Bundle;
import io.guichet.domain.access.Scope;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
import java.util.stream.Stream;

/**
 * Asks every operation of the description as everybody there is, and compares with what stands in
 * {@code permission-matrix.txt}. The resources have nothing behind them: whoever is let in meets
 * that nothing, whatever it makes of it, and everybody else the refusal at the door.
 */
class PermissionMatrixTest {

    private static final Logger FAULTS = Logger.getLogger("io.guichet.rest.problem.Faults");
    private static final Logger SERVER = Logger.getLogger("org.jboss.resteasy");
    private static final String ANNA = "10001";
    private static final UnaryOperator<Asking> FOR_ANNA =
            asking -> asking.header("Guichet-Customer", ANNA);

    /** From the sixth on. */
    private static final List<Permission> COLUMNS =
            List.of(
                    Permission.BILLING,
                    Permission.ACCOUNT_MANAGEMENT,
                    Permission.TECH_ACCOUNTS,
                    Permission.TECH_SERVERS);

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

    @Test
    void every_permission_on_one_account_or_server_opens_what_is_written_down_and_nothing_else() {
        List<String> all =
                Stream.concat(
                                Permission.OF_ACCOUNTS.stream().map("account/"::concat),
                                Permission.OF_SERVERS.stream().map("server/"::concat))
                        .toList();
        assertThat(all).hasSize(30);
        Map<String, List<String>> opened = opened(all);
        assertThat(ACTUAL.keySet()).containsAll(opened.keySet());
        for (Operation operation : OPERATIONS.values()) {
            String without = cell(operation, 10);
            for (String permission : all) {
                boolean opens =
                        opened.getOrDefault(operation.key(), List.of()).contains(permission);
                assertThat(ask(operation, "holder " + at(permission), FOR_ANNA))
                        .as(operation.key() + " with " + permission)
                        .isEqualTo(opens ? "in " : without);
            }
        }
    }

    private static String at(String permission) {
        return permission.replace("account/", "account/shop/").replace("server/", "server/web1/");
    }

    private static Map<String, List<String>> opened(List<String> all) {
        return rows("/io/guichet/rest/placed-permissions.txt")
                .collect(
                        Collectors.toMap(
                                columns -> columns[0] + " " + columns[1],
                                columns ->
                                        columns[2].equals("every")
                                                ? all
                                                : List.of(columns[2].split("\\s+"))));
    }

    @ParameterizedTest
    @EnumSource
    void a_contact_may_what_one_of_his_permissions_opens_and_never_what_is_the_owners(
            Bundle contact) {
        String all = contact.permissions().stream().map(Permission::toString).collect(joining(" "));
        for (Operation operation : OPERATIONS.values()) {
            boolean opened =
                    contact.permissions().stream()
                            .map(one -> cell(operation, 6 + COLUMNS.indexOf(one)))
                            .anyMatch("in "::equals);
            assertThat(ask(operation, "holder " + all, FOR_ANNA).equals("in "))
                    .as(operation.key() + " by the contact " + contact)
                    .isEqualTo(opened);
            if (operation.holder().word().equals("owner")) {
                assertThat(opened).as(operation.key()).isFalse();
            }
        }
    }

    /** Of the matrix that was just asked, counted as in its file. */
    private static String cell(Operation operation, int column) {
        String[] cells = ACTUAL.get(operation.key()).replace("in  ", "in ").split(" +");
        return cells[column - 1].equals("in") ? "in " : cells[column - 1];
    }

    /** The columns of the matrix. */
    private static List<String> row(Operation operation) {
        String scope = operation.scope().map(Scope::toString).orElse("profile:read");
        String reading = scope.replace(":write", ":read");
        return List.of(
                ask(operation, "", UnaryOperator.identity()),
                ask(operation, "boris", FOR_ANNA),
                ask(operation, "anna", UnaryOperator.identity()),
                ask(operation, "scope " + scope, UnaryOperator.identity()),
                ask(operation, "scope " + reading, UnaryOperator.identity()),
                ask(operation, "holder billing", FOR_ANNA),
                ask(operation, "holder account_management", FOR_ANNA),
                ask(operation, "holder tech_accounts", FOR_ANNA),
                ask(operation, "holder tech_servers", FOR_ANNA),
                ask(operation, "holder account/shop/sites", FOR_ANNA),
                ask(operation, "staff SUPPORT", FOR_ANNA),
                ask(operation, "staff BILLING", FOR_ANNA),
                ask(operation, "staff CATALOGUE", FOR_ANNA),
                ask(operation, "staff ADMINISTRATOR", FOR_ANNA));
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
        return rows("/io/guichet/rest/permission-matrix.txt")
                .collect(
                        Collectors.toMap(
                                columns -> columns[0] + " " + columns[1],
                                columns -> spaced(columns[2])));
    }

    /** Method, path and the rest of every line. */
    private static Stream<String[]> rows(String name) {
        try (InputStream file = PermissionMatrixTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split("\\s+", 3));
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
