package io.guichet.permit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;

import io.guichet.application.permit.Gate;
import io.guichet.application.permit.Holding;
import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.access.Reach;
import io.guichet.rest.audit.AuditFilter;
import io.guichet.rest.caller.CurrentCaller;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares {@code permits.txt} with what is offered, and with who may what at the edges. */
class PermitsTest {

    private static final Map<String, Line> PERMITS = Line.permits();
    private static final Map<String, Line> OPERATIONS = Line.operations();
    private static final Map<String, Set<String>> CALLED = called();

    /** What an operation that is for customers as well does for staff alone. */
    private static final Map<String, String> FOR_STAFF_THERE =
            Map.of("GET /audit", "audit.query.ListAudit.list");

    private static final String OF_THE_HOUSE = "io.guichet.bot.telegram";

    /** Everybody to whom a customer may have given something. */
    private static final List<Permissions> HOLDERS =
            Stream.concat(
                            Stream.of(Permissions.ofOwner()),
                            Stream.of(
                                            Permission.GLOBAL.stream(),
                                            Permission.OF_ACCOUNTS.stream()
                                                    .map(name -> "account/shop/" + name)
                                                    .map(Permission::parse),
                                            Permission.OF_SERVERS.stream()
                                                    .map(name -> "server/web1/" + name)
                                                    .map(Permission::parse))
                                    .flatMap(some -> some)
                                    .map(one -> Permissions.of(Set.of(one), false)))
                    .toList();

    @Test
    void every_use_case_that_is_offered_has_a_line_and_every_line_is_a_use_case() {
        Set<String> offered =
                Edges.offered()
                        .flatMap(
                                port ->
                                        Arrays.stream(port.getMethods())
                                                .filter(use -> !isStatic(use))
                                                .map(use -> Gate.nameOf(port, use)))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(PERMITS.keySet()).containsExactlyInAnyOrderElementsOf(offered);
    }

    @Test
    void no_adapter_comes_by_a_use_case_that_is_not_behind_the_check() {
        Set<String> offered =
                Edges.offered().map(Class::getName).collect(Collectors.toCollection(HashSet::new));

        for (String adapter : List.of("rest", "bot", "batch", "wiring.schedule")) {
            assertThat(
                            Edges.classes("io.guichet." + adapter)
                                    .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                                    .map(each -> each.getTargetClass().getBaseComponentType())
                                    .filter(Edges::isInPort)
                                    .map(JavaClass::getName)
                                    .distinct())
                    .as("what is looked up by " + adapter)
                    .isNotEmpty()
                    .isSubsetOf(offered);
        }
    }

    /** What asks for somebody's own, and that at every operation, is no part of what it does. */
    @Test
    void whoever_may_call_an_operation_may_call_what_it_calls() {
        Set<String> asking = Edges.reached(Edges.of(CurrentCaller.class).getMethods());

        assertThat(CALLED.keySet()).isEqualTo(OPERATIONS.keySet());
        CALLED.forEach(
                (operation, useCases) ->
                        useCases.stream()
                                .filter(useCase -> !asking.contains(useCase))
                                .forEach(useCase -> compare(operation, useCase)));
    }

    @Test
    void nobody_may_more_than_somewhere_at_the_edges() {
        Map<String, Line> edges = edges();

        PERMITS.forEach(
                (useCase, permit) -> {
                    Line open = edges.getOrDefault(useCase, Line.of());
                    assertThat(open.who()).as(useCase).containsAll(permit.who());
                    assertThat(open.staff()).as("staff at " + useCase).containsAll(permit.staff());
                });
    }

    private static void compare(String operation, String useCase) {
        if (FOR_STAFF_THERE.getOrDefault(operation, "").equals(useCase)) {
            assertThat(PERMITS.get(useCase).who()).isEmpty();
            return;
        }
        Line edge = OPERATIONS.get(operation);
        Line door = PERMITS.get(useCase);
        String both = operation + " calls " + useCase;
        if (edge.who().contains("anyone")) {
            assertThat(door.who()).as(both).contains("anyone");
        }
        if (door.isOpenToHimself()) {
            return;
        }
        assertThat(door.staff()).as(both).containsAll(edge.staff());
        for (Permissions held : HOLDERS) {
            reach(edge, held)
                    .ifPresent(
                            needed ->
                                    assertThat(reach(door, held))
                                            .as(both + " for " + held)
                                            .hasValueSatisfying(
                                                    it -> assertThat(it.covers(needed)).isTrue()));
        }
    }

    private static Optional<Reach> reach(Line line, Permissions held) {
        return line.holdings()
                .filter(word -> !word.equals("-"))
                .map(Holding::of)
                .filter(Holding::isAboutACustomer)
                .map(holding -> holding.reach(held))
                .flatMap(Optional::stream)
                .reduce((some, other) -> some.covers(other) ? some : other);
    }

    /** Every use case by all that the edges together let anybody do with it. */
    private static Map<String, Line> edges() {
        Map<String, Line> edges = new TreeMap<>();
        CALLED.forEach((operation, useCases) -> add(edges, useCases, OPERATIONS.get(operation)));
        Line house = Line.of("house");
        add(edges, from("io.guichet.batch"), house);
        add(edges, from("io.guichet.wiring.schedule"), house);
        add(edges, from(OF_THE_HOUSE), house);
        add(edges, from("io.guichet.bot.identity.LinkDialogue$IdentityPorts"), house);
        add(edges, from("io.guichet.rest.pages.PageSessions"), house);
        add(edges, from("io.guichet.bot"), new Line(IN_CHATS, Set.of()));
        add(edges, from("io.guichet.rest.pages"), new Line(ON_PAGES, Set.of()));
        add(edges, from("io.guichet.rest.caller.TokenFilter"), Line.of("anyone"));
        add(edges, from("io.guichet.rest.caller.CurrentCaller"), Line.of("self"));
        Line staff = new Line(Set.of("self"), OPERATIONS.get("GET /health").staff());
        add(edges, Edges.reached(Edges.of(AuditFilter.class).getMethods()), staff);
        Edges.offered().forEach(port -> addDefaults(edges, port));
        return edges;
    }

    /** What an in-port makes of its other methods is open to whom they are open to. */
    private static void addDefaults(Map<String, Line> edges, Class<?> port) {
        for (Method made : port.getMethods()) {
            if (made.isDefault()) {
                Arrays.stream(port.getMethods())
                        .filter(use -> Modifier.isAbstract(use.getModifiers()))
                        .map(use -> edges.getOrDefault(Gate.nameOf(port, use), Line.of()))
                        .forEach(line -> add(edges, Set.of(Gate.nameOf(port, made)), line));
            }
        }
    }

    /** What {@code Access} and {@code Acting} ask, and what is asked before a chat is linked. */
    private static final Set<String> IN_CHATS =
            Set.of(
                    "anyone",
                    "self",
                    "billing",
                    "account_management",
                    "account_management@domains",
                    "any@*",
                    "owner");

    /** What {@code WebPage.Access} and {@code PageCustomers} ask. */
    private static final Set<String> ON_PAGES =
            Set.of("anyone", "arriving", "self", "billing", "owner");

    private static void add(Map<String, Line> edges, Set<String> useCases, Line line) {
        useCases.forEach(useCase -> edges.merge(useCase, line, Line::and));
    }

    /** What is come by from below there; what the house does is told apart. */
    private static Set<String> from(String below) {
        return Edges.reached(
                Edges.classes("io.guichet.")
                        .filter(type -> isBelow(type, below))
                        .filter(type -> isBelow(type, OF_THE_HOUSE) == below.equals(OF_THE_HOUSE))
                        .filter(type -> !type.isAnnotatedWith(Path.class))
                        .flatMap(type -> type.getCodeUnits().stream())
                        .toList());
    }

    private static boolean isBelow(JavaClass type, String name) {
        return type.getName().equals(name) || type.getName().startsWith(name + ".");
    }

    private static boolean isStatic(Method method) {
        return Modifier.isStatic(method.getModifiers());
    }

    private static Map<String, Set<String>> called() {
        Map<String, Set<String>> called = new TreeMap<>();
        Edges.classes("io.guichet.rest")
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(type -> type.getMethods().stream())
                .forEach(
                        method ->
                                operation(method)
                                        .ifPresent(
                                                name ->
                                                        called.put(
                                                                name,
                                                                Edges.reached(List.of(method)))));
        return called;
    }

    private static Optional<String> operation(JavaMethod method) {
        return Arrays.stream(method.reflect().getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> verb.value() + " " + path(method))
                .findFirst();
    }

    private static String path(JavaMethod method) {
        Path below = method.reflect().getAnnotation(Path.class);
        return method.getOwner().reflect().getAnnotation(Path.class).value()
                + (below == null ? "" : below.value());
    }
}
