package io.guichet.application.run.batch;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A store that is only read: asked the same again, it answers what it answered. */
final class Remembered {

    private final Object store;
    private final Map<List<?>, Object> answers = new HashMap<>();

    private Remembered(Object store) {
        this.store = store;
    }

    static <T> T of(Class<T> port, T store) {
        Remembered remembered = new Remembered(store);
        return port.cast(
                Proxy.newProxyInstance(
                        port.getClassLoader(),
                        new Class<?>[] {port},
                        (proxy, method, arguments) -> remembered.answer(method, arguments)));
    }

    private Object answer(Method method, Object[] arguments) throws Throwable {
        if (method.getReturnType() == void.class) {
            throw new UnsupportedOperationException(method + " writes");
        }
        List<?> question =
                List.of(method, arguments == null ? List.of() : Arrays.asList(arguments));
        Object known = answers.get(question);
        if (known == null) {
            known = ask(method, arguments);
            answers.put(question, known);
        }
        return known;
    }

    private Object ask(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(store, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
