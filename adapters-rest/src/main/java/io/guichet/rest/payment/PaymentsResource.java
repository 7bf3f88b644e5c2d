package io.guichet.rest.payment;

import io.guichet.application.payment.query.ListPayments;
import io.guichet.application.payment.query.ListPayments.PaymentPosition;
import io.guichet.application.payment.query.ShowMoneyBack;
import io.guichet.application.payment.query.ShowMoneyBack.MoneyBack;
import io.guichet.application.payment.query.ShowSettlements;
import io.guichet.application.shared.Page;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentId;
import io.guichet.rest.billing.Documents;
import io.guichet.rest.billing.Form;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.lists.Lists;
import io.guichet.rest.lists.Lists.Slice;
import io.guichet.rest.lists.Paging;
import io.guichet.rest.payment.PaymentDetailJson.ReversalJson;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A customer's payments, each with the invoices that it settled, and their receipts. */
@ApplicationScoped
@Path("/payments")
public class PaymentsResource {

    private final ListPayments listPayments;
    private final ShowMoneyBack showMoneyBack;
    private final ShowSettlements showSettlements;
    private final Documents documents;
    private final Lists lists;
    private final CurrentCaller currentCaller;

    @Inject
    public PaymentsResource(
            ListPayments listPayments,
            ShowMoneyBack showMoneyBack,
            ShowSettlements showSettlements,
            Documents documents,
            Lists lists,
            CurrentCaller currentCaller) {
        this.listPayments = listPayments;
        this.showMoneyBack = showMoneyBack;
        this.showSettlements = showSettlements;
        this.documents = documents;
        this.lists = lists;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public PaymentsResource() {
        this(null, null, null, null, null, null);
    }

    @GET
    public Response list(@BeanParam Paging paging) {
        CustomerNumber customer = currentCaller.number();
        Slice slice = lists.slice(paging, customer);
        Page<Payment> page =
                listPayments.list(
                        customer,
                        slice.after(PaymentPosition.START, PaymentsResource::position),
                        slice.limit());
        Map<PaymentId, MoneyBack> back =
                showMoneyBack.of(customer, page.items().stream().map(Payment::id).toList());
        return slice.answer(
                page,
                payment -> PaymentJson.from(payment, Optional.ofNullable(back.get(payment.id()))),
                payment -> payment.receivedAt() + " " + payment.id());
    }

    @GET
    @Path("/{id}")
    public Response one(@PathParam("id") String id) {
        return find(id).map(this::detail)
                .map(json -> Response.ok(json, MediaType.APPLICATION_JSON_TYPE).build())
                .orElseGet(() -> Problem.of(404, "no-such-payment").response());
    }

    @GET
    @Path("/{id}/receipt")
    public Response receipt(
            @PathParam("id") String id,
            @QueryParam("format") String format,
            @Context Request request) {
        Form form = Form.ofDocument(format, request);
        return find(id).map(Payment::receipt)
                .map(receipt -> documents.answer(currentCaller.number(), receipt, form, request))
                .orElseGet(() -> Problem.of(404, "no-such-payment").response());
    }

    private PaymentDetailJson detail(Payment payment) {
        PaymentId id = payment.id();
        CustomerNumber customer = currentCaller.number();
        Optional<MoneyBack> back =
                Optional.ofNullable(showMoneyBack.of(customer, List.of(id)).get(id));
        return PaymentDetailJson.from(
                PaymentJson.from(payment, back),
                showSettlements.of(customer, id),
                showSettlements
                        .reversalOf(customer, id)
                        .map(
                                reversal ->
                                        ReversalJson.from(
                                                reversal,
                                                listPayments.find(customer, id.reinstated()))));
    }

    private Optional<Payment> find(String id) {
        return listPayments.find(currentCaller.number(), new PaymentId(Words.id(id)));
    }

    private static PaymentPosition position(String text) {
        String[] parts = text.split(" ", 2);
        return new PaymentPosition(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    }
}
