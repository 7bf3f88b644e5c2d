package io.guichet.rest.subscription;

import static io.guichet.rest.json.Fields.or;
import static io.guichet.rest.json.Fields.parsed;

import io.guichet.application.subscription.CancelService;
import io.guichet.application.subscription.ConfigureRenewal;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.caller.Within;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Reasons;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** A customer says how his service renews and when it ends. */
@ApplicationScoped
@Path("/services")
@Produces("application/json")
public class ServiceLifeResource {

    private final ConfigureRenewal configureRenewal;
    private final CancelService cancelService;
    private final CurrentCaller currentCaller;

    @Inject
    public ServiceLifeResource(
            ConfigureRenewal configureRenewal,
            CancelService cancelService,
            CurrentCaller currentCaller) {
        this.configureRenewal = configureRenewal;
        this.cancelService = cancelService;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public ServiceLifeResource() {
        this(null, null, null);
    }

    @PUT
    @Path("/{id}/renewal")
    @Consumes("application/json")
    public Response renewal(@PathParam("id") String id, RenewalRequestJson wanted) {
        RenewalMode mode = Words.constantAt("/mode", RenewalMode.class, wanted.mode(), "mode");
        Within within = currentCaller.within();
        ServiceId service = new ServiceId(Words.id(id));
        return switch (configureRenewal.configure(
                new ConfigureRenewal.Command(within.number(), within.reach(), service, mode))) {
            case ConfigureRenewal.Outcome.Configured configured ->
                    within.showsPrices()
                            ? ok(configured.service())
                            : Response.ok(ServiceLifeJson.withoutBills(configured.service()))
                                    .build();
            case ConfigureRenewal.Outcome.TooLateForBank late ->
                    Problem.of(409, "too-late-for-bank").with("until", late.until()).response();
            case ConfigureRenewal.Outcome.RenewalInvoiced invoiced ->
                    within.showsPrices()
                            ? Problem.of(409, "renewal-invoiced")
                                    .with("invoice", invoiced.invoice())
                                    .response()
                            : Problem.of(409, "renewal-under-way").response();
            case ConfigureRenewal.Outcome.Ended ignored -> ended();
            case ConfigureRenewal.Outcome.NoSuchService ignored -> noSuchService();
        };
    }

    /** What it would give back is seen with any reason, where one is asked for. */
    @GET
    @Path("/{id}/cancellation")
    public Response ending(@PathParam("id") String id) {
        CustomerNumber number = currentCaller.number();
        ServiceId service = new ServiceId(Words.id(id));
        CancelService.Terms terms = cancelService.terms(number, service);
        CancelService.When when =
                terms.atOnce() ? CancelService.When.NOW : CancelService.When.END_OF_PERIOD;
        return switch (cancelService.offer(new CancelService.Command(number, service, when, "?"))) {
            case CancelService.Outcome.Ended ignored -> ended();
            case CancelService.Outcome.NoSuchService ignored -> noSuchService();
            case CancelService.Outcome foreseen ->
                    Response.ok(EndingTermsJson.from(terms, foreseen)).build();
        };
    }

    /** Cancelling again with another word changes the end; the same again changes nothing. */
    @PUT
    @Path("/{id}/cancellation")
    @Consumes("application/json")
    public Response cancel(@PathParam("id") String id, CancellationRequestJson wanted) {
        CancelService.When when =
                Words.constantAt("/when", CancelService.When.class, wanted.when(), "when");
        String reason = parsed(or(wanted.reason(), ""), "/reason", Reasons::line);
        return answer(
                cancelService.cancel(
                        new CancelService.Command(
                                currentCaller.number(),
                                new ServiceId(Words.id(id)),
                                when,
                                reason)));
    }

    @DELETE
    @Path("/{id}/cancellation")
    public Response undo(@PathParam("id") String id) {
        return answer(cancelService.undo(currentCaller.number(), new ServiceId(Words.id(id))));
    }

    private static Response answer(CancelService.Outcome outcome) {
        return switch (outcome) {
            case CancelService.Outcome.Cancelled cancelled ->
                    Response.ok(ServiceLifeJson.from(cancelled)).build();
            case CancelService.Outcome.Undone undone -> ok(undone.service());
            case CancelService.Outcome.NotAtOnce ignored ->
                    Problem.of(422, "not-at-once").response();
            case CancelService.Outcome.NotInOrder ignored ->
                    Problem.of(409, "cancellation-not-in-order").response();
            case CancelService.Outcome.ReasonMissing ignored ->
                    Problem.of(422, "reason-missing").response();
            case CancelService.Outcome.PaymentUnderWay ignored ->
                    Problem.of(409, "payment-under-way").retryAfter(60).response();
            case CancelService.Outcome.NotCancelled ignored ->
                    Problem.of(409, "not-cancelled").response();
            case CancelService.Outcome.TooLate late ->
                    Problem.of(409, "too-late-to-undo").with("until", late.until()).response();
            case CancelService.Outcome.Ended ignored -> ended();
            case CancelService.Outcome.NoSuchService ignored -> noSuchService();
        };
    }

    static Response ok(Service service) {
        return Response.ok(ServiceLifeJson.from(service)).build();
    }

    static Response ended() {
        return Problem.of(409, "service-ended").response();
    }

    static Response noSuchService() {
        return Problem.of(404, "no-such-service").response();
    }

    /** {@code automatic} or {@code manual}. */
    public record RenewalRequestJson(String mode) {}

    /** {@code end_of_period} or {@code now}, and why. */
    public record CancellationRequestJson(String when, String reason) {}
}
