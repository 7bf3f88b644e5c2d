package io.guichet.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.once.WithoutKey;
import io.guichet.rest.shared.DocumentedCalls.Shown;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the guide shows can be typed in. */
class GuideTest {

    @Test
    void it_shows_many_calls() {
        assertThat(DocumentedCalls.all()).hasSizeGreaterThan(120);
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_call_is_there_and_has_its_key(Shown shown) {
        Map.Entry<String, Method> call = call(shown);

        if (shown.method().equals("POST") && !isWithoutKey(call.getValue())) {
            assertThat(shown.has("Idempotency-Key")).as("a key of %s", call.getKey()).isTrue();
        }
        assertThat(shown.has("Content-Type")).isEqualTo(shown.body().isPresent());
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_is_for_staff_is_asked_by_staff(Shown shown) {
        Map.Entry<String, Method> call = call(shown);
        boolean isForStaff = call.getValue().isAnnotationPresent(StaffOnly.class);

        assertThat(shown.has("$staff"))
                .as(call.getKey())
                .isEqualTo(
                        isForStaff || shown.has("Guichet-Customer: 10001") && !shown.has("$paul"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void every_body_is_as_its_schema_says(Shown shown) {
        String call = call(shown).getKey();

        assertThat(shown.body().isPresent()).isEqualTo(Schemas.takesBody(call));
        shown.body()
                .filter(body -> shown.isWhole())
                .ifPresent(body -> assertThat(Schemas.wrong(call, body)).isEmpty());
    }

    static List<Shown> all() {
        return DocumentedCalls.all();
    }

    private static Map.Entry<String, Method> call(Shown shown) {
        String asked = shown.method().toLowerCase(Locale.ROOT) + " " + Api.PATH + shown.path();
        return Calls.all().entrySet().stream()
                .filter(each -> asked.matches(each.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
                .min(Map.Entry.comparingByKey(GuideTest::plainFirst))
                .orElseThrow(() -> new AssertionError("nobody answers " + asked));
    }

    private static int plainFirst(String one, String other) {
        return Boolean.compare(one.contains("{"), other.contains("{"));
    }

    private static boolean isWithoutKey(Method method) {
        return method.isAnnotationPresent(WithoutKey.class)
                || method.getDeclaringClass().isAnnotationPresent(WithoutKey.class);
    }
}
