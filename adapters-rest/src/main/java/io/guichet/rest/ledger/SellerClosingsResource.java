package io.guichet.rest.ledger;

import io.guichet.application.ledger.ClosePeriod;
import io.guichet.application.ledger.ClosePeriod.Command;
import io.guichet.application.ledger.ClosePeriod.Outcome;
import io.guichet.application.ledger.query.ListClosings;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ledger.ClosingId;
import io.guichet.domain.ledger.PeriodKind;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.lists.Lists;
import io.guichet.rest.lists.Lists.Slice;
import io.guichet.rest.lists.Paging;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Created;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import java.time.LocalDate;

/** Staff lists a seller's closings and closes the next period without waiting for the night. */
@ApplicationScoped
@Path("/sellers/{code}/closings")
@Produces("application/json")
public class SellerClosingsResource {

    private final ListClosings listClosings;
    private final ClosePeriod closePeriod;
    private final Lists lists;

    @Inject
    public SellerClosingsResource(ListClosings listClosings, ClosePeriod closePeriod, Lists lists) {
        this.listClosings = listClosings;
        this.closePeriod = closePeriod;
        this.lists = lists;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public SellerClosingsResource() {
        this(null, null, null);
    }

    @GET
    @StaffOnly
    public Response list(@PathParam("code") String code, @BeanParam Paging paging) {
        SellerCode seller = Words.seller(code);
        Slice slice = lists.slice(paging, seller);
        return slice.answer(
                listClosings.list(
                        seller, slice.after(Long.MAX_VALUE, Long::valueOf), slice.limit()),
                ClosingJson::from,
                closing -> "" + closing.closing().number());
    }

    @POST
    @StaffOnly
    @Consumes("application/json")
    public Response close(@PathParam("code") String code, ClosingRequestJson wanted) {
        PeriodKind kind =
                Words.constantAt("/kind", PeriodKind.class, wanted.kind(), "closing-kind");
        LocalDate from = Words.dayAt("/from", wanted.from());
        ClosingId id = new ClosingId(Words.seller(code), kind, from);
        return switch (closePeriod.close(new Command(id))) {
            case Outcome.Closed ignored ->
                    Created.at(
                            "/closings/" + id,
                            ClosingJson.from(listClosings.find(id).orElseThrow()));
            case Outcome.AlreadyClosed ignored ->
                    Problem.of(Response.Status.CONFLICT, "period-already-closed").response();
            case Outcome.NotOver ignored -> Problem.of(422, "period-not-over").response();
            case Outcome.NotNext other ->
                    Problem.of(422, "period-not-next")
                            .with("next", ClosingId.of(id.seller(), other.next()))
                            .response();
            case Outcome.NothingBooked ignored -> Problem.of(422, "nothing-booked").response();
            case Outcome.NoSuchSeller ignored ->
                    Problem.of(Response.Status.NOT_FOUND, "no-such-seller").response();
        };
    }

    /** Which period, by its kind and its first day. */
    public record ClosingRequestJson(String kind, String from) {}
}
