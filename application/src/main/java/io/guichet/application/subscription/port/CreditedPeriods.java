package io.guichet.application.subscription.port;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.domain.subscription.ServiceId;

/** Periods that no invoice bills any more. Every adapter passes {@code ServicesContract}. */
public interface CreditedPeriods {

    /** Notes by which credit note a billed period was taken back; it can be billed anew. */
    void credit(ServiceId service, BilledPeriod period, DocumentReference creditNote);
}
