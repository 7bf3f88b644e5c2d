package io.guichet.application.subscription;

import io.guichet.application.billing.PartCredits.Part;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import java.time.LocalDate;
import java.util.List;

/** What was invoiced for the days of a service, by its periods and by its changes. */
public interface InvoicedDays {

    /** For days {@code [from, until)}; for changes first, the last of them first. */
    List<Part> within(Service service, LocalDate from, LocalDate until);

    /** This customer is about to be locked and a service ended. */
    void foreseeEnd(CustomerNumber customer, ServiceId service);
}
