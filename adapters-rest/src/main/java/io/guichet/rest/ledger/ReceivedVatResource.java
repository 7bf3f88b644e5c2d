package io.guichet.rest.ledger;

import io.guichet.application.ledger.DrawReceivedVat;
import io.guichet.application.ledger.DrawReceivedVat.Command;
import io.guichet.application.ledger.DrawReceivedVat.Outcome;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import java.util.Set;

/** The VAT of what a seller received, for staff. */
@ApplicationScoped
@Path("/sellers/{code}/received-vat")
public class ReceivedVatResource {

    private static final Set<String> FORMATS = Set.of("json", "csv");

    private final DrawReceivedVat drawReceivedVat;

    @Inject
    public ReceivedVatResource(DrawReceivedVat drawReceivedVat) {
        this.drawReceivedVat = drawReceivedVat;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public ReceivedVatResource() {
        this(null);
    }

    /** From a day on, until before another. */
    @GET
    @StaffOnly
    @Produces("application/json")
    public Response draw(
            @PathParam("code") String code,
            @QueryParam("from") String from,
            @QueryParam("until") String until,
            @QueryParam("format") @DefaultValue("json") String format) {
        if (!FORMATS.contains(format)) {
            throw new InvalidValueException("invalid-format");
        }
        Command command =
                new Command(
                        Words.seller(code),
                        Words.daySaid(from, "from"),
                        Words.daySaid(until, "until"));
        return switch (drawReceivedVat.draw(command)) {
            case Outcome.Drawn drawn -> format.equals("csv") ? csv(drawn) : json(command, drawn);
            case Outcome.NotWithinAYear ignored -> Problem.of(422, "not-within-a-year").response();
            case Outcome.NotBegun early -> LedgerProblems.notBegun(early.today());
            case Outcome.NoSuchSeller ignored ->
                    Problem.of(Response.Status.NOT_FOUND, "no-such-seller").response();
        };
    }

    private static Response json(Command command, Outcome.Drawn drawn) {
        return Response.ok(ReceivedVatJson.from(command.from(), command.until(), drawn.months()))
                .build();
    }

    private static Response csv(Outcome.Drawn drawn) {
        return Response.ok(ReceivedVatJson.csv(drawn.months()), "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"received-vat.csv\"")
                .build();
    }
}
