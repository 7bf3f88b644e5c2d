package io.guichet.rest.shared;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Where the programs' interface stands; its resources and providers are found by scanning. */
@ApplicationPath("/api/v1")
public class Api extends Application {

    /** The path of the interface below the public address. */
    public static final String PATH = "/api/v1";
}
