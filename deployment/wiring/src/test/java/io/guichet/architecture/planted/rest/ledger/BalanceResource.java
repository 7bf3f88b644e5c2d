package io.guichet.architecture.planted.rest.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;

/** Breaks: a resource is made once. */
@RequestScoped
@Path("/balance")
public class BalanceResource {}
