package io.guichet.rest.identity;

import static io.guichet.rest.json.Fields.parsed;
import static io.guichet.rest.json.Fields.required;

import io.guichet.application.identity.AddSeller;
import io.guichet.application.identity.AddSeller.Outcome;
import io.guichet.application.identity.query.ListSellers;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Iban;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.payment.Bic;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.lists.ListJson;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Created;
import io.guichet.rest.shared.PartyJson;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;

/** Staff sees and enters the legal entities and brands that invoice. */
@ApplicationScoped
@Path("/sellers")
@Produces("application/json")
public class SellersResource {

    private final AddSeller addSeller;
    private final ListSellers listSellers;

    @Inject
    public SellersResource(AddSeller addSeller, ListSellers listSellers) {
        this.addSeller = addSeller;
        this.listSellers = listSellers;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public SellersResource() {
        this(null, null);
    }

    @GET
    @StaffOnly
    public Response list() {
        return Response.ok(
                        ListJson.whole(listSellers.list().stream().map(SellerJson::from).toList()))
                .build();
    }

    @POST
    @StaffOnly
    @Consumes("application/json")
    public Response add(SellerJson wanted) {
        return switch (addSeller.add(wanted.toSeller())) {
            case Outcome.Added added -> Created.at("/sellers", SellerJson.from(added.seller()));
            case Outcome.CodeTaken ignored ->
                    Problem.of(Response.Status.CONFLICT, "seller-code-taken").response();
            case Outcome.PrefixTaken ignored ->
                    Problem.of(Response.Status.CONFLICT, "document-prefix-taken").response();
        };
    }

    /**
     * A seller; {@code zone} decides its days, {@code document_prefix} begins the numbers of its
     * documents.
     */
    public record SellerJson(
            String code,
            PartyJson identity,
            String email,
            String iban,
            String bic,
            String currency,
            String zone,
            String documentPrefix) {

        static SellerJson from(Seller seller) {
            return new SellerJson(
                    seller.code().value(),
                    PartyJson.from(seller.identity()),
                    seller.email(),
                    seller.iban(),
                    seller.bic(),
                    seller.currency().getCurrencyCode(),
                    seller.zone().getId(),
                    seller.documentPrefix());
        }

        Seller toSeller() {
            return new Seller(
                    parsed(code, "/code", Words::seller),
                    required(identity, "/identity").toParty("/identity"),
                    parsed(email, "/email", EmailAddress::parse).value(),
                    parsed(iban, "/iban", Iban::parse).value(),
                    parsed(bic, "/bic", Bic::parse).value(),
                    parsed(currency, "/currency", SellerJson::knownCurrency),
                    parsed(zone, "/zone", SellerJson::knownZone),
                    parsed(
                            documentPrefix,
                            "/document_prefix",
                            prefix -> of("[A-Z0-9]{1,6}", prefix, "invalid-document-prefix")));
        }

        private static String of(String form, String given, String code) {
            if (!given.matches(form)) {
                throw new InvalidValueException(code);
            }
            return given;
        }

        private static Currency knownCurrency(String given) {
            try {
                return Currency.getInstance(given);
            } catch (IllegalArgumentException unknown) {
                throw new InvalidValueException("invalid-currency");
            }
        }

        private static ZoneId knownZone(String given) {
            try {
                return ZoneId.of(given);
            } catch (DateTimeException unknown) {
                throw new InvalidValueException("invalid-zone");
            }
        }
    }
}
