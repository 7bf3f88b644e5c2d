package io.guichet.application.subscription;

import io.guichet.application.billing.PartCredits.Part;
import io.guichet.domain.subscription.Service;

import java.time.LocalDate;
import java.util.List;

/** What was invoiced for the days of a service, by its periods and by its changes. */
public interface InvoicedDays {

    /** For days {@code [from, until)}; for changes first, the last of them first. */
    List<Part> within(Service service, LocalDate from, LocalDate until);
}
