package io.guichet.rest.payment;

import io.guichet.application.payment.CheckCardPayment;
import io.guichet.domain.payment.PaymentId;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** How a payment by card stands; the provider is asked, so that a lost message delays nobody. */
@ApplicationScoped
@Path("/card-payments/{id}")
@Produces("application/json")
public class CardPaymentsResource {

    private final CheckCardPayment checkCardPayment;
    private final CurrentCaller currentCaller;

    @Inject
    public CardPaymentsResource(CheckCardPayment checkCardPayment, CurrentCaller currentCaller) {
        this.checkCardPayment = checkCardPayment;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public CardPaymentsResource() {
        this(null, null);
    }

    @GET
    public Response check(@PathParam("id") String id) {
        return checkCardPayment
                .check(currentCaller.number(), new PaymentId(Words.id(id)))
                .map(payment -> Response.ok(CardPaymentJson.from(payment)).build())
                .orElseGet(() -> Problem.of(404, "no-such-payment").response());
    }
}
