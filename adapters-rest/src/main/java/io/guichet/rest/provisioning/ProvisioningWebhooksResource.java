package io.guichet.rest.provisioning;

import static io.guichet.rest.json.Fields.required;

import io.guichet.application.provisioning.KeepWebhooks;
import io.guichet.application.provisioning.KeepWebhooks.Outcome;
import io.guichet.application.provisioning.KeepWebhooks.Shown;
import io.guichet.domain.provisioning.Webhook;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.lists.ListJson;
import io.guichet.rest.once.WithoutKey;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Created;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** The addresses of the hoster's own systems that are told of provisioning events. */
@ApplicationScoped
@Path("/provisioning-webhooks")
@Produces("application/json")
public class ProvisioningWebhooksResource {

    private static final int LONGEST = 1_000;

    private final KeepWebhooks keepWebhooks;

    @Inject
    public ProvisioningWebhooksResource(KeepWebhooks keepWebhooks) {
        this.keepWebhooks = keepWebhooks;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public ProvisioningWebhooksResource() {
        this(null);
    }

    @GET
    @StaffOnly
    public ListJson<WebhookJson> list() {
        return ListJson.whole(keepWebhooks.list().stream().map(WebhookJson::from).toList());
    }

    @GET
    @Path("/{id}")
    @StaffOnly
    public Response one(@PathParam("id") String id) {
        return answer(keepWebhooks.find(Words.id(id)));
    }

    /** Its answer is kept nowhere, for it holds the secret: it takes no key. */
    @POST
    @StaffOnly
    @WithoutKey
    @Consumes("application/json")
    public Response make(WebhookRequestJson wanted) {
        Outcome outcome =
                uri(required(wanted.url(), "/url"))
                        .map(keepWebhooks::make)
                        .orElseGet(Outcome.NotAllowed::new);
        return switch (outcome) {
            case Outcome.Made made ->
                    Created.at(
                            "/provisioning-webhooks/" + made.shown().webhook().id(),
                            new MadeWebhookJson(made.secret(), WebhookJson.from(made.shown())));
            case Outcome.NotAllowed ignored -> Problem.of(422, "webhook-not-allowed").response();
            case Outcome.TooMany ignored ->
                    Problem.of(409, "too-many-webhooks").with("most", KeepWebhooks.MOST).response();
        };
    }

    @PUT
    @Path("/{id}/enabled")
    @StaffOnly
    @Consumes("application/json")
    public Response enable(@PathParam("id") String id, EnabledJson wanted) {
        return answer(keepWebhooks.turn(Words.id(id), required(wanted.enabled(), "/enabled")));
    }

    @DELETE
    @Path("/{id}")
    @StaffOnly
    public Response remove(@PathParam("id") String id) {
        return keepWebhooks.remove(Words.id(id)) ? Response.noContent().build() : noSuchWebhook();
    }

    private static Response answer(Optional<Shown> shown) {
        return shown.map(it -> Response.ok(WebhookJson.from(it)).build())
                .orElseGet(ProvisioningWebhooksResource::noSuchWebhook);
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(text).filter(url -> url.length() <= LONGEST).map(URI::create);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Response noSuchWebhook() {
        return Problem.of(404, "no-such-webhook").response();
    }

    /** Where to. */
    public record WebhookRequestJson(String url) {}

    /** Whether it is told. */
    public record EnabledJson(Boolean enabled) {}

    /** One that was made, and its secret, which is told this once. */
    public record MadeWebhookJson(String secret, WebhookJson webhook) {}

    /** One, how many events wait for it, and what came of it last. */
    public record WebhookJson(
            String id,
            String url,
            boolean enabled,
            Instant madeAt,
            long waiting,
            Instant deliveredAt,
            Instant failedAt,
            String failure) {

        static WebhookJson from(Shown shown) {
            Webhook webhook = shown.webhook();
            return new WebhookJson(
                    webhook.id().toString(),
                    webhook.url().toString(),
                    webhook.isOn(),
                    webhook.madeAt(),
                    shown.waiting(),
                    webhook.deliveredAt().orElse(null),
                    webhook.failure().map(Webhook.Failure::at).orElse(null),
                    webhook.failure().map(Webhook.Failure::reason).orElse(null));
        }
    }
}
