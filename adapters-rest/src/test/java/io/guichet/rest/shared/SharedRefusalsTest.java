package io.guichet.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;

import org.junit.jupiter.api.Test;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What is refused before a call is looked at is described wherever it can happen. */
class SharedRefusalsTest {

    private static final Set<String> WITH_BODY = Set.of("post", "put");

    @Test
    void a_body_may_be_too_large_wherever_one_is_read() {
        assertThat(describedWith("413"))
                .isEqualTo(calls(call -> WITH_BODY.contains(call.substring(0, call.indexOf(' ')))));
    }

    @Test
    void a_body_may_be_of_another_kind_wherever_one_is_understood() {
        assertThat(describedWith("415")).isEqualTo(calls(call -> has(Consumes.class, call)));
    }

    @Test
    void an_answer_may_be_wanted_in_another_form_wherever_it_has_one() {
        assertThat(describedWith("406")).containsAll(calls(call -> has(Produces.class, call)));
    }

    @Test
    void too_much_may_be_asked_everywhere_but_by_machines() {
        assertThat(describedWith("429"))
                .isEqualTo(
                        calls(call -> !call.contains("/webhooks/") && !call.endsWith("/health")));
    }

    /** No call is answered with it, so that no call can list it. */
    @Test
    void a_method_that_is_not_there_is_told_of_once_for_all() {
        assertThat(describedWith("405")).isEmpty();
        assertThat(Described.read().get("info").toString()).contains("`method-not-allowed`");
    }

    private static Set<String> describedWith(String status) {
        return calls(call -> Described.statuses(call).contains(status));
    }

    private static Set<String> calls(Predicate<String> which) {
        Map<String, Method> all = new TreeMap<>(Calls.all());
        all.keySet().removeIf(which.negate());
        return new TreeSet<>(all.keySet());
    }

    private static boolean has(Class<? extends Annotation> type, String call) {
        Method method = Calls.all().get(call);
        return method.isAnnotationPresent(type)
                || method.getDeclaringClass().isAnnotationPresent(type);
    }
}
