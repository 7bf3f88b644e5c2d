package io.guichet.application.run;

import io.guichet.application.run.port.Dunning;
import io.guichet.application.run.port.Dunning.Played;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.policy.Act;
import io.guichet.domain.policy.DunningStep;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceId;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Plays the steps that are due on a customer's unpaid invoices, each once. After a pause only the
 * last of several reminders is sent, and a card is charged once a day. Charging it is left to
 * {@link Captures}.
 */
public final class Reminders {

    private final UnpaidInvoices unpaidInvoices;
    private final Dunning dunning;
    private final DunningActs acts;

    public Reminders(UnpaidInvoices unpaidInvoices, Dunning dunning, DunningActs acts) {
        this.unpaidInvoices = unpaidInvoices;
        this.dunning = dunning;
        this.acts = acts;
    }

    /** Answers the charges that are due. */
    List<Captures.Charge> play(Seller seller, CustomerNumber customer, LocalDate day) {
        List<Captures.Charge> charges = new ArrayList<>();
        for (DueSteps found : unpaidInvoices.due(seller, customer, day)) {
            DueSteps due = unpaidInvoices.asItIsNow(found);
            play(due, day);
            due.steps().stream()
                    .filter(step -> step.act() == Act.CAPTURE)
                    .limit(1)
                    .map(step -> new Captures.Charge(due.receivable(), step, due.attempt(step)))
                    .forEach(charges::add);
        }
        return charges;
    }

    /** What this day suspends, which is not renewed any more. */
    Set<ServiceId> suspended(Seller seller, CustomerNumber customer, LocalDate day) {
        return unpaidInvoices.due(seller, customer, day).stream()
                .filter(due -> isSuspending(due, day))
                .flatMap(due -> acts.stopped(due).stream())
                .map(Service::id)
                .collect(Collectors.toSet());
    }

    private boolean isSuspending(DueSteps due, LocalDate day) {
        return steps(due).stream()
                .takeWhile(step -> isPlayed(step, due, day))
                .anyMatch(step -> step.act() == Act.SUSPEND);
    }

    private void play(DueSteps due, LocalDate day) {
        List<DunningStep> steps = steps(due);
        Receivable receivable = due.receivable();
        for (DunningStep step : steps) {
            if (!isPlayed(step, due, day)) {
                return;
            }
            if (!isOutdated(step, steps)) {
                acts.act(step, due, day);
            }
            dunning.add(
                    new Played(
                            receivable.invoice(),
                            receivable.reopening().round(),
                            step.code(),
                            step.act(),
                            day));
        }
    }

    private static List<DunningStep> steps(DueSteps due) {
        return due.steps().stream().filter(step -> step.act() != Act.CAPTURE).toList();
    }

    private boolean isPlayed(DunningStep step, DueSteps due, LocalDate day) {
        return !isHeldBack(step, due) && !acts.isWaitedFor(step, due, day);
    }

    /**
     * While all that is open is being paid, by card or by an announced debit, nothing is asked for;
     * while nothing of what is owed has begun, nothing is taken away.
     */
    private static boolean isHeldBack(DunningStep step, DueSteps due) {
        return due.receivable().payable().isZero() || step.act().isHard() && due.begun().isEmpty();
    }

    private static boolean isOutdated(DunningStep step, List<DunningStep> due) {
        return step.act() == Act.NOTICE
                && due.subList(due.indexOf(step) + 1, due.size()).stream()
                        .anyMatch(later -> later.act() == Act.NOTICE);
    }
}
