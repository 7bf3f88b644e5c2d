package io.guichet.rest.shared;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Says that something new stands, and where. */
public final class Created {

    private Created() {}

    /** {@code path} is below the interface, {@code /orders/7} for instance. */
    public static Response at(String path, Object json) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, Api.PATH + path)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(json)
                .build();
    }
}
