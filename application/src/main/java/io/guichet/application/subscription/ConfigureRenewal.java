package io.guichet.application.subscription;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

/** A customer says whether a service renews by itself. */
public interface ConfigureRenewal {

    Outcome configure(Command command);

    record Command(CustomerNumber customer, ServiceId service, RenewalMode renewal) {

        public Command {
            requireNonNull(customer, "customer");
            requireNonNull(service, "service");
            requireNonNull(renewal, "renewal");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Configured(Service service) implements Outcome {}

        /** It expired or was terminated. */
        record Ended() implements Outcome {}

        record NoSuchService() implements Outcome {}
    }
}
