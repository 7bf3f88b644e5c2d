package io.guichet.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class MigrationsTest {

    /** Indexes that differ by their names only: each is written with every row. */
    private static final String TWINS =
            """
            select string_agg(cast(i.indexrelid as regclass) || '', ', ')
            from pg_catalog.pg_index i
                join pg_catalog.pg_class c on c.oid = i.indexrelid
                join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where n.nspname = 'guichet'
            group by i.indrelid, i.indkey, i.indclass, i.indoption, c.relam,
                coalesce(pg_get_expr(i.indexprs, i.indrelid), ''),
                coalesce(pg_get_expr(i.indpred, i.indrelid), '')
            having count(*) > 1
            """;

    @Test
    void the_rows_fit_the_tables() {
        assertThat(TestDatabase.factory().isOpen()).isTrue();
    }

    @Test
    void no_two_indexes_hold_the_same() {
        List<?> twins =
                new LocalTransactions(TestDatabase.factory())
                        .entityManager()
                        .createNativeQuery(TWINS, String.class)
                        .getResultList();
        assertThat(twins).isEmpty();
    }
}
