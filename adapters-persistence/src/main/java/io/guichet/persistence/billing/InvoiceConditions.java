package io.guichet.persistence.billing;

import io.guichet.application.billing.query.InvoiceFilter;
import io.guichet.domain.billing.InvoiceStatus;

import jakarta.persistence.Query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A filter as the text and the parameters of a query; only what narrows stands in it. */
final class InvoiceConditions {

    private final StringBuilder text = new StringBuilder();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    InvoiceConditions(long customer, InvoiceFilter filter) {
        text.append(from(filter))
                .append(" where i.customer = :customer")
                .append(" and i.seal.leftHash is null");
        parameters.put("customer", customer);
        if (isInner(filter)) {
            // The receivable's own customer, so that its index on status serves.
            and("r.customer = :customer", Map.of());
        }
        if (filter.isOfStatus()) {
            status(filter);
        }
        if (!filter.kinds().isEmpty()) {
            and("i.kind in :kinds", Map.of("kinds", filter.kinds()));
        }
        if (!filter.reference().isEmpty()) {
            and(
                    "upper(i.reference) like :reference escape '!'",
                    Map.of("reference", "%" + escaped(filter.reference()) + "%"));
        }
        if (filter.order() != 0) {
            and("i.orderNumber = :order", Map.of("order", filter.order()));
        }
        if (filter.issuedFrom().isAfter(InvoiceFilter.FIRST_DAY)) {
            and("i.issuedOn >= :from", Map.of("from", filter.issuedFrom()));
        }
        if (filter.issuedUntil().isBefore(InvoiceFilter.LAST_DAY)) {
            and("i.issuedOn < :until", Map.of("until", filter.issuedUntil()));
        }
    }

    private void status(InvoiceFilter filter) {
        List<String> any = new ArrayList<>();
        if (!filter.statuses().isEmpty()) {
            any.add("r.status in :statuses");
            parameters.put("statuses", filter.statuses());
        }
        if (filter.statuses().contains(InvoiceStatus.APPLIED)) {
            any.add("i.kind = CREDIT_NOTE");
        }
        filter.overdueOn()
                .ifPresent(
                        today -> {
                            any.add("r.status in (UNPAID, PARTLY_PAID) and r.dueOn < :today");
                            parameters.put("today", today);
                        });
        and("(" + String.join(" or ", any) + ")", Map.of());
    }

    void and(String condition, Map<String, ?> values) {
        text.append(" and ").append(condition);
        parameters.putAll(values);
    }

    <Q extends Query> Q bind(Q query) {
        parameters.forEach(query::setParameter);
        return query;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String from(InvoiceFilter filter) {
        return isInner(filter)
                ? " from InvoiceRow i join ReceivableRow r on r.invoice = i.reference"
                : " from InvoiceRow i left join ReceivableRow r on r.invoice = i.reference";
    }

    /** Whether only documents with a receivable are wanted: credit notes have none. */
    private static boolean isInner(InvoiceFilter filter) {
        return filter.isOfStatus() && !filter.statuses().contains(InvoiceStatus.APPLIED);
    }

    /** No reference has a NUL, and the database takes none. */
    private static String escaped(String part) {
        return part.toUpperCase(Locale.ROOT)
                .replace('\0', '?')
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }
}
