package io.guichet.rest.tax;

import static io.guichet.rest.json.Fields.required;

import io.guichet.application.tax.OneStopShopSwitch;
import io.guichet.application.tax.SwitchOneStopShop;
import io.guichet.application.tax.SwitchOneStopShop.Command;
import io.guichet.application.tax.SwitchOneStopShop.Outcome;
import io.guichet.application.tax.query.ListOneStopShop;
import io.guichet.domain.identity.SellerCode;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.lists.ListJson;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import java.time.LocalDate;

/** Staff says from when a seller charges consumers the VAT of their own member state. */
@ApplicationScoped
@Path("/sellers/{code}/one-stop-shop")
@Produces("application/json")
public class OneStopShopResource {

    private final SwitchOneStopShop switchOneStopShop;
    private final ListOneStopShop listOneStopShop;

    @Inject
    public OneStopShopResource(
            SwitchOneStopShop switchOneStopShop, ListOneStopShop listOneStopShop) {
        this.switchOneStopShop = switchOneStopShop;
        this.listOneStopShop = listOneStopShop;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public OneStopShopResource() {
        this(null, null);
    }

    @GET
    @StaffOnly
    public Response list(@PathParam("code") String code) {
        return Response.ok(switches(Words.seller(code))).build();
    }

    /** Saying the same again changes nothing. */
    @PUT
    @StaffOnly
    @Path("/{from}")
    @Consumes("application/json")
    public Response change(
            @PathParam("code") String code,
            @PathParam("from") String from,
            OneStopShopRequestJson wanted) {
        SellerCode seller = Words.seller(code);
        boolean used = required(wanted.used(), "/used");
        OneStopShopSwitch added = new OneStopShopSwitch(Words.day(from, "from"), used);
        return switch (switchOneStopShop.change(new Command(seller, added))) {
            case Outcome.Switched ignored -> Response.ok(switches(seller)).build();
            case Outcome.TooEarly early ->
                    Problem.of(422, "switch-too-early")
                            .with("earliest", early.earliest())
                            .response();
            case Outcome.NoSuchSeller ignored ->
                    Problem.of(Response.Status.NOT_FOUND, "no-such-seller").response();
        };
    }

    private ListJson<OneStopShopJson> switches(SellerCode seller) {
        return ListJson.whole(
                listOneStopShop.list(seller).stream()
                        .map(change -> new OneStopShopJson(change.from(), change.used()))
                        .toList());
    }

    /** Whether the one stop shop is used from the day in the address on. */
    public record OneStopShopRequestJson(Boolean used) {}

    /** From a day on it is used, or no longer. */
    public record OneStopShopJson(LocalDate from, boolean used) {}
}
