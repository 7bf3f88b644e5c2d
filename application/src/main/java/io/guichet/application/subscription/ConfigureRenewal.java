package io.guichet.application.subscription;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.access.Reach;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import java.time.LocalDate;

/**
 * A customer says whether a service renews by itself. Shortly before its end, by the days of its
 * plan, only who has a kept card or enough credit lets it renew by itself, since a bank takes days;
 * and a renewal that was invoiced ahead is paid, or its service cancelled, before it renews by
 * hand.
 */
public interface ConfigureRenewal {

    Outcome configure(Command command);

    /**
     * What is wanted.
     *
     * @param reach how much of the customer's whoever asks gets at; no other service is there
     */
    record Command(CustomerNumber customer, Reach reach, ServiceId service, RenewalMode renewal) {

        /** By somebody who manages all the customer's services. */
        public Command(CustomerNumber customer, ServiceId service, RenewalMode renewal) {
            this(customer, Reach.ALL, service, renewal);
        }

        public Command {
            requireNonNull(customer, "customer");
            requireNonNull(reach, "reach");
            requireNonNull(service, "service");
            requireNonNull(renewal, "renewal");
        }
    }

    /** How it can end. */
    sealed interface Outcome {

        record Configured(Service service) implements Outcome {}

        /** Until that day a bank would have had the time. */
        record TooLateForBank(LocalDate until) implements Outcome {}

        /** The next period was invoiced already and is not paid. */
        record RenewalInvoiced(DocumentReference invoice) implements Outcome {}

        /** It expired or was terminated. */
        record Ended() implements Outcome {}

        record NoSuchService() implements Outcome {}
    }
}
