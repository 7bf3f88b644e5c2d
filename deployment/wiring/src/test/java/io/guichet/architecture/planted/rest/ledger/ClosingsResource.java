package io.guichet.architecture.planted.rest.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Path;

/** Breaks: a resource holds nothing of a request. */
@ApplicationScoped
@Path("/closings")
public class ClosingsResource {

    private String seller;

    public void of(String wanted) {
        seller = wanted;
    }

    public String seller() {
        return seller;
    }
}
