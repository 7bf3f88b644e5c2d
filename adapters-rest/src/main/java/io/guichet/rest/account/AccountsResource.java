package io.guichet.rest.account;

import static io.guichet.rest.json.Fields.or;
import static io.guichet.rest.json.Fields.required;

import io.guichet.application.account.KeepAccounts;
import io.guichet.application.account.KeepAccounts.Outcome;
import io.guichet.domain.account.Account;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.caller.Within;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Created;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import java.time.Instant;
import java.util.List;

/** A customer's accounts. */
@ApplicationScoped
@Path("/accounts")
@Produces("application/json")
public class AccountsResource {

    private final KeepAccounts keepAccounts;
    private final CurrentCaller currentCaller;

    @Inject
    public AccountsResource(KeepAccounts keepAccounts, CurrentCaller currentCaller) {
        this.keepAccounts = keepAccounts;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public AccountsResource() {
        this(null, null);
    }

    @GET
    public Response list() {
        Within within = currentCaller.within();
        return Response.ok(
                        new HostedAccountsJson(
                                keepAccounts.list(within.number(), within.reach()).stream()
                                        .map(HostedAccountJson::from)
                                        .toList()))
                .build();
    }

    @POST
    @Consumes("application/json")
    public Response open(HostedAccountRequestJson wanted) {
        AccountName name = new AccountName(required(wanted.name(), "/name"));
        List<ServiceId> services =
                or(wanted.services(), List.<String>of()).stream()
                        .map(Words::id)
                        .map(ServiceId::new)
                        .toList();
        Outcome outcome = keepAccounts.open(currentCaller.number(), name, services);
        return outcome instanceof Outcome.Kept kept
                ? Created.at("/accounts/" + name, HostedAccountJson.from(kept.account()))
                : answer(outcome);
    }

    @PUT
    @Path("/{name}/name")
    @Consumes("application/json")
    public Response rename(@PathParam("name") String name, AccountNameJson wanted) {
        return answer(
                keepAccounts.rename(
                        currentCaller.number(),
                        new AccountName(name),
                        new AccountName(required(wanted.name(), "/name"))));
    }

    @DELETE
    @Path("/{name}")
    public Response delete(@PathParam("name") String name) {
        return answer(keepAccounts.delete(currentCaller.number(), new AccountName(name)));
    }

    private static Response answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Kept kept -> Response.ok(HostedAccountJson.from(kept.account())).build();
            case Outcome.NameTaken ignored -> Problem.of(409, "account-name-taken").response();
            case Outcome.NoSuchAccount ignored -> noSuchAccount();
            case Outcome.NoSuchService ignored -> Problem.of(422, "no-such-service").response();
            case Outcome.PaymentUnderWay ignored -> Problem.of(409, "payment-under-way").response();
            case Outcome.ServiceTaken ignored ->
                    Problem.of(409, "service-in-another-account").response();
            case Outcome.TransferUnderWay ignored -> transferUnderWay();
        };
    }

    static Response noSuchAccount() {
        return Problem.of(404, "no-such-account").response();
    }

    static Response transferUnderWay() {
        return Problem.of(409, "transfer-under-way").response();
    }

    /** All accounts, by name. */
    public record HostedAccountsJson(List<HostedAccountJson> data) {}

    /** A name and the services to be held in it, which may be none. */
    public record HostedAccountRequestJson(String name, List<String> services) {}

    /** Another name. */
    public record AccountNameJson(String name) {}

    /** An account as it stands. */
    public record HostedAccountJson(
            String name, List<String> services, Instant openedAt, Instant deletedAt) {

        static HostedAccountJson from(Account account) {
            return new HostedAccountJson(
                    account.name().value(),
                    account.services().stream().map(id -> id.value().toString()).toList(),
                    account.openedAt(),
                    account.deletedAt().orElse(null));
        }
    }
}
