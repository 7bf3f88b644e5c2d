package io.guichet.rest.ledger;

import io.guichet.application.ledger.ExportClosing;
import io.guichet.application.ledger.ExportClosing.Command;
import io.guichet.application.ledger.ExportClosing.Outcome;
import io.guichet.application.ledger.VerifyClosings;
import io.guichet.application.ledger.query.ListClosings;
import io.guichet.domain.ledger.ClosingId;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.lists.ListJson;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.ExportContent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import java.util.List;

/** A closing, its archive, and the proof that none was altered; for staff. */
@ApplicationScoped
@Path("/closings")
public class ClosingsResource {

    private final ListClosings listClosings;
    private final ExportClosing exportClosing;
    private final VerifyClosings verifyClosings;

    @Inject
    public ClosingsResource(
            ListClosings listClosings, ExportClosing exportClosing, VerifyClosings verifyClosings) {
        this.listClosings = listClosings;
        this.exportClosing = exportClosing;
        this.verifyClosings = verifyClosings;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public ClosingsResource() {
        this(null, null, null);
    }

    @GET
    @StaffOnly
    @Path("/check")
    @Produces("application/json")
    public ListJson<ClosingChainJson> verify() {
        return ListJson.whole(
                verifyClosings.verify().stream().map(ClosingChainJson::from).toList());
    }

    @GET
    @StaffOnly
    @Path("/{id}")
    @Produces("application/json")
    public Response find(@PathParam("id") String id) {
        return listClosings
                .find(ClosingId.parse(id))
                .map(closing -> Response.ok(ClosingJson.from(closing)).build())
                .orElseGet(ClosingsResource::unknown);
    }

    @GET
    @StaffOnly
    @Path("/{id}/archive")
    public Response archive(@PathParam("id") String id) {
        return switch (exportClosing.prepare(new Command(ClosingId.parse(id)))) {
            case Outcome.Ready ready ->
                    Response.ok(new ExportContent(true, ready.export()), "application/zip")
                            .header(
                                    HttpHeaders.CONTENT_DISPOSITION,
                                    "attachment; filename=\"" + ready.fileName() + "\"")
                            .build();
            case Outcome.NoSuchClosing ignored -> unknown();
        };
    }

    private static Response unknown() {
        return Problem.of(Response.Status.NOT_FOUND, "no-such-closing").response();
    }

    /**
     * A seller's closings; {@code brokenAt} names the first that does not hold and is null if all
     * do, {@code keys} are the fingerprints of the keys they are signed with.
     */
    public record ClosingChainJson(
            String seller,
            long closings,
            boolean whole,
            String brokenAt,
            String why,
            List<String> keys) {

        static ClosingChainJson from(VerifyClosings.Report report) {
            return new ClosingChainJson(
                    report.seller(),
                    report.closings(),
                    report.isWhole(),
                    report.isWhole() ? null : report.brokenAt(),
                    report.isWhole() ? null : report.why(),
                    report.keys().stream().sorted().toList());
        }
    }
}
