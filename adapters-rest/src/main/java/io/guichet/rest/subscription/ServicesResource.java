package io.guichet.rest.subscription;

import io.guichet.application.shared.Page;
import io.guichet.application.subscription.query.ListServices;
import io.guichet.application.subscription.query.ListServices.ServicePosition;
import io.guichet.application.subscription.query.ListServices.ServiceSummary;
import io.guichet.application.subscription.query.ListServices.WaitingChange;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.Language;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.caller.Within;
import io.guichet.rest.lists.Lists;
import io.guichet.rest.lists.Lists.Slice;
import io.guichet.rest.lists.Paging;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.MoneyJson;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import java.time.LocalDate;
import java.util.UUID;

/** A customer's services. */
@ApplicationScoped
@Path("/services")
@Produces("application/json")
public class ServicesResource {

    private final ListServices listServices;
    private final Lists lists;
    private final CurrentCaller currentCaller;

    @Inject
    public ServicesResource(ListServices listServices, Lists lists, CurrentCaller currentCaller) {
        this.listServices = listServices;
        this.lists = lists;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public ServicesResource() {
        this(null, null, null);
    }

    @GET
    public Response list(@BeanParam Paging paging) {
        Within within = currentCaller.within();
        Slice slice = lists.slice(paging, within.number());
        Page<ServiceSummary> page =
                listServices.list(
                        within.number(),
                        within.reach(),
                        slice.after(ServicePosition.START, ServicesResource::position),
                        slice.limit());
        Language language = currentCaller.language();
        return slice.answer(
                page,
                service -> ServiceJson.from(service, language, within.showsPrices()),
                ServicesResource::place);
    }

    @GET
    @Path("/{id}")
    public Response one(@PathParam("id") String id) {
        Within within = currentCaller.within();
        return listServices
                .find(within.number(), within.reach(), Words.id(id))
                .map(
                        service ->
                                ServiceJson.from(
                                        service, currentCaller.language(), within.showsPrices()))
                .map(json -> Response.ok(json).build())
                .orElseGet(() -> Problem.of(404, "no-such-service").response());
    }

    /** Where a page of services ended, as {@link #place} wrote it. */
    public static ServicePosition position(String text) {
        String[] parts = text.split(" ", 2);
        return new ServicePosition(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
    }

    public static String place(ServiceSummary service) {
        return service.startedOn() + " " + service.id();
    }

    /**
     * What the customer holds; {@code paidUntil} is the first day no invoice covers yet. The price
     * is for one unit and one period, VAT in it where {@code priceBasis} is {@code gross}; it and
     * {@code change} are null for whoever was given an account or a server alone. {@code change} is
     * null where none waits, too.
     */
    public record ServiceJson(
            String id,
            String label,
            String plan,
            String planName,
            String period,
            int quantity,
            MoneyJson price,
            String priceBasis,
            LocalDate startedOn,
            LocalDate paidUntil,
            String renewal,
            LocalDate endsOn,
            String state,
            WaitingChangeJson change) {

        public static ServiceJson from(ServiceSummary service, Language language, boolean priced) {
            return new ServiceJson(
                    service.id().toString(),
                    service.label(),
                    service.plan(),
                    service.planNames().get(language),
                    service.period(),
                    service.quantity(),
                    priced ? MoneyJson.from(service.price()) : null,
                    service.priceIncludesVat() ? "gross" : "net",
                    service.startedOn(),
                    service.paidUntil(),
                    Words.of(service.renewal()),
                    service.endsOn().orElse(null),
                    Words.of(service.state()),
                    service.change()
                            .filter(change -> priced)
                            .map(WaitingChangeJson::from)
                            .orElse(null));
        }
    }

    /** A change that waits for its invoice, or else its order, to be paid, until a day. */
    public record WaitingChangeJson(
            String plan, String period, int quantity, String invoice, LocalDate expiresOn) {

        static WaitingChangeJson from(WaitingChange waiting) {
            return new WaitingChangeJson(
                    waiting.plan(),
                    waiting.period(),
                    waiting.quantity(),
                    waiting.invoice().map(DocumentReference::value).orElse(null),
                    waiting.expiresOn());
        }
    }
}
