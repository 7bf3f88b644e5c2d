package io.guichet.rest.catalog;

import static io.guichet.rest.json.Fields.or;

import io.guichet.application.catalog.AddPlan;
import io.guichet.application.catalog.ChangePrice;
import io.guichet.application.catalog.SetPlanRules;
import io.guichet.application.catalog.query.ListPlans;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.identity.SellerCode;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.catalog.PlanJson.PriceJson;
import io.guichet.rest.lists.ListJson;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Created;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import java.util.Currency;

/** Staff keeps a seller's catalog. What was sold is not touched by it. */
@ApplicationScoped
@Path("/sellers/{code}/plans")
@Produces("application/json")
public class SellerPlansResource {

    private final AddPlan addPlan;
    private final SetPlanRules setPlanRules;
    private final ChangePrice changePrice;
    private final ListPlans listPlans;
    private final CurrentCaller currentCaller;

    @Inject
    public SellerPlansResource(
            AddPlan addPlan,
            SetPlanRules setPlanRules,
            ChangePrice changePrice,
            ListPlans listPlans,
            CurrentCaller currentCaller) {
        this.addPlan = addPlan;
        this.setPlanRules = setPlanRules;
        this.changePrice = changePrice;
        this.listPlans = listPlans;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public SellerPlansResource() {
        this(null, null, null, null, null);
    }

    @POST
    @StaffOnly
    @Consumes("application/json")
    public Response add(@PathParam("code") String code, PlanRequestJson wanted) {
        SellerCode seller = Words.seller(code);
        return switch (addPlan.add(wanted.toPlan(seller))) {
            case AddPlan.Outcome.Added added ->
                    Created.at(
                            "/catalog/plans/" + added.plan().code() + "/prices?seller=" + seller,
                            whole(added.plan()));
            case AddPlan.Outcome.CodeTaken ignored ->
                    Problem.of(Response.Status.CONFLICT, "plan-code-taken").response();
            case AddPlan.Outcome.NoSuchPlan unknown -> namesUnknown(unknown.plan());
            case AddPlan.Outcome.WrongCurrency wrong -> wrongCurrency(wrong.sellers());
            case AddPlan.Outcome.NoSuchSeller ignored ->
                    Problem.of(Response.Status.NOT_FOUND, "no-such-seller").response();
        };
    }

    @PUT
    @StaffOnly
    @Path("/{plan}/rules")
    @Consumes("application/json")
    public Response rules(
            @PathParam("code") String code, @PathParam("plan") String plan, PlanRulesJson wanted) {
        SellerCode seller = Words.seller(code);
        PlanCode planCode = PlanCode.parse(plan);
        Plan before = listPlans.find(seller, planCode).orElseThrow(() -> unknown(planCode));
        PlanRules rules = or(wanted, PlanRulesJson.from(before.rules())).toRules(before.family());
        return switch (setPlanRules.set(new SetPlanRules.Command(seller, planCode, rules))) {
            case SetPlanRules.Outcome.Set set -> Response.ok(whole(set.plan())).build();
            case SetPlanRules.Outcome.OtherFamily ignored ->
                    Problem.of(422, "contradicting-plan-rules").response();
            case SetPlanRules.Outcome.MeteringUsed ignored ->
                    Problem.of(409, "metering-used").response();
            case SetPlanRules.Outcome.NoSuchPlan unknown -> namesUnknown(unknown.plan());
            case SetPlanRules.Outcome.WrongCurrency wrong -> wrongCurrency(wrong.sellers());
        };
    }

    @POST
    @StaffOnly
    @Path("/{plan}/prices")
    @Consumes("application/json")
    public Response price(
            @PathParam("code") String code,
            @PathParam("plan") String plan,
            PriceRequestJson wanted) {
        SellerCode seller = Words.seller(code);
        String changedBy = currentCaller.caller().profile().value().toString();
        return switch (changePrice.change(wanted.toCommand(seller, plan, changedBy))) {
            case ChangePrice.Outcome.Changed changed ->
                    Created.at(
                            "/catalog/plans/" + plan + "/prices?seller=" + seller,
                            ListJson.whole(
                                    changed.plan().prices().stream()
                                            .map(PriceJson::from)
                                            .toList()));
            case ChangePrice.Outcome.TooEarly early ->
                    Problem.of(422, "price-too-early")
                            .with("earliest", early.earliest())
                            .response();
            case ChangePrice.Outcome.Announced announced ->
                    Problem.of(Response.Status.CONFLICT, "price-announced")
                            .with("from", announced.from())
                            .response();
            case ChangePrice.Outcome.WrongCurrency wrong -> wrongCurrency(wrong.sellers());
            case ChangePrice.Outcome.WrongPrice ignored ->
                    Problem.of(422, "wrong-price").response();
            case ChangePrice.Outcome.NoSuchPlan unknown -> throw unknown(unknown.plan());
        };
    }

    private PlanJson whole(Plan plan) {
        return PlanJson.whole(plan, currentCaller.language());
    }

    private static Response namesUnknown(PlanCode plan) {
        return Problem.of(422, "no-such-plan").with("plan", plan).response();
    }

    private static WebApplicationException unknown(PlanCode plan) {
        return Problem.of(404, "no-such-plan").with("plan", plan).exception();
    }

    private static Response wrongCurrency(Currency sellers) {
        return Problem.of(422, "not-the-sellers-currency")
                .with("currency", sellers.getCurrencyCode())
                .response();
    }
}
