package io.guichet.rest.change;

import io.guichet.application.change.Extension;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.rest.billing.InvoiceLineJson;
import io.guichet.rest.billing.TotalsJson;

import java.time.LocalDate;
import java.util.List;

/**
 * What more paid time would cost, line by line and to the cent, until when each service is paid
 * then, and which services are left out.
 */
public record ExtensionJson(
        List<InvoiceLineJson> lines,
        TotalsJson totals,
        List<ExtendedJson> services,
        List<String> leftOut) {

    static ExtensionJson from(Extension extension, List<ServiceId> leftOut) {
        return new ExtensionJson(
                extension.lines().stream().map(InvoiceLineJson::from).toList(),
                TotalsJson.from(extension.totals()),
                extension.parts().stream().map(ExtendedJson::from).toList(),
                leftOut.stream().map(id -> id.value().toString()).toList());
    }

    /** A service and until when it would be paid. */
    public record ExtendedJson(String id, LocalDate paidUntil) {

        static ExtendedJson from(Extension.Part part) {
            return new ExtendedJson(
                    part.service().id().value().toString(), part.extended().paidUntil());
        }
    }
}
