package io.guichet.testing.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import static java.util.function.Function.identity;

import io.guichet.application.shared.FaultKinds;
import io.guichet.application.shared.OneByOne;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class OneByOneTest {

    private final OneByOne round = new OneByOne("guest");
    private final List<String> had = new ArrayList<>();

    @Test
    void it_counts_for_whom_there_was_something_to_do() {
        assertThat(round.each(List.of("anna", "bert"), identity(), who -> who.equals("anna")))
                .isEqualTo(1);
        assertThat(round.count(List.of("cleo"), identity(), String::length)).isEqualTo(4);

        assertThat(round.done()).isEqualTo(5);
    }

    @Test
    void everybody_has_his_turn_and_the_first_fault_is_heard_of() {
        assertThat(round.each(List.of("anna", "bert"), identity(), this::failed)).isZero();
        round.each(List.of("cleo"), identity(), had::add);

        assertThat(had).containsExactly("anna", "bert", "cleo");
        assertThatIllegalStateException()
                .isThrownBy(round::done)
                .withMessage("anna")
                .satisfies(fault -> assertThat(fault.getSuppressed()).isEmpty());
    }

    @Test
    void every_other_kind_comes_with_the_first_once() {
        round.each(List.of("anna"), identity(), this::failed);
        round.each(List.of("0", "x", "y"), identity(), who -> Integer.parseInt(who) > 0);

        assertThatIllegalStateException()
                .isThrownBy(round::done)
                .satisfies(
                        fault -> {
                            assertThat(fault.getSuppressed())
                                    .singleElement()
                                    .isInstanceOf(NumberFormatException.class);
                            assertThat(FaultKinds.in(fault))
                                    .containsExactly(
                                            "IllegalStateException in OneByOneTest",
                                            "NumberFormatException in OneByOneTest");
                        });
    }

    @Test
    void what_is_wrapped_alike_is_told_apart_by_what_it_came_of() {
        round.each(List.of("anna"), identity(), who -> wrapped(new NumberFormatException()));
        round.each(List.of("bert"), identity(), who -> wrapped(new ArithmeticException()));
        round.each(List.of("cleo"), identity(), who -> wrapped(new ArithmeticException()));

        assertThatIllegalStateException()
                .isThrownBy(round::done)
                .satisfies(
                        fault ->
                                assertThat(FaultKinds.in(fault))
                                        .containsExactly(
                                                "IllegalStateException of NumberFormatException"
                                                        + " in OneByOneTest",
                                                "IllegalStateException of ArithmeticException"
                                                        + " in OneByOneTest"));
    }

    private boolean wrapped(RuntimeException cause) {
        throw new IllegalStateException(cause);
    }

    @Test
    void an_error_over_one_stops_no_other() {
        round.each(List.of("anna", "bert"), identity(), this::recursesForEver);
        round.each(List.of("cleo"), identity(), had::add);

        assertThat(had).containsExactly("anna", "bert", "cleo");
        assertThatExceptionOfType(StackOverflowError.class).isThrownBy(round::done);
    }

    @Test
    void what_is_wrong_with_the_process_is_thrown_before_all_others() {
        OutOfMemoryError full = new OutOfMemoryError("Java heap space");
        round.each(List.of("anna"), identity(), this::failed);
        round.each(
                List.of("bert"),
                identity(),
                who -> {
                    throw full;
                });

        assertThatExceptionOfType(OutOfMemoryError.class)
                .isThrownBy(round::done)
                .satisfies(
                        fault ->
                                assertThat(fault.getSuppressed())
                                        .singleElement()
                                        .isInstanceOf(IllegalStateException.class));
    }

    private boolean recursesForEver(String who) {
        had.add(who);
        throw new StackOverflowError();
    }

    private boolean failed(String who) {
        had.add(who);
        throw new IllegalStateException(who);
    }
}
