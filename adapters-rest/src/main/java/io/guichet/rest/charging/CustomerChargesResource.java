package io.guichet.rest.charging;

import io.guichet.application.charging.CancelCharge;
import io.guichet.application.charging.ChargeCustomer;
import io.guichet.application.charging.ChargeCustomer.Command;
import io.guichet.application.charging.ChargeCustomer.Outcome;
import io.guichet.application.charging.InvoiceCharges;
import io.guichet.domain.charging.ChargeId;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.once.RequestKey;
import io.guichet.rest.ordering.QuoteJson;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Created;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Staff charges customers, and takes back what was not invoiced yet. */
@ApplicationScoped
@Path("/customers/{number}/charges")
@Produces("application/json")
public class CustomerChargesResource {

    private final ChargeCustomer chargeCustomer;
    private final CancelCharge cancelCharge;
    private final InvoiceCharges invoiceCharges;
    private final RequestKey requestKey;
    private final CurrentCaller currentCaller;

    @Inject
    public CustomerChargesResource(
            ChargeCustomer chargeCustomer,
            CancelCharge cancelCharge,
            InvoiceCharges invoiceCharges,
            RequestKey requestKey,
            CurrentCaller currentCaller) {
        this.chargeCustomer = chargeCustomer;
        this.cancelCharge = cancelCharge;
        this.invoiceCharges = invoiceCharges;
        this.requestKey = requestKey;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public CustomerChargesResource() {
        this(null, null, null, null, null);
    }

    @POST
    @StaffOnly
    @Consumes("application/json")
    public Response charge(@PathParam("number") String number, ChargeRequestJson wanted) {
        CustomerNumber customer = CustomerNumber.parse(number);
        if (wanted.isDryRun()) {
            return answer(chargeCustomer.quote(customer, wanted.chargedItems()));
        }
        return answer(
                chargeCustomer.charge(
                        new Command(
                                new ChargeId(requestKey.id()),
                                customer,
                                wanted.chargedItems(),
                                wanted.when(),
                                wanted.appointed(),
                                currentCaller.caller().profile().value().toString())));
    }

    /** One invoice for all that is pending, due or not. */
    @POST
    @StaffOnly
    @Path("/invoice")
    public Response invoice(@PathParam("number") String number) {
        return switch (invoiceCharges.invoice(CustomerNumber.parse(number))) {
            case InvoiceCharges.Outcome.Invoiced invoiced ->
                    Created.at(
                            "/invoices/" + invoiced.invoice(),
                            new ChargeInvoiceJson(invoiced.invoice().value()));
            case InvoiceCharges.Outcome.NothingPending ignored ->
                    Problem.of(Response.Status.CONFLICT, "nothing-to-invoice").response();
            case InvoiceCharges.Outcome.NoSuchCustomer ignored -> noSuchCustomer();
        };
    }

    @DELETE
    @StaffOnly
    @Path("/{id}")
    public Response cancel(@PathParam("number") String number, @PathParam("id") String id) {
        ChargeId charge = new ChargeId(Words.id(id));
        return switch (cancelCharge.cancel(CustomerNumber.parse(number), charge)) {
            case CancelCharge.Outcome.Cancelled cancelled ->
                    Response.ok(ChargeJson.from(cancelled.charge())).build();
            case CancelCharge.Outcome.AlreadyInvoiced ignored ->
                    Problem.of(Response.Status.CONFLICT, "charge-already-invoiced").response();
            case CancelCharge.Outcome.TooLate late ->
                    Problem.of(Response.Status.CONFLICT, "cancelled-too-late")
                            .with("planned_at", late.charge().entry().plannedAt().orElseThrow())
                            .response();
            case CancelCharge.Outcome.NoSuchCharge ignored ->
                    Problem.of(Response.Status.NOT_FOUND, "no-such-charge").response();
        };
    }

    private static Response answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Charged charged ->
                    Created.at(
                            "/charges/" + charged.charge().id(), ChargeJson.from(charged.charge()));
            case Outcome.Quoted quoted -> Response.ok(QuoteJson.from(quoted.quote())).build();
            case Outcome.InvalidCharge invalid -> invalid(invalid).response();
            case Outcome.InvalidAppointment ignored ->
                    Problem.of(422, "invalid-appointment").response();
            case Outcome.NoSuchPlan unknown ->
                    Problem.of(422, "no-such-plan").with("plan", unknown.plan()).response();
            case Outcome.NotCharged refused ->
                    Problem.of(422, "no-one-off-price").with("plan", refused.plan()).response();
            case Outcome.Closed ignored -> Problem.of(409, "customer-closed").response();
            case Outcome.NoSuchCustomer ignored -> noSuchCustomer();
            case Outcome.IdReused ignored -> Problem.of(422, "idempotency-key-reused").response();
        };
    }

    /** With the place of the item that it is about. */
    private static Problem invalid(Outcome.InvalidCharge invalid) {
        Problem problem = Problem.of(422, invalid.code());
        return invalid.item().isPresent()
                ? problem.with("pointer", "/items/" + invalid.item().getAsInt())
                : problem;
    }

    private static Response noSuchCustomer() {
        return Problem.of(Response.Status.NOT_FOUND, "no-such-customer").response();
    }

    /** The invoice on which the charges now stand. */
    public record ChargeInvoiceJson(String invoice) {}
}
