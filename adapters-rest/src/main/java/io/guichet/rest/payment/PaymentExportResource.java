package io.guichet.rest.payment;

import io.guichet.application.payment.ExportPayments;
import io.guichet.application.payment.ExportPayments.Command;
import io.guichet.application.payment.ExportPayments.Ready;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.shared.Download;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** All payments of a customer as a table. */
@ApplicationScoped
@Path("/payments/export")
public class PaymentExportResource {

    private final ExportPayments exportPayments;
    private final CurrentCaller currentCaller;

    @Inject
    public PaymentExportResource(ExportPayments exportPayments, CurrentCaller currentCaller) {
        this.exportPayments = exportPayments;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public PaymentExportResource() {
        this(null, null);
    }

    @GET
    public Response export(
            @HeaderParam("Range") String range, @HeaderParam("If-Range") String ifRange) {
        Ready ready =
                exportPayments.prepare(
                        new Command(currentCaller.number(), currentCaller.language()));
        return new Download(
                        ready.export(),
                        "text/csv;charset=UTF-8",
                        ready.fileName(),
                        new Download.Asked(range, ifRange))
                .whole();
    }
}
