package io.guichet.application.subscription;

import io.guichet.application.billing.PartCredits;
import io.guichet.application.billing.PartCredits.Part;
import io.guichet.application.subscription.port.CreditedPeriods;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.subscription.BilledPeriod;
import io.guichet.domain.subscription.ServiceId;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Credits what was invoiced for periods that are none any more, so that they can be billed anew.
 */
public final class TakenBack {

    private final PartCredits credits;
    private final CreditedPeriods creditedPeriods;

    public TakenBack(PartCredits credits, CreditedPeriods creditedPeriods) {
        this.credits = credits;
        this.creditedPeriods = creditedPeriods;
    }

    /** Where nothing of a period could be credited, its own invoice stands for the credit note. */
    public void credit(
            ServiceId service, List<BilledPeriod> periods, List<Part> planned, Instant at) {
        List<DocumentReference> creditNotes = credits.issue(planned, at);
        Map<DocumentReference, DocumentReference> notes = new HashMap<>();
        for (int index = 0; index < creditNotes.size(); index++) {
            notes.put(planned.get(index).invoice(), creditNotes.get(index));
        }
        for (BilledPeriod period : periods) {
            DocumentReference invoice = period.invoice();
            creditedPeriods.credit(service, period, notes.getOrDefault(invoice, invoice));
        }
    }
}
