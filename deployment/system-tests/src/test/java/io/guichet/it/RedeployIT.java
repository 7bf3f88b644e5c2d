package io.guichet.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

class RedeployIT extends SystemTest {

    /** What an application starts; the server's own threads come and go with its load. */
    private static final List<String> STARTED_BY_APPLICATIONS =
            List.of("guichet", "HttpClient", "pool-", "Thread-", "Timer", "ForkJoinPool");

    /** The virtual machine's own pool that carries virtual threads; it has as many as it likes. */
    private static final String CARRIERS = "ForkJoinPool-1-";

    @Test
    void a_redeployed_product_leaves_no_threads_behind() {
        try (Management management = Management.connect()) {
            management.redeploy("guichet.ear");
            Map<String, Long> once = kinds(management.threads());

            management.redeploy("guichet.ear");
            management.redeploy("guichet.ear");

            Map<String, Long> twice = kinds(management.threads());
            assertThat(named(twice)).isEqualTo(named(once)).isNotEmpty();
            assertThat(twice)
                    .allSatisfy(
                            (kind, threads) ->
                                    assertThat(threads)
                                            .as(kind)
                                            .isLessThanOrEqualTo(once.getOrDefault(kind, 0L)));
            assertThat(Web.product().get("/api/v1/health").statusCode()).isEqualTo(200);
        }
    }

    /** Our own, which live as long as the product; pools of libraries let theirs go when idle. */
    private static Map<String, Long> named(Map<String, Long> kinds) {
        Map<String, Long> ours = new TreeMap<>(kinds);
        ours.keySet().removeIf(kind -> !kind.startsWith("guichet"));
        return ours;
    }

    /** How many threads there are of each name, its numbers aside. */
    private static Map<String, Long> kinds(List<String> threads) {
        Map<String, Long> kinds = new TreeMap<>();
        Stream<String> ours =
                threads.stream()
                        .filter(name -> !name.startsWith(CARRIERS))
                        .filter(name -> STARTED_BY_APPLICATIONS.stream().anyMatch(name::startsWith))
                        .map(name -> name.replaceAll("[0-9]+", "#"));
        ours.forEach(kind -> kinds.merge(kind, 1L, Long::sum));
        return kinds;
    }
}
