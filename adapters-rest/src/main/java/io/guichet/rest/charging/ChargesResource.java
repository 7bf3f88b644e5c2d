package io.guichet.rest.charging;

import io.guichet.application.charging.query.ListCharges;
import io.guichet.application.charging.query.ListCharges.ChargePosition;
import io.guichet.application.shared.Page;
import io.guichet.domain.charging.Charge;
import io.guichet.domain.charging.ChargeId;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.lists.Lists;
import io.guichet.rest.lists.Lists.Slice;
import io.guichet.rest.lists.Paging;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import java.time.Instant;
import java.util.UUID;

/** What a customer was and will be charged beside his orders. */
@ApplicationScoped
@Path("/charges")
@Produces("application/json")
public class ChargesResource {

    private final ListCharges listCharges;
    private final Lists lists;
    private final CurrentCaller currentCaller;

    @Inject
    public ChargesResource(ListCharges listCharges, Lists lists, CurrentCaller currentCaller) {
        this.listCharges = listCharges;
        this.lists = lists;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public ChargesResource() {
        this(null, null, null);
    }

    @GET
    public Response list(@BeanParam Paging paging) {
        CustomerNumber customer = currentCaller.number();
        Slice slice = lists.slice(paging, customer);
        Page<Charge> page =
                listCharges.list(
                        customer,
                        slice.after(ChargePosition.START, ChargesResource::position),
                        slice.limit());
        return slice.answer(
                page, ChargeJson::from, charge -> charge.entry().at() + " " + charge.id());
    }

    @GET
    @Path("/{id}")
    public Response one(@PathParam("id") String id) {
        return listCharges
                .find(currentCaller.number(), new ChargeId(Words.id(id)))
                .map(charge -> Response.ok(ChargeJson.from(charge)).build())
                .orElseGet(() -> Problem.of(404, "no-such-charge").response());
    }

    private static ChargePosition position(String text) {
        String[] parts = text.split(" ", 2);
        return new ChargePosition(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    }
}
