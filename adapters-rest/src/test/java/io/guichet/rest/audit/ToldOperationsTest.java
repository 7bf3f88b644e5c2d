package io.guichet.rest.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.rest.caller.Operations;
import io.guichet.testing.audit.ToldEdits;

import org.junit.jupiter.api.Test;

import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whoever adds an operation says what the audit tells of what stood before, or why nothing. */
class ToldOperationsTest {

    @Test
    void every_operation_that_changes_something_says_what_is_told_of_it() {
        TreeSet<String> changing =
                Operations.listed().stream()
                        .map(line -> line.split(" +"))
                        .filter(words -> !words[0].equals("GET"))
                        .map(words -> words[0] + " " + words[1])
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(ToldEdits.byOperation().keySet()).isEqualTo(changing);
    }
}
