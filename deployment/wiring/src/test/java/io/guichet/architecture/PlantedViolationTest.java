package io.guichet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Map;
import java.util.stream.Stream;

/** A rule that never fails protects nothing: each one has to turn red on a tree that breaks it. */
class PlantedViolationTest {

    private static final String ROOT = "io.guichet.architecture.planted";
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(ROOT);
    private static final Map<String, ArchRule> RULES = new Hexagon(ROOT).rules();

    @ParameterizedTest
    @MethodSource("rules")
    void what_breaks_the_rule_turns_it_red(String rule) {
        assertThat(RULES.get(rule).evaluate(PLANTED).hasViolation()).isTrue();
    }

    private static Stream<String> rules() {
        return RULES.keySet().stream();
    }
}
