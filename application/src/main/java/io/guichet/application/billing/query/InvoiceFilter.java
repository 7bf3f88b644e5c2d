package io.guichet.application.billing.query;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.InvoiceStatus;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What a list of invoices is narrowed to. An empty {@code reference} (a part of one, any letter
 * case), an {@code order} of 0, an empty set of kinds or statuses narrow nothing; days are {@code
 * [from, until)}. {@code overdueOn} lets what is open and was due before that day through, beside
 * what is of the statuses.
 */
public record InvoiceFilter(
        String reference,
        long order,
        Set<DocumentKind> kinds,
        Set<InvoiceStatus> statuses,
        Optional<LocalDate> overdueOn,
        LocalDate issuedFrom,
        LocalDate issuedUntil) {

    public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    public static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    public InvoiceFilter {
        requireNonNull(reference, "reference");
        kinds = Set.copyOf(kinds);
        statuses = Set.copyOf(statuses);
        requireNonNull(overdueOn, "overdueOn");
        requireNonNull(issuedFrom, "issuedFrom");
        requireNonNull(issuedUntil, "issuedUntil");
    }

    public static InvoiceFilter all() {
        return new InvoiceFilter("", 0, Set.of(), Set.of(), Optional.empty(), FIRST_DAY, LAST_DAY);
    }

    public static InvoiceFilter ofYear(int year) {
        return all().issued(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    /** Whether it narrows by days and by nothing else. */
    public boolean isSpanOfDays() {
        return equals(all().issued(issuedFrom, issuedUntil));
    }

    public InvoiceFilter withReference(String part) {
        return new InvoiceFilter(part, order, kinds, statuses, overdueOn, issuedFrom, issuedUntil);
    }

    public InvoiceFilter withOrder(long number) {
        return new InvoiceFilter(
                reference, number, kinds, statuses, overdueOn, issuedFrom, issuedUntil);
    }

    public InvoiceFilter withKinds(Set<DocumentKind> wanted) {
        return new InvoiceFilter(
                reference, order, wanted, statuses, overdueOn, issuedFrom, issuedUntil);
    }

    public InvoiceFilter withStatuses(Set<InvoiceStatus> wanted) {
        return new InvoiceFilter(
                reference, order, kinds, wanted, overdueOn, issuedFrom, issuedUntil);
    }

    public InvoiceFilter orOverdueOn(Optional<LocalDate> today) {
        return new InvoiceFilter(reference, order, kinds, statuses, today, issuedFrom, issuedUntil);
    }

    /** Whether it narrows by what is still open. */
    public boolean isOfStatus() {
        return !statuses.isEmpty() || overdueOn.isPresent();
    }

    /** Whether it lets no credit note through: they are never open. */
    public boolean isWithoutCreditNotes() {
        return isOfStatus() && !statuses.contains(InvoiceStatus.APPLIED);
    }

    public InvoiceFilter issued(LocalDate from, LocalDate until) {
        return new InvoiceFilter(reference, order, kinds, statuses, overdueOn, from, until);
    }
}
