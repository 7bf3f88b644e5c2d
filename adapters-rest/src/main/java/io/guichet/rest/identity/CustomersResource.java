package io.guichet.rest.identity;

import static io.guichet.rest.json.Fields.parsed;
import static io.guichet.rest.json.Fields.required;

import io.guichet.application.identity.ActForCustomer;
import io.guichet.application.identity.AddCustomer;
import io.guichet.application.identity.AddCustomer.Outcome;
import io.guichet.application.identity.query.ListCustomers;
import io.guichet.application.moving.ChangeCustomer;
import io.guichet.application.moving.ChangeCustomer.By;
import io.guichet.application.shared.Page;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.identity.CustomerEntry.CustomerChangeJson;
import io.guichet.rest.identity.CustomerEntry.CustomerDetailsJson;
import io.guichet.rest.identity.CustomerEntry.CustomerHistoryJson;
import io.guichet.rest.lists.Lists;
import io.guichet.rest.lists.Lists.Slice;
import io.guichet.rest.lists.Paging;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Created;
import io.guichet.rest.shared.PartyJson;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Staff finds and enters the customers of all sellers. */
@ApplicationScoped
@Path("/customers")
@Produces("application/json")
public class CustomersResource {

    private final AddCustomer addCustomer;
    private final ChangeCustomer changeCustomer;
    private final ActForCustomer actForCustomer;
    private final ListCustomers listCustomers;
    private final Lists lists;
    private final CurrentCaller currentCaller;

    @Inject
    public CustomersResource(
            AddCustomer addCustomer,
            ChangeCustomer changeCustomer,
            ActForCustomer actForCustomer,
            ListCustomers listCustomers,
            Lists lists,
            CurrentCaller currentCaller) {
        this.addCustomer = addCustomer;
        this.changeCustomer = changeCustomer;
        this.actForCustomer = actForCustomer;
        this.listCustomers = listCustomers;
        this.lists = lists;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public CustomersResource() {
        this(null, null, null, null, null, null);
    }

    @GET
    @StaffOnly
    public Response list(@BeanParam CustomerQuery query, @BeanParam Paging paging) {
        ListCustomers.Filter filter = query.toFilter();
        Slice slice = lists.slice(paging, filter);
        Page<Customer> page =
                listCustomers.list(filter, slice.after(0L, Long::valueOf), slice.limit());
        return slice.answer(
                page, CustomerDetailsJson::from, customer -> customer.number().toString());
    }

    @GET
    @StaffOnly
    @Path("/{number}")
    public Response one(@PathParam("number") String number) {
        return CustomerEntry.show(changeCustomer.find(named(number).number()).orElseThrow());
    }

    /** From his next document on; what was issued stays. */
    @PUT
    @StaffOnly
    @Path("/{number}")
    @Consumes("application/json")
    public Response change(
            @PathParam("number") String number,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            CustomerChangeJson wanted) {
        return CustomerEntry.answer(
                changeCustomer.change(
                        CustomerEntry.command(
                                named(number),
                                ifMatch,
                                wanted,
                                By.STAFF,
                                currentCaller.caller().profile().value().toString())));
    }

    @GET
    @StaffOnly
    @Path("/{number}/history")
    public CustomerHistoryJson history(@PathParam("number") String number) {
        return CustomerEntry.history(changeCustomer.history(named(number).number()));
    }

    @POST
    @StaffOnly
    @Consumes("application/json")
    public Response add(CustomerRequestJson wanted) {
        return switch (addCustomer.add(wanted.toCommand())) {
            case Outcome.Added added ->
                    Created.at(
                            "/customers/" + added.customer().number(),
                            CustomerDetailsJson.from(added.customer()));
            case Outcome.NoSuchSeller ignored -> Problem.of(422, "no-such-seller").response();
        };
    }

    private Customer named(String number) {
        CustomerNumber wanted = CustomerNumber.parse(number);
        return switch (actForCustomer.act(currentCaller.caller(), wanted)) {
            case ActForCustomer.Outcome.Acting found -> found.customer();
            case ActForCustomer.Outcome.MustName ignored -> throw noSuchCustomer();
            case ActForCustomer.Outcome.NoSuchCustomer ignored -> throw noSuchCustomer();
        };
    }

    private static WebApplicationException noSuchCustomer() {
        return Problem.of(404, "no-such-customer").exception();
    }

    /** A customer to enter. */
    public record CustomerRequestJson(
            String seller, PartyJson identity, String email, String language) {

        AddCustomer.Command toCommand() {
            return new AddCustomer.Command(
                    Words.seller(required(seller, "/seller")),
                    required(identity, "/identity").toParty("/identity"),
                    parsed(email, "/email", EmailAddress::parse),
                    Words.constantAt("/language", Language.class, language, "language"));
        }
    }
}
