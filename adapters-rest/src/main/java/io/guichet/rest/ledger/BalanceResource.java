package io.guichet.rest.ledger;

import io.guichet.application.ledger.query.FindBalance;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ledger.CustomerBalance;
import io.guichet.rest.caller.CurrentCaller;
import io.guichet.rest.shared.MoneyJson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Where a customer stands. */
@ApplicationScoped
@Path("/balance")
@Produces("application/json")
public class BalanceResource {

    private final FindBalance findBalance;
    private final CurrentCaller currentCaller;

    @Inject
    public BalanceResource(FindBalance findBalance, CurrentCaller currentCaller) {
        this.findBalance = findBalance;
        this.currentCaller = currentCaller;
    }

    /** For the container only: CDI builds its proxy with it, and RESTEasy wants it public. */
    public BalanceResource() {
        this(null, null);
    }

    @GET
    public BalanceJson balance() {
        CustomerNumber customer = currentCaller.number();
        CustomerBalance balance = findBalance.find(customer);
        return new BalanceJson(
                MoneyJson.from(balance.prepaid()),
                MoneyJson.from(balance.owed()),
                MoneyJson.from(balance.balance()),
                findBalance.countUnpaid(customer));
    }

    /** {@code balance} is prepaid less owed. */
    public record BalanceJson(
            MoneyJson prepaid, MoneyJson owed, MoneyJson balance, long unpaidInvoices) {}
}
