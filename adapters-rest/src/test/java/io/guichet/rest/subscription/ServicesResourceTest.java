package io.guichet.rest.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.shared.Page;
import io.guichet.application.subscription.query.ListServices;
import io.guichet.application.subscription.query.ListServices.ServicePosition;
import io.guichet.application.subscription.query.ListServices.ServiceSummary;
import io.guichet.application.subscription.query.ListServices.WaitingChange;
import io.guichet.domain.access.Reach;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

import jakarta.json.JsonValue;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
                    ServiceState.ACTIVE,
                    Optional.of(
                            new WaitingChange(
                                    "cloud-large",
                                    "P1M",
                                    1,
                                    Optional.of(new DocumentReference("FR00000042")),
                                    LocalDate.parse("2026-01-20"))));

    private final RestApi api = new RestApi();
    private Reach reach = Reach.ALL;
    private ServicePosition asked = ServicePosition.START;

    ServicesResourceTest() {
        api.with(new ServicesResource(new Holdings(), api.lists, api.caller));
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

    @Test
    void one_service_shows_the_change_that_waits() {
        assertThat(
                        api.get("/services/" + SERVICE.id())
                                .answer()
                                .json()
                                .getJsonObject("change")
                                .getString("invoice"))
                .isEqualTo("FR00000042");
        assertThat(api.get("/services/" + new UUID(0, 6)).answer().refusal())
                .isEqualTo("404 no-such-service");
        assertThat(api.get("/services/mine").answer().refusal()).isEqualTo("400 invalid-id");
    }

    @Test
    void whoever_was_given_an_account_sees_what_is_in_it_and_no_prices() {
        Answer list = api.get("/services").as("holder account/bakery/ftp").answer();

        assertThat(reach).isEqualTo(new Reach(false, Set.of("bakery"), Set.of(), false));
        assertThat(list.json().getJsonArray("data").getJsonObject(0).isNull("price")).isTrue();
        Answer one = api.get("/services/" + SERVICE.id()).as("holder server/web1/usage").answer();
        assertThat(reach).isEqualTo(new Reach(false, Set.of(), Set.of("web1"), false));
        assertThat(one.json().isNull("price")).isTrue();
        assertThat(one.json().isNull("change")).isTrue();
        assertThat(one.json().getString("state")).isEqualTo("active");
    }

    @Test
    void who_was_given_more_than_that_sees_all() {
        String given = "holder account/bakery/ftp tech_servers";

        assertThat(api.get("/services/" + SERVICE.id()).as(given).answer().json().get("price"))
                .isNotEqualTo(JsonValue.NULL);
        assertThat(reach).isEqualTo(Reach.ALL);
    }

    @Test
    void an_account_that_was_given_with_a_second_factor_takes_it() {
        api.factors.enrolled = false;
        api.factors.asks = true;

        assertThat(api.get("/services").as("holder account/bakery/ftp!").answer().refusal())
                .isEqualTo("403 second-factor-missing");
        assertThat(api.get("/services").as("holder account/bakery/ftp").answer().status())
                .isEqualTo(200);
    }

    private final class Holdings implements ListServices {

        @Override
        public Page<ServiceSummary> list(
                CustomerNumber customer, Reach within, ServicePosition after, int limit) {
            asked = after;
            reach = within;
            return new Page<>(List.of(SERVICE), true);
        }

        @Override
        public Optional<ServiceSummary> find(CustomerNumber customer, Reach within, UUID service) {
            reach = within;
            return Optional.of(SERVICE).filter(held -> held.id().equals(service));
        }
    }
}
