package io.guichet.rest.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.shared.Page;
import io.guichet.application.subscription.query.ListServices.ServicePosition;
import io.guichet.application.subscription.query.ListServices.ServiceSummary;
import io.guichet.domain.identity.Language;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class ServicesResourceTest {

    private static final ServiceSummary SERVICE =
            new ServiceSummary(
                    new UUID(0, 5),
                    "my site",
                    "cloud-small",
                    Map.of(Language.FR, "Petit nuage", Language.EN, "Small cloud"),
                    "P1M",
                    1,
                    Money.euros("10.00"),
                    true,
                    LocalDate.parse("2026-01-01"),
                    LocalDate.parse("2026-02-01"),
                    RenewalMode.AUTOMATIC,
                    Optional.of(LocalDate.parse("2026-02-01")),
                    ServiceState.ACTIVE);

    private final RestApi api = new RestApi();
    private ServicePosition asked = ServicePosition.START;

    ServicesResourceTest() {
        api.with(
                new ServicesResource(
                        (customer, after, limit) -> {
                            asked = after;
                            return new Page<>(List.of(SERVICE), true);
                        },
                        api.lists,
                        api.caller));
    }

    @Test
    void services_are_listed_and_go_on_after_the_last_one() {
        Answer first = api.get("/services").answer();
        api.get("/services?cursor=" + first.json().getString("next_cursor")).answer();

        assertThat(first.json().getJsonArray("data").getJsonObject(0).getString("plan_name"))
                .isEqualTo("Petit nuage");
        assertThat(first.json().getJsonArray("data").getJsonObject(0).getString("price_basis"))
                .isEqualTo("gross");
        assertThat(first.json().getJsonArray("data").getJsonObject(0).getString("ends_on"))
                .isEqualTo("2026-02-01");
        assertThat(asked).isEqualTo(new ServicePosition(SERVICE.startedOn(), SERVICE.id()));
    }
}
