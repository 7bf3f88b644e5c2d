package io.guichet.rest.payment;

import static io.guichet.rest.json.Fields.required;

import io.guichet.application.payment.WatchCredit;
import io.guichet.domain.money.Money;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.MoneyJson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** A customer says below which amount of credit he wants to be told. */
@ApplicationScoped
@Path("/credit-alert")
@Produces("application/json")
public class CreditAlertResource {

    private final WatchCredit watchCredit;
    private final CurrentCaller currentCaller;

    @Inject
    public CreditAlertResource(WatchCredit watchCredit, CurrentCaller currentCaller) {
        this.watchCredit = watchCredit;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public CreditAlertResource() {
        this(null, null);
    }

    @GET
    public CreditAlertJson show() {
        return new CreditAlertJson(
                watchCredit.threshold(currentCaller.number()).map(MoneyJson::from).orElse(null));
    }

    @PUT
    @Consumes("application/json")
    public Response watch(CreditAlertRequestJson wanted) {
        Money amount = required(wanted.threshold(), "/threshold").toMoney("/threshold");
        return switch (watchCredit.watch(currentCaller.number(), amount)) {
            case WATCHED -> Response.ok(new CreditAlertJson(MoneyJson.from(amount))).build();
            case WRONG_AMOUNT -> Problem.of(422, "wrong-threshold").response();
        };
    }

    @DELETE
    public Response stop() {
        watchCredit.stop(currentCaller.number());
        return Response.noContent().build();
    }

    /** Below which credit to be told. */
    public record CreditAlertRequestJson(MoneyJson threshold) {}

    /** The same, null where nothing is watched. */
    public record CreditAlertJson(MoneyJson threshold) {}
}
