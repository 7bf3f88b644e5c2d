package io.guichet.rest.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.access.WritesAtOnce;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.RestApi;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Who writes has a place while he does, however it ends. */
class AdmissionFilterTest {

    private final Admission admission = new Admission(new WritesAtOnce(1), Duration.ofHours(1));
    private final List<Integer> free = new ArrayList<>();
    private Runnable ends = () -> {};
    private final RestApi api =
            new RestApi().provider(new AdmissionFilter(admission)).with(new Resource());

    @Test
    void whoever_writes_takes_a_place_until_it_is_answered() {
        assertThat(posts().answer().status()).isEqualTo(204);

        assertThat(free).containsExactly(0);
        assertThat(admission.free()).isEqualTo(1);
    }

    @Test
    void whoever_reads_takes_none() {
        assertThat(api.get("/sample").answer().status()).isEqualTo(200);

        assertThat(free).containsExactly(1);
    }

    @Test
    void a_place_is_left_when_a_request_is_refused_or_fails() {
        ends =
                () -> {
                    throw Problem.of(409, "order-changed").exception();
                };
        assertThat(posts().answer().status()).isEqualTo(409);
        ends =
                () -> {
                    throw new IllegalStateException("seen by nobody");
                };
        assertThat(posts().answer().status()).isEqualTo(500);
        assertThat(posts().as("nobody").answer().status()).isEqualTo(401);
        assertThat(posts().key("").answer().status()).isEqualTo(400);

        assertThat(free).containsExactly(0, 0);
        assertThat(admission.free()).isEqualTo(1);
    }

    private Asking posts() {
        return api.post("/sample", "{}");
    }

    @Test
    void and_when_an_answer_is_repeated_for_its_key() {
        posts().key("once").answer();
        posts().key("once").answer();

        assertThat(free).containsExactly(0);
        assertThat(admission.free()).isEqualTo(1);
    }

    /** Notes how many places are free while it works. */
    @Path("/sample")
    public class Resource {

        @GET
        public String list() {
            free.add(admission.free());
            return "[]";
        }

        @POST
        public void place() {
            free.add(admission.free());
            ends.run();
        }
    }
}
