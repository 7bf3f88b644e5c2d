package io.guichet.domain.subscription;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * Days {@code [from, until)} of a service that an invoice covers; {@code begun} by a change where
 * others may begin on the same day, of which the one invoiced last counts. {@code line} is the
 * position of its line on the invoice, from 0; of old periods it may not be known. {@code first} is
 * the invoice by which it was billed at first, where another one took its place since.
 */
public record BilledPeriod(
        LocalDate from,
        LocalDate until,
        boolean begun,
        DocumentReference invoice,
        OptionalInt line,
        DocumentReference first) {

    /** By the days they begin on; on one day that of the last change last. */
    public static final Comparator<BilledPeriod> IN_ORDER =
            Comparator.comparing(BilledPeriod::from)
                    .thenComparing(BilledPeriod::begun)
                    .thenComparing(period -> period.first().value());

    public BilledPeriod {
        requireNonNull(invoice, "invoice");
        requireNonNull(line, "line");
        requireNonNull(first, "first");
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("no day between " + from + " and " + until);
        }
    }

    /** By no other invoice before. */
    public BilledPeriod(
            LocalDate from,
            LocalDate until,
            boolean begun,
            DocumentReference invoice,
            OptionalInt line) {
        this(from, until, begun, invoice, line, invoice);
    }

    /** Of which the line is not known. */
    public BilledPeriod(LocalDate from, LocalDate until, boolean begun, DocumentReference invoice) {
        this(from, until, begun, invoice, OptionalInt.empty());
    }

    /** As a line of an invoice says. */
    public static BilledPeriod of(Invoice invoice, int line, boolean begun) {
        InvoiceLine billed = invoice.lines().get(line);
        return new BilledPeriod(
                billed.from(), billed.until(), begun, invoice.reference(), OptionalInt.of(line));
    }

    /** The same days on the invoice that took the place of theirs. */
    public BilledPeriod movedTo(DocumentReference next, OptionalInt place) {
        return new BilledPeriod(from, until, begun, next, place, first);
    }

    /** The days of a billed period that still count for its service. */
    public record Standing(BilledPeriod period, LocalDate from, LocalDate until) {}

    /**
     * What of the billed periods of a service covers days from a day on: a period ends where the
     * next one begins, and the last where the paid time does, since a change may have cut it short.
     */
    public static List<Standing> standing(
            List<BilledPeriod> billed, LocalDate day, LocalDate paidUntil) {
        List<BilledPeriod> sorted = billed.stream().sorted(IN_ORDER).toList();
        List<Standing> standing = new ArrayList<>();
        for (int index = 0; index < sorted.size(); index++) {
            BilledPeriod period = sorted.get(index);
            LocalDate from = later(period.from(), day);
            LocalDate until = earlier(period.until(), paidUntil);
            if (index + 1 < sorted.size()) {
                until = earlier(until, sorted.get(index + 1).from());
            }
            if (from.isBefore(until)) {
                standing.add(new Standing(period, from, until));
            }
        }
        return standing;
    }

    /** Days {@code [from, until)} of paid time that no invoice of the holder covers. */
    public record Uncovered(LocalDate from, LocalDate until) {}

    /** Of the days from a day on those that none of the billed periods of a service covers. */
    public static List<Uncovered> uncovered(
            List<BilledPeriod> billed, LocalDate day, LocalDate paidUntil) {
        List<Uncovered> uncovered = new ArrayList<>();
        LocalDate from = day;
        for (Standing standing : standing(billed, day, paidUntil)) {
            if (from.isBefore(standing.from())) {
                uncovered.add(new Uncovered(from, standing.from()));
            }
            from = later(from, standing.until());
        }
        if (from.isBefore(paidUntil)) {
            uncovered.add(new Uncovered(from, paidUntil));
        }
        return uncovered;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
