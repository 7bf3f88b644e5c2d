package io.guichet.rest.standing;

import io.guichet.application.standing.ShowStanding;
import io.guichet.application.standing.ShowStanding.Standing;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.rest.caller.CurrentCaller;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import java.util.List;

/** How the customer stands, and what lifts what holds him back. */
@ApplicationScoped
@Path("/customer/standing")
@Produces("application/json")
public class StandingResource {

    private final ShowStanding showStanding;
    private final CurrentCaller currentCaller;

    @Inject
    public StandingResource(ShowStanding showStanding, CurrentCaller currentCaller) {
        this.showStanding = showStanding;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public StandingResource() {
        this(null, null);
    }

    @GET
    public StandingJson show() {
        return StandingJson.from(showStanding.show(currentCaller.number()));
    }

    /** {@code restrictionLiftedBy} is empty for whoever is not restricted. */
    public record StandingJson(
            boolean mayOrder,
            boolean restricted,
            List<String> restrictionLiftedBy,
            HoldJson hold,
            String unpaidInvoice) {

        private static final List<String> MEANS = List.of("card", "payment");

        static StandingJson from(Standing standing) {
            return new StandingJson(
                    standing.mayOrder(),
                    standing.restricted(),
                    standing.restricted() ? MEANS : List.of(),
                    standing.hold().map(HoldJson::forCustomer).orElse(null),
                    standing.unpaid().map(DocumentReference::value).orElse(null));
        }
    }
}
