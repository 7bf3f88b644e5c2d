package io.guichet.application.run;

import io.guichet.application.billing.DueDays;
import io.guichet.application.payment.port.DefaultMandates;
import io.guichet.application.run.DuePeriods.Due;
import io.guichet.application.run.MeansToRenew.Payer;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.debit.BankDays;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.Act;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.policy.Timetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether what renews can be debited by the default mandate: announced on its capture day, more
 * days before its end than the terms of its expiry leave a bank, and collected before that end. It
 * is collected together with all that stands on its invoice.
 */
final class DebitsInTime {

    private final DefaultMandates mandates;
    private final DueDays dueDays;

    /** How an invoice of a day is debited, and when the mandate does so no more. */
    private record Plan(LocalDate announcedOn, int notice, LocalDate dueOn, LocalDate lapsesOn) {

        /** With all that begins on some days on its invoice. */
        boolean isInTime(Due one, Collection<LocalDate> begins) {
            return announcedOn.isBefore(one.begin().minusDays(one.debitAhead()))
                    && BankDays.announcedOn(announcedOn, notice).isBefore(one.begin())
                    && BankDays.collectedOn(announcedOn, notice, dueOn, begins).isBefore(lapsesOn);
        }
    }

    DebitsInTime(DefaultMandates mandates, DueDays dueDays) {
        this.mandates = mandates;
        this.dueDays = dueDays;
    }

    /**
     * Those of what is due that a debit pays in time if they are invoiced on this day, the first to
     * begin first: what begins soon has the rest of its invoice collected earlier.
     */
    Set<Due> among(Payer payer, List<Due> due, List<InvoiceLine> besides) {
        Optional<Plan> plan = plan(payer);
        if (plan.isEmpty()) {
            return Set.of();
        }
        boolean isGrouped = payer.policy().isOn(Setting.INVOICES_GROUPED);
        List<LocalDate> begins = new ArrayList<>(isGrouped ? surely(due, besides) : List.of());
        Set<Due> inTime = new HashSet<>();
        for (Due one : due.stream().sorted(Comparator.comparing(Due::begin)).toList()) {
            List<LocalDate> together = new ArrayList<>(isGrouped ? begins : List.of());
            together.addAll(one.begins());
            if (plan.get().isInTime(one, together)) {
                inTime.add(one);
                begins.addAll(one.begins());
            }
        }
        return inTime;
    }

    /** When begins what is invoiced in any case. */
    private static List<LocalDate> surely(List<Due> due, List<InvoiceLine> besides) {
        List<LocalDate> begins = new ArrayList<>(besides.stream().map(InvoiceLine::from).toList());
        due.stream().filter(one -> !one.isRegistered()).map(Due::begins).forEach(begins::addAll);
        return begins;
    }

    private Optional<Plan> plan(Payer payer) {
        CustomerNumber customer = payer.customer().number();
        LocalDate dueOn = dueDays.dueOn(payer.seller(), payer.customer(), payer.day());
        int notice = payer.policy().number(Setting.DEBIT_NOTICE);
        return Optional.ofNullable(mandates.lapses(List.of(customer)).get(customer))
                .flatMap(
                        lapsesOn ->
                                captureDay(payer, dueOn)
                                        .map(day -> new Plan(day, notice, dueOn, lapsesOn)));
    }

    /** On which an invoice of this day is captured first, if the policy has that. */
    private static Optional<LocalDate> captureDay(Payer payer, LocalDate dueOn) {
        return new Timetable(Debited.announcing(payer.policy()), payer.day(), dueOn)
                .next(Act.CAPTURE, Set.of())
                .map(day -> day.isBefore(payer.day()) ? payer.day() : day);
    }
}
