package io.guichet.application.standing.port;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.standing.RestrictedMode;

import java.util.List;
import java.util.Optional;

/**
 * Which customers were told that they are restricted, as long as they are. Who provides is told in
 * the same transaction. Every adapter passes {@code RestrictedModesContract}.
 */
public interface RestrictedModes {

    /**
     * Customers that are not closed, hold services that live, keep no card, never paid and were not
     * told; by number, after {@code after}.
     */
    List<CustomerNumber> beginning(long after, int limit);

    /**
     * Customers that are not closed, were told and keep a card or paid since; by number, after
     * {@code after}.
     */
    List<CustomerNumber> ending(long after, int limit);

    Optional<RestrictedMode> of(CustomerNumber customer);

    /**
     * Stores that it begins.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if it holds already
     */
    void begin(RestrictedMode mode);

    /**
     * Stores that it ends.
     *
     * @throws io.guichet.application.shared.ConcurrentUpdateException if it ended already
     */
    void end(RestrictedMode mode);
}
