package io.guichet.rest.ledger;

import io.guichet.application.ledger.CheckLedger;
import io.guichet.application.ledger.CheckLedger.Report;
import io.guichet.rest.caller.StaffOnly;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import java.util.List;

/** Recomputes the books for staff. */
@ApplicationScoped
@Path("/ledger/check")
@Produces("application/json")
public class LedgerCheckResource {

    private final CheckLedger checkLedger;

    @Inject
    public LedgerCheckResource(CheckLedger checkLedger) {
        this.checkLedger = checkLedger;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public LedgerCheckResource() {
        this(null);
    }

    @GET
    @StaffOnly
    public CheckJson check() {
        Report report = checkLedger.check();
        return new CheckJson(
                report.entries(),
                report.customers(),
                report.differences().isEmpty(),
                report.differences());
    }

    /** What was recomputed, and what differs. */
    public record CheckJson(
            long entries, long customers, boolean right, List<String> differences) {}
}
