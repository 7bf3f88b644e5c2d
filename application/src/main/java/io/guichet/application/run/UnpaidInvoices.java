package io.guichet.application.run;

import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.run.port.Dunning;
import io.guichet.application.run.port.Dunning.Played;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.billing.Reopening;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.policy.Act;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.DunningStep;
import io.guichet.domain.policy.Timetable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Finds which steps are due on a customer's unpaid invoices, by the policy of the day on which each
 * was issued. An invoice that is owed again begins anew from that day; a card whose holder took his
 * money back is not charged for it any more.
 */
public final class UnpaidInvoices {

    private final Invoices invoices;
    private final Receivables receivables;
    private final Dunning dunning;
    private final PolicyOfDay policyOfDay;

    public UnpaidInvoices(
            Invoices invoices, Receivables receivables, Dunning dunning, PolicyOfDay policyOfDay) {
        this.invoices = invoices;
        this.receivables = receivables;
        this.dunning = dunning;
        this.policyOfDay = policyOfDay;
    }

    /**
     * What is open on an invoice, the policy it follows and the steps due on it, in their order;
     * {@code begun} is the day by which all has begun that it is for.
     */
    record Due(
            Receivable receivable,
            BillingPolicy policy,
            List<DunningStep> steps,
            List<DunningStep> captures,
            LocalDate begun) {

        /** Which attempt to charge the card a step is, counted from 1 through all rounds. */
        int attempt(DunningStep step) {
            return receivable.reopening().round() * captures.size() + captures.indexOf(step) + 1;
        }
    }

    List<Due> due(Seller seller, CustomerNumber customer, LocalDate day) {
        return receivables.openOf(customer).stream()
                .map(receivable -> due(seller, receivable, day))
                .filter(due -> !due.steps().isEmpty())
                .toList();
    }

    private Due due(Seller seller, Receivable receivable, LocalDate day) {
        Invoice invoice = invoices.find(receivable.invoice()).orElseThrow().document();
        BillingPolicy policy = policyOfDay.of(seller.code(), invoice.issuedOn());
        if (policy.steps().isEmpty()) {
            return new Due(receivable, policy, List.of(), List.of(), invoice.issuedOn());
        }
        Reopening reopening = receivable.reopening();
        Map<String, LocalDate> played =
                dunning.playedOn(receivable.invoice()).stream()
                        .filter(step -> step.round() == reopening.round())
                        .collect(Collectors.toMap(Played::code, Played::on));
        Timetable timetable =
                new Timetable(
                        policy.steps(),
                        reopening.notBefore(invoice.issuedOn()),
                        reopening.notBefore(receivable.dueOn()));
        List<DunningStep> captures =
                policy.steps().stream().filter(step -> step.act() == Act.CAPTURE).toList();
        List<DunningStep> due =
                timetable.due(played, day).stream()
                        .filter(step -> step.act() != Act.CAPTURE || !reopening.isChargedBack())
                        .toList();
        LocalDate begun =
                invoice.lines().stream()
                        .map(InvoiceLine::from)
                        .max(LocalDate::compareTo)
                        .orElseThrow();
        return new Due(receivable, policy, due, captures, begun);
    }
}
