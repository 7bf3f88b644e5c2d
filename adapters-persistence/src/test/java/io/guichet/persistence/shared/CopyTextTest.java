package io.guichet.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

class CopyTextTest {

    @Test
    void a_line_a_row_and_a_tab_between_columns() {
        Object[] names = {"Zoé", null};
        Object[] numbers = {1L, -2};

        assertThat(text(names, numbers)).isEqualTo("Zoé\t1\n\\N\t-2\n");
    }

    @Test
    void marks_of_the_form_are_told_apart_from_those_of_the_value() {
        Object[] values = {"\tone\n\r two\\", "\\x00", "", "\u0001", "a\\N"};

        assertThat(text(values)).isEqualTo("\\tone\\n\\r two\\\\\n\\\\x00\n\n\u0001\na\\\\N\n");
    }

    private static String text(Object[]... columns) {
        return new String(CopyText.of(List.of(columns)), StandardCharsets.UTF_8);
    }
}
