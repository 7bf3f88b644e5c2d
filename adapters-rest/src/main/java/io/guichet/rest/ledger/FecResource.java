package io.guichet.rest.ledger;

import io.guichet.application.ledger.ExportFec;
import io.guichet.application.ledger.ExportFec.Command;
import io.guichet.application.ledger.ExportFec.Outcome;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.ExportContent;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** A seller's file of accounting entries (FEC) for staff, whole or not at all. */
@ApplicationScoped
@Path("/sellers/{code}/fec/{year}")
public class FecResource {

    private static final String TEXT = "text/plain;charset=ISO-8859-15";

    private final ExportFec exportFec;

    @Inject
    public FecResource(ExportFec exportFec) {
        this.exportFec = exportFec;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public FecResource() {
        this(null);
    }

    @GET
    @StaffOnly
    public Response export(@PathParam("code") String code, @PathParam("year") String year) {
        Command command = Command.of(Words.seller(code), year);
        return switch (exportFec.prepare(command)) {
            case Outcome.Ready ready ->
                    Response.ok(new ExportContent(true, ready.export()), TEXT)
                            .header(
                                    HttpHeaders.CONTENT_DISPOSITION,
                                    "attachment; filename=\"" + ready.fileName() + "\"")
                            .build();
            case Outcome.NoSiren ignored -> Problem.of(422, "seller-without-siren").response();
            case Outcome.NotInEuros ignored -> Problem.of(422, "books-not-in-euros").response();
            case Outcome.NoSuchYear ignored ->
                    Problem.of(Response.Status.NOT_FOUND, "no-such-fiscal-year").response();
            case Outcome.SeveralYears ignored -> Problem.of(422, "several-fiscal-years").response();
            case Outcome.NotBegun early -> LedgerProblems.notBegun(early.today());
            case Outcome.NoSuchSeller ignored ->
                    Problem.of(Response.Status.NOT_FOUND, "no-such-seller").response();
        };
    }
}
