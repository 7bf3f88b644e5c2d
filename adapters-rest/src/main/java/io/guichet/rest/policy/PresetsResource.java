package io.guichet.rest.policy;

import io.guichet.domain.policy.Preset;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.lists.ListJson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import java.util.Arrays;

/** The policies to start from. */
@ApplicationScoped
@Path("/policy-presets")
@Produces("application/json")
public class PresetsResource {

    @GET
    @StaffOnly
    public Response list() {
        return Response.ok(
                        ListJson.whole(
                                Arrays.stream(Preset.values()).map(PresetJson::from).toList()))
                .build();
    }
}
