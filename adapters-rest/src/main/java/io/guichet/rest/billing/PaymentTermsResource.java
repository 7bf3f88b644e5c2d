package io.guichet.rest.billing;

import static io.guichet.rest.json.Fields.or;

import io.guichet.application.billing.AgreeTerm;
import io.guichet.application.billing.AgreeTerm.Command;
import io.guichet.application.billing.AgreeTerm.Outcome;
import io.guichet.domain.billing.AgreedTerm;
import io.guichet.domain.billing.PaymentTerm;
import io.guichet.domain.billing.PublicPayer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.caller.StaffOnly;
import io.guichet.rest.lists.ListJson;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Created;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Staff sees and says how long a professional or a public body has to pay. */
@ApplicationScoped
@Path("/customers/{number}/payment-terms")
@Produces("application/json")
public class PaymentTermsResource {

    private final AgreeTerm agreeTerm;
    private final CurrentCaller currentCaller;

    @Inject
    public PaymentTermsResource(AgreeTerm agreeTerm, CurrentCaller currentCaller) {
        this.agreeTerm = agreeTerm;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public PaymentTermsResource() {
        this(null, null);
    }

    @GET
    @StaffOnly
    public Response list(@PathParam("number") String number) {
        return agreeTerm
                .list(CustomerNumber.parse(number))
                .map(
                        agreed ->
                                Response.ok(
                                                ListJson.whole(
                                                        agreed.stream()
                                                                .map(PaymentTermJson::from)
                                                                .toList()))
                                        .build())
                .orElseGet(PaymentTermsResource::noSuchCustomer);
    }

    @POST
    @StaffOnly
    @Consumes("application/json")
    public Response agree(@PathParam("number") String number, PaymentTermRequestJson wanted) {
        String by = currentCaller.caller().profile().value().toString();
        CustomerNumber customer = CustomerNumber.parse(number);
        return switch (agreeTerm.agree(
                new Command(
                        customer,
                        Words.dayAt("/from", wanted.from()),
                        wanted.term(),
                        wanted.payer(),
                        by))) {
            case Outcome.Agreed(AgreedTerm agreed) ->
                    Created.at(
                            "/customers/" + customer + "/payment-terms",
                            PaymentTermJson.from(agreed));
            case Outcome.TooEarly early ->
                    Problem.of(422, "payment-term-too-early")
                            .with("earliest", early.earliest())
                            .response();
            case Outcome.TooLong tooLong ->
                    Problem.of(422, "payment-term-too-long")
                            .with("most", tooLong.most())
                            .response();
            case Outcome.OfConsumer ignored ->
                    Problem.of(422, "payment-term-of-consumer").response();
            case Outcome.NoSuchCustomer ignored -> noSuchCustomer();
        };
    }

    private static Response noSuchCustomer() {
        return Problem.of(Response.Status.NOT_FOUND, "no-such-customer").response();
    }

    /**
     * From which day, and days from issue, to the end of the month they end in if so said; without
     * days the seller's policy holds again. What kind of public body a customer is says {@code
     * publicPayer}; an administration if nothing is said.
     */
    public record PaymentTermRequestJson(
            String from, Integer days, Boolean endOfMonth, String publicPayer) {

        PublicPayer payer() {
            return Words.constantAt(
                    "/public_payer",
                    PublicPayer.class,
                    or(publicPayer, "administration"),
                    "public-payer");
        }

        Optional<PaymentTerm> term() {
            boolean isEndOfMonth = Boolean.TRUE.equals(endOfMonth);
            if (days == null && isEndOfMonth) {
                throw new InvalidValueException("invalid-payment-term");
            }
            return Optional.ofNullable(days).map(number -> new PaymentTerm(number, isEndOfMonth));
        }
    }

    /** What was agreed; {@code days} is null where the policy holds again. */
    public record PaymentTermJson(
            LocalDate from,
            Integer days,
            boolean endOfMonth,
            String publicPayer,
            String agreedBy,
            Instant agreedAt) {

        static PaymentTermJson from(AgreedTerm agreed) {
            return new PaymentTermJson(
                    agreed.from(),
                    agreed.term().map(PaymentTerm::days).orElse(null),
                    agreed.term().filter(PaymentTerm::isEndOfMonth).isPresent(),
                    Words.of(agreed.payer()),
                    agreed.agreedBy(),
                    agreed.agreedAt());
        }
    }
}
