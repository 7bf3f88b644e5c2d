package io.guichet.rest.payment;

import static io.guichet.rest.json.Fields.required;

import io.guichet.application.payment.DecideCreditPayout;
import io.guichet.application.payment.RequestCreditPayout;
import io.guichet.application.payment.RequestCreditPayout.Outcome;
import io.guichet.application.payment.query.ListRefunds;
import io.guichet.application.payment.query.ListRefunds.RefundPosition;
import io.guichet.application.shared.Page;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.BankAccount;
import io.guichet.domain.payment.Refund;
import io.guichet.domain.payment.RefundId;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.lists.Lists;
import io.guichet.rest.lists.Lists.Slice;
import io.guichet.rest.lists.Paging;
import io.guichet.rest.once.RequestKey;
import io.guichet.rest.payment.RefundJson.AccountJson;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.MoneyJson;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** What goes back to a customer; he can ask for credit that he does not use. */
@ApplicationScoped
@Path("/refunds")
@Produces("application/json")
public class RefundsResource {

    private final ListRefunds listRefunds;
    private final RequestCreditPayout requestCreditPayout;
    private final DecideCreditPayout decideCreditPayout;
    private final RequestKey requestKey;
    private final Lists lists;
    private final CurrentCaller currentCaller;

    @Inject
    public RefundsResource(
            ListRefunds listRefunds,
            RequestCreditPayout requestCreditPayout,
            DecideCreditPayout decideCreditPayout,
            RequestKey requestKey,
            Lists lists,
            CurrentCaller currentCaller) {
        this.listRefunds = listRefunds;
        this.requestCreditPayout = requestCreditPayout;
        this.decideCreditPayout = decideCreditPayout;
        this.requestKey = requestKey;
        this.lists = lists;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public RefundsResource() {
        this(null, null, null, null, null, null);
    }

    @GET
    public Response list(@BeanParam Paging paging) {
        CustomerNumber customer = currentCaller.number();
        Slice slice = lists.slice(paging, customer);
        Page<Refund> page =
                listRefunds.list(
                        customer,
                        slice.after(RefundPosition.START, RefundPositions::read),
                        slice.limit());
        return slice.answer(page, RefundJson::from, RefundPositions::write);
    }

    @GET
    @Path("/{id}")
    public Response one(@PathParam("id") String id) {
        return listRefunds
                .find(currentCaller.number(), new RefundId(Words.id(id)))
                .map(refund -> Response.ok(RefundJson.from(refund)).build())
                .orElseGet(PaymentProblems::noSuchRefund);
    }

    @POST
    @Consumes("application/json")
    public Response ask(PayoutRequestJson wanted) {
        AccountJson account = required(wanted.account(), "/account");
        Outcome outcome =
                requestCreditPayout.request(
                        new RequestCreditPayout.Command(
                                new RefundId(requestKey.id()),
                                currentCaller.number(),
                                required(wanted.amount(), "/amount").toMoney("/amount"),
                                BankAccount.parse(
                                        required(account.holder(), "/account/holder"),
                                        required(account.iban(), "/account/iban"))));
        return switch (outcome) {
            case Outcome.Requested requested -> RefundJson.created(requested.payout());
            case Outcome.WrongAmount ignored -> Problem.of(422, "wrong-payout-amount").response();
            case Outcome.NotPaidBack ignored -> Problem.of(422, "credit-not-paid-back").response();
            case Outcome.CreditTooLow low ->
                    Problem.of(Response.Status.CONFLICT, "credit-spent")
                            .with("available", low.available())
                            .response();
            case Outcome.NoSuchCustomer ignored ->
                    Problem.of(Response.Status.NOT_FOUND, "no-such-customer").response();
            case Outcome.RefundIdReused ignored -> PaymentProblems.keyReused();
        };
    }

    /** The customer takes his request back. */
    @DELETE
    @Path("/{id}")
    public Response takeBack(@PathParam("id") String id) {
        return PayoutRequestsResource.answer(
                decideCreditPayout.takeBack(currentCaller.number(), new RefundId(Words.id(id))));
    }

    /** How much of the credit, and to which account. */
    public record PayoutRequestJson(MoneyJson amount, AccountJson account) {}
}
