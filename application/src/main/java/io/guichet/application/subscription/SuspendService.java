package io.guichet.application.subscription;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

/** Staff suspends a service for a reason that paying does not lift, and lifts any suspension. */
public interface SuspendService {

    Outcome suspend(Command command);

    Outcome resume(ServiceId service);

    /** Why: one line of 1 to 200 characters. */
    record Command(ServiceId service, String reason) {

        public Command {
            requireNonNull(service, "service");
            requireNonNull(reason, "reason");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        /** The service as it is now; suspending or resuming again changes nothing. */
        record Changed(Service service) implements Outcome {}

        /** It expired or was terminated. */
        record Ended() implements Outcome {}

        record NoSuchService() implements Outcome {}
    }
}
