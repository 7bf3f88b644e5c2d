package io.guichet.application.run;

import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.ledger.port.Ledger;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.run.port.Dunning;
import io.guichet.application.shared.Transactions;
import io.guichet.application.subscription.port.Services;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.Act;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;
import io.guichet.domain.subscription.Suspension;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for what was paid and lets each service go on in a transaction of its own. One that fails
 * is tried again the next time and holds up no other.
 */
public final class LiftSuspensionsHandler implements LiftSuspensions {

    private static final Logger LOG = System.getLogger(LiftSuspensionsHandler.class.getName());

    private static final int AT_MOST = 100;

    private final Stores stores;
    private final TradingParties parties;
    private final PolicyOfDay policyOfDay;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Transactions transactions;

    /** What is looked up and changed. */
    public record Stores(
            Services services, Invoices invoices, Receivables receivables, Dunning dunning) {}

    public LiftSuspensionsHandler(
            Stores stores,
            TradingParties parties,
            PolicyOfDay policyOfDay,
            Ledger ledger,
            Outbox outbox,
            Transactions transactions) {
        this.stores = stores;
        this.parties = parties;
        this.policyOfDay = policyOfDay;
        this.ledger = ledger;
        this.outbox = outbox;
        this.transactions = transactions;
    }

    @Override
    public int lift() {
        List<ServiceId> paid =
                transactions.required(() -> stores.services().suspendedForNothing(AT_MOST));
        return (int) paid.stream().filter(this::isLifted).count();
    }

    private boolean isLifted(ServiceId id) {
        try {
            return transactions.required(() -> lift(id));
        } catch (RuntimeException fault) {
            LOG.log(Level.WARNING, "service " + id + " was paid and could not go on", fault);
            return false;
        }
    }

    /**
     * Where another invoice that it would be suspended for is unpaid, it stays so for that one;
     * under the lock nobody pays, reopens or suspends meanwhile.
     */
    private boolean lift(ServiceId id) {
        lock(stores.services().find(id).orElseThrow().customer());
        Service service = stores.services().find(id).orElseThrow();
        if (!(service.suspension().orElse(null) instanceof Suspension.Unpaid unpaid)
                || isOpen(unpaid)) {
            return false;
        }
        Optional<Suspension> other =
                stores.dunning().suspends(id).or(() -> ofAll(service.customer()));
        stores.services().save(other.map(service.resume()::suspend).orElseGet(service::resume));
        if (other.isEmpty()) {
            outbox.add(resumed(service, unpaid));
        }
        return other.isEmpty();
    }

    /** By an invoice that suspends all that its customer holds. */
    private Optional<Suspension> ofAll(CustomerNumber customer) {
        return stores.receivables().openOf(customer).stream()
                .filter(this::isSuspendingAll)
                .flatMap(
                        open ->
                                stores.dunning().playedOn(open.invoice()).stream()
                                        .filter(step -> step.act() == Act.SUSPEND)
                                        .filter(step -> step.round() == open.reopening().round()))
                .<Suspension>map(step -> new Suspension.Unpaid(step.on(), step.invoice()))
                .findFirst();
    }

    private boolean isSuspendingAll(Receivable open) {
        Invoice invoice = stores.invoices().find(open.invoice()).orElseThrow().document();
        return policyOfDay.of(invoice.sellerCode(), invoice.issuedOn()).isAllSuspended();
    }

    private void lock(CustomerNumber customer) {
        ledger.lock(
                customer, parties.sellerOf(parties.customer(customer).orElseThrow()).currency());
    }

    private boolean isOpen(Suspension.Unpaid unpaid) {
        return stores.receivables().find(unpaid.invoice()).orElseThrow().open().isPositive();
    }

    private static Notice resumed(Service service, Suspension.Unpaid unpaid) {
        return new Notice(
                "resumed:" + service.id().value() + ":" + unpaid.invoice() + ":" + unpaid.since(),
                Notice.Kind.SERVICE_RESUMED,
                service.customer(),
                Map.of("services", service.label()));
    }
}
