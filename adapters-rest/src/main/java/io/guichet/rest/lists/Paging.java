package io.guichet.rest.lists;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

/** What every list takes: how many, and where to go on. */
public class Paging {

    @QueryParam("limit")
    @DefaultValue("50")
    String limit;

    @QueryParam("cursor")
    @DefaultValue("")
    String cursor;

    @Context UriInfo uri;
}
