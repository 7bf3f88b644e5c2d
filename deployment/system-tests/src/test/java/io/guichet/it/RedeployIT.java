package io.guichet.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

class RedeployIT extends SystemTest {

    @Test
    void a_redeployed_product_leaves_no_threads_behind() {
        try (Management management = Management.connect()) {
            management.redeploy("guichet.ear");
            Set<String> once = ours(management.threads());

            management.redeploy("guichet.ear");
            management.redeploy("guichet.ear");

            assertThat(ours(management.threads())).isEqualTo(once);
            assertThat(Web.product().get("/api/v1/health").statusCode()).isEqualTo(200);
        }
    }

    /** Threads of pools grow and shrink with the load; their kinds do not. */
    private static Set<String> ours(Set<String> threads) {
        return threads.stream()
                .filter(name -> name.startsWith("guichet"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
