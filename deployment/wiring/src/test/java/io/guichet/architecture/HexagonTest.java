package io.guichet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;

import io.guichet.permit.Shipped;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Map;
import java.util.stream.Stream;

class HexagonTest {

    private static final Map<String, ArchRule> RULES = new Hexagon("io.guichet").rules();

    @ParameterizedTest
    @MethodSource("rules")
    void what_is_shipped_keeps_the_rule(String rule) {
        RULES.get(rule).check(Shipped.CLASSES);
    }

    @Test
    void every_layer_is_looked_at() {
        assertThat(
                        Shipped.CLASSES.stream()
                                .map(shipped -> shipped.getPackageName().split("\\.")[2]))
                .contains(
                        "domain",
                        "application",
                        "persistence",
                        "documents",
                        "payments",
                        "vies",
                        "webhook",
                        "security",
                        "mail",
                        "rest",
                        "bot",
                        "batch",
                        "wiring");
    }

    private static Stream<String> rules() {
        return RULES.keySet().stream();
    }
}
