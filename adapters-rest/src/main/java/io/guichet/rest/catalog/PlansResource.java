package io.guichet.rest.catalog;

import io.guichet.application.catalog.query.ListPlans;
import io.guichet.application.identity.query.ListSellers;
import io.guichet.application.shared.Page;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
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

import jakarta.enterprise.context.RequestScoped;
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
@RequestScoped
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
    public Response list(@QueryParam("seller") String sellerCode, @BeanParam Paging paging) {
        Seller seller = seller(sellerCode);
        Slice slice = lists.slice(paging, seller.code());
        LocalDate today = days.today(seller);
        Page<Plan> page =
                listPlans.onSale(
                        seller.code(), today, slice.after("", Function.identity()), slice.limit());
        return slice.answer(
                page,
                plan -> PlanJson.from(plan, currentCaller.language(), today),
                plan -> plan.code().value());
    }

    @GET
    @PublicCall
    @Path("/{code}/prices")
    public Response prices(
            @PathParam("code") String code, @QueryParam("seller") String sellerCode) {
        return listPlans
                .find(seller(sellerCode).code(), PlanCode.parse(code))
                .map(plan -> plan.prices().stream().map(PriceJson::from).toList())
                .map(prices -> Response.ok(ListJson.whole(prices)).build())
                .orElseGet(() -> Problem.of(404, "no-such-plan").with("plan", code).response());
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
