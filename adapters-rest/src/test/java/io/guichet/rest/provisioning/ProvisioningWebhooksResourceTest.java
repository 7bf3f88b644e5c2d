package io.guichet.rest.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.provisioning.KeepWebhooks;
import io.guichet.domain.provisioning.Webhook;
import io.guichet.rest.shared.Asking;
import io.guichet.rest.shared.RestApi;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class ProvisioningWebhooksResourceTest {

    private static final UUID ID = new UUID(0, 5);
    private static final String PATH = "/provisioning-webhooks";
    private static final Webhook HOOK =
            Webhook.of(ID, URI.create("https://hooks.example/"), 7, RestApi.NOON)
                    .failed(RestApi.NOON, "status 500");

    private final RestApi api = new RestApi();
    private final Kept kept = new Kept();

    ProvisioningWebhooksResourceTest() {
        api.with(new ProvisioningWebhooksResource(kept));
    }

    @Test
    void staff_makes_one_and_reads_its_secret_once() {
        Asking.Answer made = post("https://hooks.example/");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().getString("secret")).isEqualTo("whsec_x");
        JsonObject webhook = made.json().getJsonObject("webhook");
        assertThat(webhook.getString("url")).isEqualTo("https://hooks.example/");
        assertThat(one().toString()).doesNotContain("whsec_");
    }

    @Test
    void what_came_of_it_last_is_shown() {
        JsonObject webhook = one();

        assertThat(webhook.getBoolean("enabled")).isTrue();
        assertThat(webhook.getInt("waiting")).isEqualTo(3);
        assertThat(webhook.getString("failure")).isEqualTo("status 500");
        assertThat(webhook.getString("failed_at")).isEqualTo(RestApi.NOON.toString());
        assertThat(webhook.isNull("delivered_at")).isTrue();
        assertThat(api.get(PATH).as("staff").answer().json().getJsonArray("data")).hasSize(1);
    }

    @Test
    void it_is_switched_and_removed() {
        Asking.Answer off =
                api.put(PATH + "/" + ID + "/enabled", "{\"enabled\":false}").as("staff").answer();

        assertThat(off.json().getBoolean("enabled")).isFalse();
        assertThat(api.delete(PATH + "/" + ID).as("staff").answer().status()).isEqualTo(204);
        assertThat(api.delete(PATH + "/" + UUID.randomUUID()).as("staff").answer().refusal())
                .isEqualTo("404 no-such-webhook");
    }

    @Test
    void what_may_not_be_told_is_refused() {
        assertThat(post("http://127.0.0.1/").refusal()).isEqualTo("422 webhook-not-allowed");
        assertThat(post("no address").refusal()).isEqualTo("422 webhook-not-allowed");
        assertThat(post("https://many.example/").refusal()).isEqualTo("409 too-many-webhooks");
        assertThat(api.get(PATH).answer().status()).isEqualTo(403);
    }

    private Asking.Answer post(String url) {
        return api.post(PATH, "{\"url\":\"" + url + "\"}").as("staff").answer();
    }

    private JsonObject one() {
        return api.get(PATH + "/" + ID).as("staff").answer().json();
    }

    /** Knows one webhook. */
    private static final class Kept implements KeepWebhooks {

        @Override
        public Outcome make(URI url) {
            return switch (url.getHost()) {
                case "127.0.0.1" -> new Outcome.NotAllowed();
                case "many.example" -> new Outcome.TooMany();
                default -> new Outcome.Made(new Shown(HOOK, 0), "whsec_x");
            };
        }

        @Override
        public List<Shown> list() {
            return List.of(new Shown(HOOK, 3));
        }

        @Override
        public Optional<Shown> find(UUID id) {
            return Optional.of(new Shown(HOOK, 3)).filter(it -> id.equals(ID));
        }

        @Override
        public Optional<Shown> turn(UUID id, boolean isOn) {
            return find(id).map(it -> new Shown(it.webhook().turned(isOn), it.waiting()));
        }

        @Override
        public boolean remove(UUID id) {
            return id.equals(ID);
        }
    }
}
