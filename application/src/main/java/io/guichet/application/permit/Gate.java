package io.guichet.application.permit;

import io.guichet.application.permit.Actors.Bound;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The check before every use case: whether who acts in this thread may call it, as {@code
 * permits.txt} says. What one use case calls of others while it is under way is its own business.
 */
public final class Gate {

    private static final Logger LOG = System.getLogger(Gate.class.getName());
    private static final String LIST = "/io/guichet/application/permit/permits.txt";
    private static final String APPLICATION = "io.guichet.application.";
    private static final int COLUMNS = 3;

    /** What entry adapters keep and look up for themselves, before and after any use case. */
    private static final Set<String> NOT_USE_CASES =
            Set.of(
                    APPLICATION + "permit",
                    APPLICATION + "shared",
                    APPLICATION + "conversation",
                    APPLICATION + "notification.PendingNotices");

    private final Map<String, Permit> permits;

    /** By the list of the product. */
    public Gate() {
        this(listed());
    }

    /** By those lines. */
    public Gate(List<String> lines) {
        permits =
                lines.stream()
                        .map(line -> line.strip().split("\\s+"))
                        .map(Gate::whole)
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        columns -> columns[0],
                                        columns -> Permit.read(columns[1], columns[2])));
    }

    /** The lines of the list, comments left out. */
    public static List<String> listed() {
        try (InputStream file = Gate.class.getResourceAsStream(LIST)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String[] whole(String... columns) {
        if (columns.length != COLUMNS) {
            throw new IllegalStateException("not a permit: " + Arrays.toString(columns));
        }
        return columns;
    }

    /** Whether this is what entry adapters call: an interface of the application, no port. */
    public static boolean isInPort(Class<?> type) {
        String home = type.getPackageName();
        return type.isInterface()
                && !type.isSealed()
                && !type.isMemberClass()
                && home.startsWith(APPLICATION)
                && !home.endsWith(".port")
                && !NOT_USE_CASES.contains(home)
                && !NOT_USE_CASES.contains(type.getName());
    }

    /** The name of a method of an in-port in the list. */
    public static String nameOf(Class<?> inPort, Method useCase) {
        return inPort.getName().substring(APPLICATION.length()) + "." + useCase.getName();
    }

    /**
     * The same use case behind the check.
     *
     * @throws IllegalStateException if one is for whoever holds something and names no customer, or
     *     hides whom it is about
     */
    public <T> T guard(Class<T> inPort, T handler) {
        return inPort.cast(
                Proxy.newProxyInstance(
                        inPort.getClassLoader(),
                        new Class<?>[] {inPort},
                        new Guarded(handler, checks(inPort))));
    }

    private Map<Method, Check> checks(Class<?> inPort) {
        Map<Method, Check> checks = new HashMap<>();
        for (Method method : inPort.getMethods()) {
            String name = nameOf(inPort, method);
            Permit permit = permits.getOrDefault(name, Permit.NONE);
            Named named = Named.in(method);
            permit.require(name, named);
            checks.put(method, new Check(name, permit, named));
        }
        return checks;
    }

    /** What one method of a use case asks. */
    private record Check(String name, Permit permit, Named named) {

        private void pass(Bound bound, Object... arguments) {
            if (bound == null || !permit.admits(bound.actor(), named, arguments)) {
                String who =
                        bound == null ? "an unknown" : bound.actor().getClass().getSimpleName();
                NotPermittedException refusal = new NotPermittedException(name, who);
                LOG.log(Level.ERROR, "refused at the last door", refusal);
                throw refusal;
            }
        }
    }

    /** Asks before the outermost call of a thread. */
    private record Guarded(Object handler, Map<Method, Check> checks) implements InvocationHandler {

        private static final Object[] NONE = {};

        @Override
        public Object invoke(Object proxy, Method method, Object[] given) throws Throwable {
            Object[] arguments = given == null ? NONE : given;
            Bound bound = Actors.bound();
            Check check = checks.get(method);
            if (check == null || bound != null && bound.isInside()) {
                return call(method, arguments);
            }
            check.pass(bound, arguments);
            bound.enter();
            try {
                return Lasting.letIn(call(method, arguments));
            } finally {
                bound.leave();
            }
        }

        private Object call(Method method, Object... arguments) throws Throwable {
            try {
                return method.invoke(handler, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }
    }
}
