package io.guichet.rest.health;

import io.guichet.rest.caller.PublicCall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Tells a load balancer that this node answers. */
@ApplicationScoped
@Path("/health")
public class HealthResource {

    @GET
    @PublicCall
    @Produces("application/json")
    public HealthJson health() {
        return new HealthJson("up");
    }

    /** How the node is. */
    public record HealthJson(String status) {}
}
