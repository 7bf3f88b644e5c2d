package io.guichet.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MigrationsTest {

    @Test
    void the_rows_fit_the_tables() {
        assertThat(TestDatabase.factory().isOpen()).isTrue();
    }
}
