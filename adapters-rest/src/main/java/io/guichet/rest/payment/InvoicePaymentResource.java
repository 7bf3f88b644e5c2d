package io.guichet.rest.payment;

import static io.guichet.rest.json.Fields.or;
import static io.guichet.rest.json.Fields.required;

import io.guichet.application.payment.PayByCard;
import io.guichet.application.payment.PayFromCredit;
import io.guichet.application.payment.PayFromCredit.Share;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.payment.PaymentId;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.once.RequestKey;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Created;
import io.guichet.rest.shared.MoneyJson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Pays one invoice, from credit at once or on the card provider's page. */
@ApplicationScoped
@Path("/invoices/{reference}/payment")
@Produces("application/json")
public class InvoicePaymentResource {

    private final PayFromCredit payFromCredit;
    private final PayByCard payByCard;
    private final RequestKey requestKey;
    private final CurrentCaller currentCaller;

    @Inject
    public InvoicePaymentResource(
            PayFromCredit payFromCredit,
            PayByCard payByCard,
            RequestKey requestKey,
            CurrentCaller currentCaller) {
        this.payFromCredit = payFromCredit;
        this.payByCard = payByCard;
        this.requestKey = requestKey;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public InvoicePaymentResource() {
        this(null, null, null, null);
    }

    @POST
    @Consumes("application/json")
    public Response pay(@PathParam("reference") String reference, PaymentRequestJson wanted) {
        DocumentReference invoice = DocumentReference.parse(reference);
        return switch (required(wanted.method(), "/method")) {
            case "credit" -> fromCredit(invoice, wanted);
            case "card" -> byCard(invoice, wanted);
            default -> throw PaymentProblems.invalidMethod();
        };
    }

    private Response fromCredit(DocumentReference invoice, PaymentRequestJson wanted) {
        if (wanted.saveCard() != null) {
            return Problem.malformed("credit-saves-no-card").response();
        }
        PayFromCredit.Outcome outcome =
                payFromCredit.pay(
                        new PayFromCredit.Command(
                                currentCaller.number(), invoice, payment(), wanted.share()));
        return switch (outcome) {
            case PayFromCredit.Outcome.Paid paid ->
                    Created.at("/payments/" + paid.payment().id(), PaidJson.from(paid));
            case PayFromCredit.Outcome.AlreadyPaid ignored -> PaymentProblems.alreadyPaid();
            case PayFromCredit.Outcome.WrittenOff ignored -> PaymentProblems.writtenOff();
            case PayFromCredit.Outcome.PaymentUnderWay ignored -> PaymentProblems.underWay();
            case PayFromCredit.Outcome.CreditTooLow low ->
                    Problem.of(Response.Status.CONFLICT, "credit-too-low")
                            .with("available", low.available())
                            .with("missing", low.missing())
                            .response();
            case PayFromCredit.Outcome.WrongAmount wrong ->
                    Problem.of(422, "wrong-amount").with("open", wrong.open()).response();
            case PayFromCredit.Outcome.NoSuchInvoice ignored -> PaymentProblems.noSuchInvoice();
            case PayFromCredit.Outcome.PaymentIdReused ignored -> PaymentProblems.keyReused();
        };
    }

    private Response byCard(DocumentReference invoice, PaymentRequestJson wanted) {
        if (wanted.amount() != null) {
            return Problem.malformed("card-pays-all").response();
        }
        PayByCard.Outcome outcome =
                payByCard.start(
                        new PayByCard.Command(
                                currentCaller.number(),
                                invoice,
                                payment(),
                                or(wanted.saveCard(), false)));
        return switch (outcome) {
            case PayByCard.Outcome.Started started -> CardPaymentJson.created(started.payment());
            case PayByCard.Outcome.AlreadyPaid ignored -> PaymentProblems.alreadyPaid();
            case PayByCard.Outcome.WrittenOff ignored -> PaymentProblems.writtenOff();
            case PayByCard.Outcome.PaymentUnderWay ignored -> PaymentProblems.underWay();
            case PayByCard.Outcome.NoSuchInvoice ignored -> PaymentProblems.noSuchInvoice();
            case PayByCard.Outcome.ProviderUnavailable ignored ->
                    PaymentProblems.providerUnavailable();
            case PayByCard.Outcome.PaymentIdReused ignored -> PaymentProblems.keyReused();
        };
    }

    private PaymentId payment() {
        return new PaymentId(requestKey.id());
    }

    /**
     * By which means; from credit a part may be paid, by card it is all that is open. {@code
     * saveCard}: the customer agrees to have the card kept for later payments.
     */
    public record PaymentRequestJson(String method, MoneyJson amount, Boolean saveCard) {

        Share share() {
            return amount == null
                    ? new Share.Everything()
                    : new Share.Part(amount.toMoney("/amount"));
        }
    }

    /** The payment, what is still open on the invoice, and the credit that is left. */
    public record PaidJson(PaymentJson payment, MoneyJson open, MoneyJson creditLeft) {

        static PaidJson from(PayFromCredit.Outcome.Paid paid) {
            return new PaidJson(
                    PaymentJson.from(paid.payment()),
                    MoneyJson.from(paid.open()),
                    MoneyJson.from(paid.creditLeft()));
        }
    }
}
