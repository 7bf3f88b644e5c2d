package io.guichet.application.run;

import io.guichet.application.billing.port.Invoices;
import io.guichet.application.billing.port.Receivables;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.run.port.Dunning;
import io.guichet.application.run.port.Dunning.Played;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.Customer;
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
 * Plays the steps that are due on a customer's unpaid invoices, each once, by the policy of the day
 * on which the invoice was issued. After a pause only the last of several reminders is sent.
 */
public final class Reminders {

    private final Invoices invoices;
    private final Receivables receivables;
    private final Dunning dunning;
    private final PolicyOfDay policyOfDay;
    private final DunningActs acts;

    public Reminders(
            Invoices invoices,
            Receivables receivables,
            Dunning dunning,
            PolicyOfDay policyOfDay,
            DunningActs acts) {
        this.invoices = invoices;
        this.receivables = receivables;
        this.dunning = dunning;
        this.policyOfDay = policyOfDay;
        this.acts = acts;
    }

    void play(Seller seller, Customer customer, LocalDate day) {
        for (Receivable receivable : receivables.openOf(customer.number())) {
            play(seller, receivable, day);
        }
    }

    private void play(Seller seller, Receivable receivable, LocalDate day) {
        Invoice invoice = invoices.find(receivable.invoice()).orElseThrow().document();
        BillingPolicy policy = policyOfDay.of(seller.code(), invoice.issuedOn());
        if (policy.steps().isEmpty()) {
            return;
        }
        Map<String, LocalDate> played =
                dunning.playedOn(receivable.invoice()).stream()
                        .collect(Collectors.toMap(Played::code, Played::on));
        Timetable timetable = new Timetable(policy.steps(), invoice.issuedOn(), receivable.dueOn());
        List<DunningStep> due = timetable.due(played, day);
        for (DunningStep step : due) {
            if (isHeldBack(step, receivable)) {
                return;
            }
            boolean isOutdated = step.act() == Act.NOTICE && !step.equals(lastNotice(due));
            if (!isOutdated) {
                acts.act(step, receivable, day);
            }
            dunning.add(new Played(receivable.invoice(), step.code(), step.act(), day));
        }
    }

    /** While a payment is under way nothing is taken away. */
    private static boolean isHeldBack(DunningStep step, Receivable receivable) {
        boolean takesAway = step.act() == Act.SUSPEND || step.act() == Act.TERMINATE;
        return takesAway && receivable.payable().isZero();
    }

    private static DunningStep lastNotice(List<DunningStep> due) {
        return due.stream()
                .filter(step -> step.act() == Act.NOTICE)
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
