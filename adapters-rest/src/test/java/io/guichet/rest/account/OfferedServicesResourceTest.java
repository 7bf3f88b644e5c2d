package io.guichet.rest.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.shared.Page;
import io.guichet.application.subscription.query.ListServices.ServiceSummary;
import io.guichet.domain.identity.Language;
import io.guichet.domain.money.Money;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.rest.shared.RestApi;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class OfferedServicesResourceTest {

    private static final UUID TRANSFER = new UUID(0, 7);
    private static final ServiceSummary OFFERED =
            new ServiceSummary(
                    new UUID(0, 5),
                    "shop.example",
                    "cloud-small",
                    Map.of(Language.FR, "Nuage S", Language.EN, "Cloud S"),
                    "P1M",
                    1,
                    Money.euros("22.00"),
                    false,
                    LocalDate.of(2026, 3, 1),
                    LocalDate.of(2026, 4, 1),
                    RenewalMode.AUTOMATIC,
                    Optional.empty(),
                    ServiceState.ACTIVE,
                    Optional.empty());

    private final RestApi api = new RestApi();

    OfferedServicesResourceTest() {
        api.with(
                new OfferedServicesResource(
                        (recipient, transfer, after, limit) ->
                                Optional.of(new Page<>(List.of(OFFERED), false))
                                        .filter(page -> transfer.equals(TRANSFER)),
                        api.lists,
                        api.caller));
    }

    @Test
    void the_recipient_sees_what_is_in_the_account() {
        JsonObject seen =
                api.get("/account-transfers/" + TRANSFER + "/services")
                        .answer()
                        .json()
                        .getJsonArray("data")
                        .getJsonObject(0);

        assertThat(seen.getString("label")).isEqualTo("shop.example");
        assertThat(seen.getJsonObject("price").getString("amount")).isEqualTo("22.00");
    }

    @Test
    void there_is_nothing_to_see_of_another_transfer() {
        assertThat(api.get("/account-transfers/" + new UUID(0, 9) + "/services").answer().refusal())
                .isEqualTo("404 no-such-transfer");
    }
}
