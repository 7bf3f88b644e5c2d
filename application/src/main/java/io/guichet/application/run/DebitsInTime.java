package io.guichet.application.run;

import io.guichet.application.payment.port.DefaultMandates;
import io.guichet.application.run.DuePeriods.Due;
import io.guichet.application.run.MeansToRenew.Payer;
import io.guichet.domain.debit.BankDays;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.Act;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.policy.Timetable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether what renews can be debited by the default mandate: announced on its capture day, more
 * days before its end than the terms of its expiry leave a bank, and collected before that end.
 */
final class DebitsInTime {

    private final DefaultMandates mandates;

    DebitsInTime(DefaultMandates mandates) {
        this.mandates = mandates;
    }

    /** Those of what is due that a debit pays in time if they are invoiced on this day. */
    Set<Due> among(Payer payer, List<Due> due) {
        CustomerNumber customer = payer.customer().number();
        Map<CustomerNumber, LocalDate> lapses = mandates.lapses(List.of(customer));
        Optional<LocalDate> announcedOn = captureDay(payer);
        if (!lapses.containsKey(customer) || announcedOn.isEmpty()) {
            return Set.of();
        }
        int notice = payer.policy().number(Setting.DEBIT_NOTICE);
        LocalDate earliest = BankDays.announcedOn(announcedOn.get(), notice);
        return due.stream()
                .filter(one -> announcedOn.get().isBefore(one.begin().minusDays(one.debitAhead())))
                .filter(one -> earliest.isBefore(one.begin()))
                .filter(one -> collectOn(payer, earliest, one).isBefore(lapses.get(customer)))
                .collect(Collectors.toSet());
    }

    /** On which an invoice of this day is captured first, if the policy has that. */
    private static Optional<LocalDate> captureDay(Payer payer) {
        return new Timetable(payer.policy().steps(), payer.day(), dueOn(payer))
                .next(Act.CAPTURE, Set.of())
                .map(day -> day.isBefore(payer.day()) ? payer.day() : day);
    }

    /** As it is announced then, on which its mandate must not have lapsed. */
    private static LocalDate collectOn(Payer payer, LocalDate earliest, Due one) {
        return BankDays.collectedOn(earliest, dueOn(payer), List.of(one.begin()));
    }

    private static LocalDate dueOn(Payer payer) {
        return payer.day().plusDays(payer.policy().termDays());
    }
}
