package io.guichet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Map;
import java.util.stream.Stream;

class HexagonTest {

    private static final JavaClasses SHIPPED =
            new ClassFileImporter()
                    .withImportOption(new DoNotIncludeTests())
                    .importPackages("io.guichet");
    private static final Map<String, ArchRule> RULES = new Hexagon("io.guichet").rules();

    @ParameterizedTest
    @MethodSource("rules")
    void what_is_shipped_keeps_the_rule(String rule) {
        RULES.get(rule).check(SHIPPED);
    }

    @Test
    void every_layer_is_looked_at() {
        assertThat(SHIPPED.stream().map(shipped -> shipped.getPackageName().split("\\.")[2]))
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
