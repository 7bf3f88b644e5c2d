package io.guichet.application.erasure.port;

import io.guichet.application.erasure.Obstacle;
import io.guichet.domain.identity.CustomerNumber;

import java.util.Set;

/** What a customer still has and owes. Every adapter passes {@code ErasureContract}. */
public interface Ties {

    /** Empty for whoever has nothing left, in neither direction. */
    Set<Obstacle> of(CustomerNumber customer);
}
