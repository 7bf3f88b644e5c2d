package io.guichet.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guichet.domain.shared.InvalidValueException;

import org.junit.jupiter.api.Test;

import java.util.stream.Stream;

class DocumentReferenceTest {

    @Test
    void letters_digits_and_four_marks_make_a_reference() {
        Stream.of("FR00000042", "azAZ09", "+-_/", "F", "x".repeat(35))
                .forEach(text -> assertThat(DocumentReference.parse(text).value()).isEqualTo(text));
    }

    @Test
    void nothing_else_does() {
        Stream.of(
                        "",
                        " ",
                        "x".repeat(36),
                        "FR 1",
                        "FR1\n",
                        "é",
                        "\uFF11",
                        "@",
                        "[",
                        "`",
                        "{",
                        ":",
                        ",",
                        ".",
                        "\0")
                .forEach(
                        text -> {
                            assertThatThrownBy(() -> DocumentReference.parse(text))
                                    .isInstanceOf(InvalidValueException.class)
                                    .hasMessageContaining("invalid-reference");
                            assertThatThrownBy(() -> new DocumentReference(text))
                                    .isInstanceOf(IllegalArgumentException.class);
                        });
    }
}
