package io.guichet.application.run;

import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.change.Debts;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.run.port.Dunning;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.Act;
import io.guichet.domain.subscription.Suspension;

import java.util.Optional;

/** Open invoices whose policy suspends all services, and has done so in their present round. */
public final class SuspendingDebts implements Debts {

    private final Invoices invoices;
    private final Receivables receivables;
    private final Dunning dunning;
    private final PolicyOfDay policyOfDay;

    public SuspendingDebts(
            Invoices invoices, Receivables receivables, Dunning dunning, PolicyOfDay policyOfDay) {
        this.invoices = invoices;
        this.receivables = receivables;
        this.dunning = dunning;
        this.policyOfDay = policyOfDay;
    }

    @Override
    public Optional<Suspension> suspendingAll(CustomerNumber customer) {
        return receivables.openOf(customer).stream()
                .filter(this::isSuspendingAll)
                .flatMap(
                        open ->
                                dunning.playedOn(open.invoice()).stream()
                                        .filter(step -> step.act() == Act.SUSPEND)
                                        .filter(step -> step.round() == open.reopening().round()))
                .<Suspension>map(step -> new Suspension.Unpaid(step.on(), step.invoice()))
                .findFirst();
    }

    private boolean isSuspendingAll(Receivable open) {
        Invoice invoice = invoices.find(open.invoice()).orElseThrow().document();
        return policyOfDay.of(invoice.sellerCode(), invoice.issuedOn()).isAllSuspended();
    }
}
