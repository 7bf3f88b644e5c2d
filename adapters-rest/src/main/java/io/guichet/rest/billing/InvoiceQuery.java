package io.guichet.rest.billing;

import io.guichet.application.billing.query.InvoiceFilter;
import io.guichet.application.billing.query.InvoiceSelection;
import io.guichet.application.billing.query.InvoiceSelection.Matching;
import io.guichet.application.billing.query.InvoiceSelection.Named;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Words;

import jakarta.ws.rs.QueryParam;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a list or an export of invoices is narrowed to; several conditions all hold together. */
public class InvoiceQuery {

    private static final int MOST_NAMED = 1000;

    /** No status that is stored: what is open on a day after that on which it was due. */
    private static final String OVERDUE = "overdue";

    @QueryParam("reference")
    List<String> references;

    @QueryParam("order")
    String order;

    @QueryParam("kind")
    List<String> kinds;

    @QueryParam("status")
    List<String> statuses;

    @QueryParam("issued_on")
    String issuedOn;

    @QueryParam("issued_after")
    String issuedAfter;

    @QueryParam("issued_before")
    String issuedBefore;

    @QueryParam("year")
    String year;

    /** For a list: one reference, or a part of one, narrows it. */
    InvoiceFilter filter(LocalDate today) {
        if (references.size() > 1) {
            throw new InvalidValueException("invalid-reference");
        }
        InvoiceFilter filter = conditions(today);
        return references.isEmpty()
                ? filter
                : filter.withReference(DocumentReference.parse(references.getFirst()).value());
    }

    /** For an export: references name documents exactly, and then nothing else may narrow it. */
    InvoiceSelection selection(LocalDate today) {
        if (references.isEmpty()) {
            return new Matching(conditions(today));
        }
        if (!conditions(today).equals(InvoiceFilter.all())) {
            throw Problem.malformed("selection-with-filters").exception();
        }
        if (references.size() > MOST_NAMED) {
            throw Problem.malformed("too-many-references").with("most", MOST_NAMED).exception();
        }
        return new Named(references.stream().distinct().map(DocumentReference::parse).toList());
    }

    private InvoiceFilter conditions(LocalDate today) {
        Days days = new Days(InvoiceFilter.FIRST_DAY, InvoiceFilter.LAST_DAY);
        if (year != null) {
            LocalDate newYear = Words.year(year).atDay(1);
            days = days.and(newYear, newYear.plusYears(1));
        }
        if (issuedOn != null) {
            LocalDate day = Words.day(issuedOn, "issued_on");
            days = days.and(day, day.plusDays(1));
        }
        if (issuedAfter != null) {
            days = days.and(Words.day(issuedAfter, "issued_after").plusDays(1), days.until());
        }
        if (issuedBefore != null) {
            days = days.and(days.from(), Words.day(issuedBefore, "issued_before"));
        }
        return InvoiceFilter.all()
                .withOrder(order == null ? 0 : OrderNumber.parse(order).value())
                .withKinds(all(kinds, text -> Words.constant(DocumentKind.class, text, "kind")))
                .withStatuses(
                        all(
                                statuses.stream().filter(text -> !text.equals(OVERDUE)).toList(),
                                text -> Words.constant(InvoiceStatus.class, text, "status")))
                .orOverdueOn(Optional.of(today).filter(day -> statuses.contains(OVERDUE)))
                .issued(days.from(), days.until());
    }

    private static <T> Set<T> all(List<String> texts, Function<String, T> parser) {
        return texts.stream().map(parser).collect(Collectors.toSet());
    }

    /** Days from one to before another. */
    private record Days(LocalDate from, LocalDate until) {

        Days and(LocalDate otherFrom, LocalDate otherUntil) {
            return new Days(
                    otherFrom.isAfter(from) ? otherFrom : from,
                    otherUntil.isBefore(until) ? otherUntil : until);
        }
    }
}
