package io.guichet.rest.catalog;

import io.guichet.application.catalog.query.ListPlans;
import io.guichet.application.catalog.query.ListPlans.SaleDay;
import io.guichet.application.catalog.query.PlanFilter;
import io.guichet.application.identity.query.ListSellers;
import io.guichet.application.shared.Page;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.caller.PublicCall;
import io.guichet.rest.catalog.PlanJson.PriceJson;
import io.guichet.rest.lists.ListJson;
import io.guichet.rest.lists.Lists;
import io.guichet.rest.lists.Lists.Slice;
import io.guichet.rest.lists.Paging;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.SellerDays;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** The price list, for everybody: of the named seller, else of one's own, else of the first. */
@ApplicationScoped
@Path("/catalog/plans")
@Produces("application/json")
public class PlansResource {

    private final ListPlans listPlans;
    private final ListSellers listSellers;
    private final SellerDays days;
    private final Lists lists;
    private final CurrentCaller currentCaller;

    @Inject
    public PlansResource(
            ListPlans listPlans,
            ListSellers listSellers,
            SellerDays days,
            Lists lists,
            CurrentCaller currentCaller) {
        this.listPlans = listPlans;
        this.listSellers = listSellers;
        this.days = days;
        this.lists = lists;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public PlansResource() {
        this(null, null, null, null, null);
    }

    @GET
    @PublicCall
    public Response list(
            @QueryParam("seller") String sellerCode,
            @QueryParam("family") String family,
            @BeanParam Paging paging) {
        PlanFilter filter =
                family == null
                        ? PlanFilter.EVERY
                        : PlanFilter.of(Words.constant(PlanFamily.class, family, "family"));
        return onSale(seller(sellerCode), filter, paging);
    }

    /** What a service of a plan may become, the plan itself included. */
    @GET
    @PublicCall
    @Path("/{code}/changes")
    public Response changes(
            @PathParam("code") String code,
            @QueryParam("seller") String sellerCode,
            @BeanParam Paging paging) {
        Seller seller = seller(sellerCode);
        return onSale(seller, PlanFilter.changesOf(plan(seller, code)), paging);
    }

    /** What may be bought for a plan. */
    @GET
    @PublicCall
    @Path("/{code}/options")
    public Response options(
            @PathParam("code") String code,
            @QueryParam("seller") String sellerCode,
            @BeanParam Paging paging) {
        Seller seller = seller(sellerCode);
        return onSale(seller, PlanFilter.optionsOf(plan(seller, code).code()), paging);
    }

    @GET
    @PublicCall
    @Path("/{code}/prices")
    public Response prices(
            @PathParam("code") String code, @QueryParam("seller") String sellerCode) {
        Plan plan = plan(seller(sellerCode), code);
        return Response.ok(ListJson.whole(plan.prices().stream().map(PriceJson::from).toList()))
                .build();
    }

    private Response onSale(Seller seller, PlanFilter filter, Paging paging) {
        Slice slice = lists.slice(paging, seller.code());
        LocalDate today = days.today(seller);
        Page<Plan> page =
                listPlans.onSale(
                        new SaleDay(seller.code(), today),
                        filter,
                        slice.after("", Function.identity()),
                        slice.limit());
        return slice.answer(
                page,
                plan -> PlanJson.from(plan, currentCaller.language(), today),
                plan -> plan.code().value());
    }

    private Plan plan(Seller seller, String code) {
        return listPlans
                .find(seller.code(), PlanCode.parse(code))
                .orElseThrow(() -> Problem.of(404, "no-such-plan").with("plan", code).exception());
    }

    private Seller seller(String named) {
        Optional<String> own =
                currentCaller.isSignedIn()
                        ? currentCaller
                                .customerIfClear()
                                .map(Customer::seller)
                                .map(Object::toString)
                        : Optional.empty();
        Optional<String> wanted = Optional.ofNullable(named).or(() -> own);
        return listSellers.list().stream()
                .filter(seller -> wanted.map(seller.code().value()::equals).orElse(true))
                .findFirst()
                .orElseThrow(() -> Problem.of(404, "no-such-seller").exception());
    }
}
