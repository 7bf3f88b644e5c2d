package io.guichet.rest.billing;

import io.guichet.application.billing.ExportInvoices;
import io.guichet.application.billing.ExportInvoices.Command;
import io.guichet.application.billing.ExportInvoices.ExportFormat;
import io.guichet.application.billing.ExportInvoices.Outcome;
import io.guichet.application.billing.ExportProgress;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Download;
import io.guichet.rest.shared.ExportProblems;
import io.guichet.rest.shared.SellerDays;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** Many invoices at once, written to the caller as they are read. */
@ApplicationScoped
@Path("/invoices/export")
public class InvoiceExportResource {

    private final ExportInvoices exportInvoices;
    private final SellerDays days;
    private final CurrentCaller currentCaller;

    @Inject
    public InvoiceExportResource(
            ExportInvoices exportInvoices, SellerDays days, CurrentCaller currentCaller) {
        this.exportInvoices = exportInvoices;
        this.days = days;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public InvoiceExportResource() {
        this(null, null, null);
    }

    @GET
    public Response export(
            @QueryParam("format") String format,
            @BeanParam InvoiceQuery query,
            @HeaderParam("Range") String range,
            @HeaderParam("If-Range") String ifRange) {
        if (format == null) {
            throw new InvalidValueException("invalid-format");
        }
        ExportFormat wanted = Words.constant(ExportFormat.class, format, "format");
        Outcome outcome =
                exportInvoices.prepare(
                        new Command(
                                currentCaller.number(),
                                query.selection(days.today(currentCaller.customer().seller())),
                                wanted,
                                currentCaller.language()));
        return switch (outcome) {
            case Outcome.Ready ready -> answer(ready, wanted, new Download.Asked(range, ifRange));
            case Outcome.NoSuchDocument unknown ->
                    Problem.of(Response.Status.NOT_FOUND, "no-such-document")
                            .with("reference", unknown.reference())
                            .response();
            case Outcome.TooManyDocuments many ->
                    Problem.of(422, "too-many-documents")
                            .with("documents", many.documents())
                            .with("at_most", many.atMost())
                            .response();
            case Outcome.UnderWay(ExportProgress progress) -> ExportProblems.underWay(progress);
        };
    }

    private static Response answer(Outcome.Ready ready, ExportFormat format, Download.Asked asked) {
        Download download =
                new Download(ready.export(), ready.mediaType(), ready.fileName(), asked);
        Response response =
                format == ExportFormat.ZIP
                        ? download.streamed(ready.version().get())
                        : download.whole();
        return Response.fromResponse(response)
                .header("Guichet-Documents", ready.documents())
                .build();
    }
}
