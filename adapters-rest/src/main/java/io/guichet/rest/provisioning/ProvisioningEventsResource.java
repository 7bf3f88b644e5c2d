package io.guichet.rest.provisioning;

import io.guichet.application.provisioning.NumberedEvent;
import io.guichet.application.provisioning.ReadProvisioningEvents;
import io.guichet.application.provisioning.ReadProvisioningEvents.Outcome;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.lists.Lists;
import io.guichet.rest.lists.Lists.Slice;
import io.guichet.rest.lists.Paging;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** What became of services and accounts, for the system that provides them. */
@ApplicationScoped
@Path("/provisioning-events")
@Produces("application/json")
public class ProvisioningEventsResource {

    private final ReadProvisioningEvents readProvisioningEvents;
    private final Lists lists;

    @Inject
    public ProvisioningEventsResource(ReadProvisioningEvents readProvisioningEvents, Lists lists) {
        this.readProvisioningEvents = readProvisioningEvents;
        this.lists = lists;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public ProvisioningEventsResource() {
        this(null, null);
    }

    /** Whoever noted the last position he did goes on {@code after} it. */
    @GET
    @StaffOnly
    public Response list(
            @BeanParam Paging paging, @QueryParam("after") @DefaultValue("0") String after) {
        if (!after.matches("\\d{1,18}")) {
            throw new InvalidValueException("invalid-position");
        }
        Slice slice = lists.slice(paging, "provisioning " + after);
        long position = slice.after(Long.valueOf(after), Long::valueOf);
        return switch (readProvisioningEvents.after(position, slice.limit())) {
            case Outcome.Events events ->
                    slice.answer(
                            events.page(),
                            ProvisioningEventJson::from,
                            event -> Long.toString(event.position()));
            case Outcome.Gone ignored -> Problem.of(410, "position-gone").response();
        };
    }

    /** Facts say how the service or account is then; the same {@code key} is to be done once. */
    public record ProvisioningEventJson(
            long position,
            String key,
            String kind,
            String subject,
            String customer,
            Instant notedAt,
            Map<String, String> facts) {

        static ProvisioningEventJson from(NumberedEvent numbered) {
            return new ProvisioningEventJson(
                    numbered.position(),
                    numbered.event().key(),
                    Words.of(numbered.event().kind()),
                    numbered.event().subject().toString(),
                    numbered.event().customer().toString(),
                    numbered.notedAt(),
                    new TreeMap<>(numbered.event().facts()));
        }
    }
}
