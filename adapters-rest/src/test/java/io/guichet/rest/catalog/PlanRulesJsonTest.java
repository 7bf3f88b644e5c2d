package io.guichet.rest.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.shared.InvalidValueException;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class PlanRulesJsonTest {

    @Test
    void a_plan_goes_with_two_hundred_others_at_most() {
        assertThat(goesWith(200).toRules(PlanFamily.OPTION).goesWith()).hasSize(200);

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> goesWith(201).toRules(PlanFamily.OPTION))
                .withMessage("too-many-plans");
    }

    private static PlanRulesJson goesWith(int plans) {
        List<String> codes = IntStream.range(0, plans).mapToObj(at -> "plan-" + at).toList();
        return new PlanRulesJson(null, null, codes, null, null, null, null);
    }
}
