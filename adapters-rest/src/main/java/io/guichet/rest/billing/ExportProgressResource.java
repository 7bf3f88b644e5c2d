package io.guichet.rest.billing;

import io.guichet.application.billing.ExportProgress;
import io.guichet.application.billing.FindExportUnderWay;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.problem.Problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import java.time.Instant;

/** How far the archive is that is being made of the customer's documents. */
@ApplicationScoped
@Path("/invoices/export/progress")
@Produces("application/json")
public class ExportProgressResource {

    private final FindExportUnderWay findExportUnderWay;
    private final CurrentCaller currentCaller;

    @Inject
    public ExportProgressResource(
            FindExportUnderWay findExportUnderWay, CurrentCaller currentCaller) {
        this.findExportUnderWay = findExportUnderWay;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public ExportProgressResource() {
        this(null, null);
    }

    @GET
    public Response progress() {
        return findExportUnderWay
                .find(currentCaller.number())
                .map(progress -> Response.ok(ExportProgressJson.from(progress)).build())
                .orElseGet(() -> Problem.of(404, "no-such-export").response());
    }

    /** Counts of invoices, credit notes and receipts. */
    public record ExportProgressJson(long documents, long done, Instant startedAt) {

        static ExportProgressJson from(ExportProgress progress) {
            return new ExportProgressJson(
                    progress.documents(), progress.done(), progress.startedAt());
        }
    }
}
