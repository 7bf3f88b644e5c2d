package io.guichet.rest.account;

import static io.guichet.rest.json.Fields.parsed;

import io.guichet.application.account.TransferAccount;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.account.TransferMode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.once.RequestKey;
import io.guichet.rest.shared.Created;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** The owner of an account offers it to another customer. */
@ApplicationScoped
@Path("/accounts/{name}/transfer")
@Produces("application/json")
public class AccountTransferResource {

    private final TransferAccount transferAccount;
    private final RequestKey requestKey;
    private final CurrentCaller currentCaller;

    @Inject
    public AccountTransferResource(
            TransferAccount transferAccount, RequestKey requestKey, CurrentCaller currentCaller) {
        this.transferAccount = transferAccount;
        this.requestKey = requestKey;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public AccountTransferResource() {
        this(null, null, null);
    }

    @POST
    @Consumes("application/json")
    public Response offer(@PathParam("name") String name, AccountTransferRequestJson wanted) {
        TransferMode mode =
                Words.constantAt("/mode", TransferMode.class, wanted.mode(), "transfer-mode");
        TransferAccount.Outcome outcome = offer(new AccountName(name), wanted, mode);
        return outcome instanceof TransferAccount.Outcome.Stands stands
                ? Created.at(
                        "/accounts/" + name + "/transfer",
                        AccountTransferJson.from(stands.transfer()))
                : TransferAnswers.of(outcome);
    }

    @GET
    public Response offered(@PathParam("name") String name) {
        return transferAccount
                .offered(currentCaller.number(), new AccountName(name))
                .map(transfer -> Response.ok(AccountTransferJson.from(transfer)).build())
                .orElseGet(TransferAnswers::noSuchTransfer);
    }

    @DELETE
    public Response cancel(@PathParam("name") String name) {
        return TransferAnswers.of(
                transferAccount.cancel(currentCaller.number(), new AccountName(name)));
    }

    private TransferAccount.Outcome offer(
            AccountName name, AccountTransferRequestJson wanted, TransferMode mode) {
        if (wanted.email() != null && wanted.recipient() == null) {
            return transferAccount.offer(
                    currentCaller.number(),
                    name,
                    new EmailAddress(wanted.email()),
                    mode,
                    requestKey.id());
        }
        return transferAccount.offer(
                currentCaller.number(),
                name,
                parsed(wanted.recipient(), "/recipient", CustomerNumber::parse),
                mode,
                requestKey.id());
    }

    /** The customer's number or his e-mail address, and who pays what of the days left. */
    public record AccountTransferRequestJson(String recipient, String email, String mode) {}
}
