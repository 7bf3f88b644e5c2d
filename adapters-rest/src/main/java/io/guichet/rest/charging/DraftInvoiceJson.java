package io.guichet.rest.charging;

import io.guichet.application.charging.DraftInvoice.Draft;
import io.guichet.domain.charging.ChargeId;
import io.guichet.rest.billing.InvoiceLineJson;
import io.guichet.rest.billing.TotalsJson;

import java.time.LocalDate;
import java.util.List;

/** What would be issued now; {@code issuedBy} is the day on which it is at the latest. */
public record DraftInvoiceJson(
        String status,
        LocalDate issuedBy,
        List<String> charges,
        List<InvoiceLineJson> lines,
        TotalsJson totals) {

    static DraftInvoiceJson from(Draft draft) {
        return new DraftInvoiceJson(
                "draft",
                draft.issuedBy(),
                draft.charges().stream().map(ChargeId::toString).toList(),
                draft.quote().lines().stream().map(InvoiceLineJson::from).toList(),
                TotalsJson.from(draft.quote().totals()));
    }
}
