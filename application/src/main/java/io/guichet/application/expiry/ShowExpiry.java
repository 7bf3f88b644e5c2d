package io.guichet.application.expiry;

import io.guichet.domain.expiry.ExpiryStages.Stage;
import io.guichet.domain.expiry.ServiceExpiry;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.subscription.ServiceId;

import java.util.Optional;

/** What happens around the end of a service's time, and where it stands today. */
public interface ShowExpiry {

    /** Nothing where it is somebody else's. */
    Optional<Shown> show(CustomerNumber customer, ServiceId service);

    /** The terms that hold for it and the stage it is in. */
    record Shown(ServiceExpiry expiry, Stage stage) {}
}
