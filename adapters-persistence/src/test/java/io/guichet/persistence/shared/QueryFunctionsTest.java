package io.guichet.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.query.spi.QueryInterpretationCache;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.util.List;

class QueryFunctionsTest {

    private final JpaStores stores = new JpaStores(Clock.systemUTC());

    /** Hibernate keeps no plan where a function's last argument is a parameter. */
    @Test
    void the_translation_of_a_query_with_a_list_is_kept() {
        int before = plans().getNumberOfCachedQueryPlans();

        List<String> found =
                stores.em
                        .createQuery(
                                "select distinct p.hash from PartyRow p where among(:keys, p.hash)",
                                String.class)
                        .setParameter("keys", new String[] {"nobody's"})
                        .getResultList();

        assertThat(found).isEmpty();
        assertThat(plans().getNumberOfCachedQueryPlans()).isGreaterThan(before);
    }

    private QueryInterpretationCache plans() {
        return stores.em
                .getEntityManagerFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getQueryEngine()
                .getInterpretationCache();
    }
}
