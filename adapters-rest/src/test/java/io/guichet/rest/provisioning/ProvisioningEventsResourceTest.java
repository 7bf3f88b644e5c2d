package io.guichet.rest.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.provisioning.NumberedEvent;
import io.guichet.application.provisioning.ReadProvisioningEvents.Outcome;
import io.guichet.application.shared.Page;
import io.guichet.domain.provisioning.ProvisioningEvent;
import io.guichet.domain.provisioning.ProvisioningEvent.Kind;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.RestApi;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

class ProvisioningEventsResourceTest {

    private static final UUID SERVICE = new UUID(0, 5);

    private final RestApi api = new RestApi();
    private long asked;

    ProvisioningEventsResourceTest() {
        api.with(
                new ProvisioningEventsResource(
                        (position, limit) -> {
                            asked = position;
                            return position == 3
                                    ? new Outcome.Gone(5)
                                    : new Outcome.Events(
                                            new Page<>(
                                                    List.of(event(position + 1)), position == 7));
                        },
                        api.lists));
    }

    @Test
    void those_who_provide_services_read_on_from_where_they_were() {
        Asking.Answer answer = read("?after=41");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(asked).isEqualTo(41);
        JsonObject event = answer.json().getJsonArray("data").getJsonObject(0);
        assertThat(event.getInt("position")).isEqualTo(42);
        assertThat(event.getString("kind")).isEqualTo("data_deleted");
        assertThat(event.getString("subject")).isEqualTo(SERVICE.toString());
        assertThat(event.getJsonObject("facts").getString("label")).isEqualTo("anna.fr");
        assertThat(answer.json().isNull("next_cursor")).isTrue();
    }

    @Test
    void a_page_leads_to_the_next() {
        String cursor = read("?after=7").json().getString("next_cursor");

        assertThat(read("?after=7&cursor=" + cursor).status()).isEqualTo(200);
        assertThat(asked).isEqualTo(8);
        assertThat(read("?after=8&cursor=" + cursor).status()).isEqualTo(400);
    }

    @Test
    void whoever_was_away_too_long_is_told() {
        assertThat(api.get("/provisioning-events?after=3").as("staff").answer().refusal())
                .isEqualTo("410 position-gone");
    }

    @Test
    void only_staff_reads_and_positions_are_numbers() {
        assertThat(read("?after=x").json().getString("code")).isEqualTo("invalid-position");
        assertThat(api.get("/provisioning-events").answer().status()).isEqualTo(403);
    }

    private Asking.Answer read(String query) {
        return api.get("/provisioning-events" + query).as("staff").answer();
    }

    private static NumberedEvent event(long position) {
        return new NumberedEvent(
                position,
                RestApi.NOON,
                new ProvisioningEvent(
                        SERVICE,
                        3,
                        RestApi.ANNA.number(),
                        Kind.DATA_DELETED,
                        Map.of("label", "anna.fr")));
    }
}
