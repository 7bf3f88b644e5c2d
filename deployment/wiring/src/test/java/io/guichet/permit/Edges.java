package io.guichet.permit;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.properties.HasParameterTypes;

import io.guichet.application.permit.Gate;

import jakarta.enterprise.inject.Produces;

import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What is called from where: read from what was compiled. */
final class Edges {

    private static final String APPLICATION = "io.guichet.application.";

    private Edges() {}

    static Stream<JavaClass> classes(String below) {
        return Shipped.CLASSES.stream().filter(each -> each.getPackageName().startsWith(below));
    }

    static JavaClass of(Class<?> type) {
        return Shipped.CLASSES.get(type);
    }

    /** Every use case that these come by, over whatever adapters have in between. */
    static Set<String> reached(Collection<? extends JavaCodeUnit> from) {
        Set<String> useCases = new TreeSet<>();
        Set<JavaCodeUnit> seen = new HashSet<>(from);
        Deque<JavaCodeUnit> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            for (JavaAccess<?> access : open.pop().getAccessesFromSelf()) {
                if (access.getTarget() instanceof CodeUnitAccessTarget called) {
                    useCase(called).ifPresent(useCases::add);
                    targets(called).filter(seen::add).forEach(open::push);
                }
            }
        }
        return useCases;
    }

    /** The use case that is called, if it is one. */
    private static Optional<String> useCase(CodeUnitAccessTarget called) {
        JavaClass owner = called.getOwner();
        return isInPort(owner)
                ? Optional.of(
                        owner.getName().substring(APPLICATION.length()) + "." + called.getName())
                : Optional.empty();
    }

    /** What is called of the adapters; also what implements or overrides it. */
    private static Stream<JavaCodeUnit> targets(CodeUnitAccessTarget called) {
        JavaClass owner = called.getOwner();
        if (!isOfAdapters(owner)) {
            return Stream.empty();
        }
        return Stream.concat(Stream.of(owner), owner.getAllSubclasses().stream())
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> unit.getName().equals(called.getName()))
                .filter(unit -> names(unit).equals(names(called)));
    }

    private static List<String> names(HasParameterTypes unit) {
        return unit.getRawParameterTypes().stream().map(JavaClass::getName).toList();
    }

    private static boolean isOfAdapters(JavaClass type) {
        return type.getName().startsWith("io.guichet.")
                && !type.getName().startsWith("io.guichet.application.")
                && !type.getName().startsWith("io.guichet.domain.");
    }

    /** The in-ports that the server offers: by what is said to be produced. */
    static Stream<Class<?>> offered() {
        return classes("io.guichet.wiring")
                .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Produces.class))
                .<Class<?>>map(Method::getReturnType)
                .filter(Gate::isInPort);
    }

    static boolean isInPort(JavaClass type) {
        return type.getName().startsWith(APPLICATION)
                && type.isInterface()
                && type.isTopLevelClass()
                && Gate.isInPort(type.reflect());
    }
}
