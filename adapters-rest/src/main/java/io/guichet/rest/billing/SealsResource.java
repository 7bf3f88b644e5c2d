package io.guichet.rest.billing;

import io.guichet.application.billing.VerifySeals;
import io.guichet.application.billing.VerifySeals.SeriesReport;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.lists.ListJson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import java.util.Locale;

/** Proves that no issued document was changed, dropped or slipped in. */
@ApplicationScoped
@Path("/seals")
@Produces("application/json")
public class SealsResource {

    private final VerifySeals verifySeals;

    @Inject
    public SealsResource(VerifySeals verifySeals) {
        this.verifySeals = verifySeals;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public SealsResource() {
        this(null);
    }

    @GET
    @StaffOnly
    public ListJson<SeriesJson> verify() {
        return ListJson.whole(verifySeals.verify().stream().map(SeriesJson::from).toList());
    }

    /** One series; {@code brokenAt} names the first broken link and is null on a whole chain. */
    public record SeriesJson(
            String seller,
            String kind,
            long documents,
            long erased,
            boolean whole,
            String brokenAt,
            String why) {

        static SeriesJson from(SeriesReport series) {
            return new SeriesJson(
                    series.seller(),
                    series.kind().toLowerCase(Locale.ROOT),
                    series.documents(),
                    series.erased(),
                    series.isWhole(),
                    series.isWhole() ? null : series.brokenAt(),
                    series.isWhole() ? null : series.why());
        }
    }
}
