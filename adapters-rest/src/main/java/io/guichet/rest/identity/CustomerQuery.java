package io.guichet.rest.identity;

import io.guichet.application.identity.query.ListCustomers.Filter;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.rest.shared.Words;

import jakarta.ws.rs.QueryParam;

import java.util.Optional;

/** Which customers staff wants to see. */
public class CustomerQuery {

    private static final int LONGEST = 254;

    @QueryParam("seller")
    String seller;

    @QueryParam("name")
    String name;

    @QueryParam("email")
    String email;

    Filter toFilter() {
        return new Filter(Optional.ofNullable(seller).map(Words::seller), text(name), text(email));
    }

    private static Optional<String> text(String given) {
        if (given != null && (given.isBlank() || given.length() > LONGEST)) {
            throw new InvalidValueException("invalid-text");
        }
        return Optional.ofNullable(given).map(String::strip);
    }
}
