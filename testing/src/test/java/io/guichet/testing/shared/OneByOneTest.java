package io.guichet.testing.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.guichet.application.shared.OneByOne;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class OneByOneTest {

    private final OneByOne round = new OneByOne();
    private final List<String> had = new ArrayList<>();

    @Test
    void it_counts_for_whom_there_was_something_to_do() {
        round.each(List.of("anna", "bert"), who -> who.equals("anna"));
        round.each(List.of("cleo"), who -> true);

        assertThat(round.done()).isEqualTo(2);
    }

    @Test
    void everybody_has_his_turn_and_the_first_fault_is_heard_of() {
        round.each(List.of("anna", "bert"), this::failed);
        round.each(List.of("cleo"), had::add);

        assertThat(had).containsExactly("anna", "bert", "cleo");
        assertThatIllegalStateException().isThrownBy(round::done).withMessage("anna");
    }

    private boolean failed(String who) {
        had.add(who);
        throw new IllegalStateException(who);
    }
}
