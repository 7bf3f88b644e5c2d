package io.guichet.rest.account;

import io.guichet.application.account.TransferAccount;
import io.guichet.application.account.TransferAccount.Offer;
import io.guichet.domain.money.Money;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.shared.MoneyJson;
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

import java.util.List;
import java.util.Optional;

/** A customer answers to what he is offered. */
@ApplicationScoped
@Path("/account-transfers")
@Produces("application/json")
public class AccountOffersResource {

    private final TransferAccount transferAccount;
    private final CurrentCaller currentCaller;

    @Inject
    public AccountOffersResource(TransferAccount transferAccount, CurrentCaller currentCaller) {
        this.transferAccount = transferAccount;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public AccountOffersResource() {
        this(null, null);
    }

    @GET
    public Response incoming() {
        return Response.ok(
                        new AccountOffersJson(
                                transferAccount.incoming(currentCaller.number()).stream()
                                        .map(AccountOfferJson::from)
                                        .toList()))
                .build();
    }

    @POST
    @Path("/{id}/acceptance")
    @Consumes("application/json")
    public Response accept(@PathParam("id") String id, TransferAcceptanceJson wanted) {
        Optional<Money> agreed = MoneyJson.find(wanted.expectedTotal(), "/expected_total");
        return TransferAnswers.of(
                transferAccount.accept(currentCaller.number(), Words.id(id), agreed));
    }

    @POST
    @Path("/{id}/refusal")
    public Response refuse(@PathParam("id") String id) {
        return TransferAnswers.of(transferAccount.refuse(currentCaller.number(), Words.id(id)));
    }

    /** All that is offered, the first asked first. */
    public record AccountOffersJson(List<AccountOfferJson> data) {}

    /** What is due as the offers show it; left out, whatever is due is agreed to. */
    public record TransferAcceptanceJson(MoneyJson expectedTotal) {}

    /** The account that is offered and how, and what is invoiced if it is accepted today. */
    public record AccountOfferJson(String account, AccountTransferJson transfer, MoneyJson due) {

        static AccountOfferJson from(Offer offer) {
            return new AccountOfferJson(
                    offer.account().value(),
                    AccountTransferJson.from(offer.transfer()),
                    MoneyJson.from(offer.due()));
        }
    }
}
