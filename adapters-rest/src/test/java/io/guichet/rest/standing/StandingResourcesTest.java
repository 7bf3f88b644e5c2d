package io.guichet.rest.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.standing.HoldCustomer;
import io.guichet.application.standing.HoldCustomer.Outcome;
import io.guichet.application.standing.ShowStanding.Standing;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.standing.CustomerHold;
import io.guichet.domain.standing.CustomerHold.Reason;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.UUID;

class StandingResourcesTest {

    private static final CustomerHold HOLD =
            new CustomerHold(
                    new UUID(0, 5),
                    RestApi.ANNA.number(),
                    Reason.CONTENT,
                    "spam since Monday",
                    Optional.of(new ProfileId(new UUID(0, 9))),
                    RestApi.NOON,
                    Optional.empty());
    private static final String BODY = "{\"reason\":\"content\",\"note\":\"spam since Monday\"}";

    private final RestApi api = new RestApi();
    private Outcome outcome = new Outcome.Stands(HOLD);
    private Standing standing = new Standing(true, Optional.empty(), Optional.empty());

    StandingResourcesTest() {
        api.with(new StandingResource(customer -> standing, api.caller));
        api.with(new CustomerHoldResource(new Holds(), api.caller));
    }

    @Test
    void a_customer_sees_how_he_stands_and_what_lifts_it() {
        JsonObject restricted = api.get("/customer/standing").answer().json();
        assertThat(restricted.getBoolean("restricted")).isTrue();
        assertThat(restricted.getBoolean("may_order")).isTrue();
        assertThat(restricted.getJsonArray("restriction_lifted_by")).hasSize(2);

        standing =
                new Standing(
                        false, Optional.of(HOLD), Optional.of(new DocumentReference("FR00000042")));
        JsonObject held = api.get("/customer/standing").answer().json();
        assertThat(held.getBoolean("may_order")).isFalse();
        assertThat(held.getJsonArray("restriction_lifted_by")).isEmpty();
        assertThat(held.getJsonObject("hold").getString("reason")).isEqualTo("content");
        assertThat(held.getString("unpaid_invoice")).isEqualTo("FR00000042");
        assertThat(held.toString()).doesNotContain("spam");
    }

    @Test
    void staff_puts_on_hold_and_lifts() {
        Answer held = api.put("/customers/10001/hold", BODY).as("staff").answer();
        assertThat(held.status()).isEqualTo(200);
        assertThat(held.json().getString("note")).isEqualTo("spam since Monday");
        assertThat(api.delete("/customers/10001/hold").as("staff").answer().status())
                .isEqualTo(200);
    }

    @Test
    void every_refusal_has_its_answer() {
        outcome = new Outcome.OnHold(HOLD);
        assertThat(puts()).isEqualTo("409 customer-on-hold");
        outcome = new Outcome.NotOnHold();
        assertThat(puts()).isEqualTo("409 customer-not-on-hold");
        outcome = new Outcome.NotAllowed();
        assertThat(puts()).isEqualTo("403 forbidden");
        outcome = new Outcome.NoSuchCustomer();
        assertThat(puts()).isEqualTo("404 no-such-customer");
        assertThat(puts(BODY.replace("content", "weather"))).isEqualTo("400 invalid-hold");
    }

    private String puts() {
        return puts(BODY);
    }

    private String puts(String body) {
        return api.put("/customers/10001/hold", body).as("staff").answer().refusal();
    }

    private final class Holds implements HoldCustomer {

        @Override
        public Outcome hold(Command command) {
            return outcome;
        }

        @Override
        public Outcome lift(ProfileId staff, CustomerNumber customer) {
            return outcome;
        }
    }
}
