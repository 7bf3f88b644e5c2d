package io.guichet.rest.payment;

import static io.guichet.rest.json.Fields.each;
import static io.guichet.rest.json.Fields.parsed;
import static io.guichet.rest.json.Fields.required;

import io.guichet.application.payment.RecordTransfer;
import io.guichet.application.payment.RecordTransfer.Command;
import io.guichet.application.payment.RecordTransfer.Outcome;
import io.guichet.application.payment.RecordTransfer.Purpose;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.PaymentId;
import io.guichet.rest.caller.StaffOnly;
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

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Staff records bank transfers that arrived. */
@ApplicationScoped
@Path("/customers/{number}/transfers")
@Produces("application/json")
public class TransfersResource {

    private final RecordTransfer recordTransfer;
    private final RequestKey requestKey;

    @Inject
    public TransfersResource(RecordTransfer recordTransfer, RequestKey requestKey) {
        this.recordTransfer = recordTransfer;
        this.requestKey = requestKey;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public TransfersResource() {
        this(null, null);
    }

    @POST
    @StaffOnly
    @Consumes("application/json")
    public Response record(@PathParam("number") String number, TransferRequestJson arrived) {
        Outcome outcome =
                recordTransfer.record(
                        new Command(
                                CustomerNumber.parse(number),
                                required(arrived.amount(), "/amount").toMoney("/amount"),
                                arrived.purpose(),
                                new PaymentId(requestKey.id())));
        return switch (outcome) {
            case Outcome.Recorded recorded ->
                    Created.at(
                            "/payments/" + recorded.payment().id(),
                            PaymentJson.from(recorded.payment()));
            case Outcome.WrongAmount ignored -> Problem.of(422, "wrong-transfer-amount").response();
            case Outcome.NoSuchInvoice unknown ->
                    Problem.of(422, "no-such-invoice")
                            .with("invoice", unknown.invoice())
                            .response();
            case Outcome.WrittenOff givenUp ->
                    Problem.of(409, "invoice-written-off")
                            .with("invoice", givenUp.invoice())
                            .response();
            case Outcome.MoreThanOwed more ->
                    Problem.of(422, "more-than-owed")
                            .with("invoice", more.invoice())
                            .with("payable", more.payable())
                            .response();
            case Outcome.Exceeding more ->
                    Problem.of(422, "transfer-exceeds").with("surplus", more.surplus()).response();
            case Outcome.NoSuchOrder ignored -> Problem.of(422, "no-such-order").response();
            case Outcome.NoSuchCustomer ignored ->
                    Problem.of(Response.Status.NOT_FOUND, "no-such-customer").response();
            case Outcome.PaymentIdReused ignored -> PaymentProblems.keyReused();
        };
    }

    /**
     * What arrived, and what it is for: the invoices in the order in which they are settled (none
     * of them: credit), exact parts of some, or an order that is paid first; without any of them it
     * is for all that is owed, the longest due first.
     */
    public record TransferRequestJson(
            MoneyJson amount, List<String> invoices, List<PartJson> parts, String order) {

        Purpose purpose() {
            if (Stream.of(invoices, parts, order).filter(Objects::nonNull).count() > 1) {
                throw Problem.malformed("invoices-or-parts").exception();
            }
            if (order != null) {
                return new Purpose.Order(parsed(order, "/order", OrderNumber::parse));
            }
            if (parts != null) {
                return new Purpose.Parts(each(parts, "/parts", PartJson::toAllocation));
            }
            return invoices == null
                    ? new Purpose.Debts()
                    : Purpose.of(each(invoices, "/invoices", TransferRequestJson::named));
        }

        private static DocumentReference named(String invoice, String pointer) {
            return parsed(invoice, pointer, DocumentReference::parse);
        }
    }

    /** So much of the transfer for this invoice. */
    public record PartJson(String invoice, MoneyJson amount) {

        Allocation toAllocation(String pointer) {
            Money part = required(amount, pointer + "/amount").toMoney(pointer + "/amount");
            if (!part.isPositive()) {
                throw Problem.malformed("invalid-amount")
                        .with("pointer", pointer + "/amount/amount")
                        .exception();
            }
            return new Allocation(
                    parsed(invoice, pointer + "/invoice", DocumentReference::parse), part);
        }
    }
}
