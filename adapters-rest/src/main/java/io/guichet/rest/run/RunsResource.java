package io.guichet.rest.run;

import static io.guichet.rest.json.Fields.parameter;
import static io.guichet.rest.json.Fields.required;

import io.guichet.application.run.BillingRun;
import io.guichet.application.run.RunBilling;
import io.guichet.application.run.RunId;
import io.guichet.application.run.query.ShowRuns;
import io.guichet.application.run.query.ShowRuns.Progress;
import io.guichet.domain.identity.SellerCode;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.lists.ListJson;
import io.guichet.rest.once.WithoutKey;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import java.time.Clock;
import java.util.Map;

/** Staff begins the run of a day, sees how it stands and has failures tried again. */
@ApplicationScoped
@Path("/runs")
@Produces("application/json")
public class RunsResource {

    private final RunBilling runBilling;
    private final ShowRuns showRuns;
    private final Clock clock;

    @Inject
    public RunsResource(RunBilling runBilling, ShowRuns showRuns, Clock clock) {
        this.runBilling = runBilling;
        this.showRuns = showRuns;
        this.clock = clock;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public RunsResource() {
        this(null, null, null);
    }

    @GET
    @StaffOnly
    public Response list(@QueryParam("seller") String seller) {
        SellerCode code = Words.seller(parameter(seller, "seller"));
        Map<RunId, Long> waiting = showRuns.waiting(code);
        return Response.ok(
                        ListJson.whole(
                                showRuns.latest(code).stream()
                                        .map(run -> listed(run, waiting))
                                        .toList()))
                .build();
    }

    /** A seller has one run a day, so that beginning it twice begins one and needs no key. */
    @POST
    @StaffOnly
    @WithoutKey
    @Consumes("application/json")
    public Response start(RunRequestJson wanted) {
        SellerCode seller = Words.seller(required(wanted.seller(), "/seller"));
        return switch (runBilling.start(seller)) {
            case RunBilling.Started.Running running -> progress(running.run().id());
            case RunBilling.Started.NoSuchSeller ignored ->
                    Problem.of(404, "no-such-seller").response();
        };
    }

    @GET
    @StaffOnly
    @Path("/{id}")
    public Response one(@PathParam("id") String id) {
        return progress(new RunId(Words.id(id)));
    }

    @POST
    @StaffOnly
    @WithoutKey
    @Path("/{id}/retry")
    public Response retry(@PathParam("id") String id) {
        RunId run = new RunId(Words.id(id));
        return switch (runBilling.retry(run)) {
            case RunBilling.Retried.Again ignored -> progress(run);
            case RunBilling.Retried.NoSuchRun ignored -> noSuchRun();
        };
    }

    private RunJson listed(BillingRun run, Map<RunId, Long> waiting) {
        return RunJson.from(run, waiting.getOrDefault(run.id(), 0L), clock.instant());
    }

    private Response progress(RunId run) {
        return showRuns.progress(run).map(this::progress).orElseGet(RunsResource::noSuchRun);
    }

    private Response progress(Progress progress) {
        return Response.ok(
                        RunProgressJson.from(
                                progress, showRuns.parked(progress.run().id()), clock.instant()))
                .build();
    }

    private static Response noSuchRun() {
        return Problem.of(404, "no-such-run").response();
    }

    /** Whose run is to begin. */
    public record RunRequestJson(String seller) {}
}
