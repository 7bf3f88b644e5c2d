package io.guichet.persistence.billing;

import static java.util.stream.Collectors.joining;

import io.guichet.application.billing.query.InvoiceFilter;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.persistence.shared.Asked;
import io.guichet.persistence.shared.RowQuery;

import jakarta.persistence.EntityManager;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * A filter as the text and the parameters of a query; only what narrows stands in it. Constants are
 * written out, so that indexes on some of them serve.
 */
final class InvoiceConditions {

    /** Until the end of the transaction, which without one is that of the trip. */
    private static final RowQuery FOR_ANY_CUSTOMER =
            RowQuery.of(
                    "select set_config('plan_cache_mode', 'force_generic_plan', true)",
                    String.class);

    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    InvoiceConditions(long customer, InvoiceFilter filter) {
        text.append(from(filter));
        and("i.left_hash is null");
        and("i.customer = ?", customer);
        if (isInner(filter)) {
            // The receivable's own customer, so that the index of what is open serves.
            and("r.customer = ?", customer);
        }
        if (filter.isOfStatus()) {
            status(filter);
        }
        if (!filter.kinds().isEmpty()) {
            and("i.kind in " + among(filter.kinds()));
        }
        if (!filter.reference().isEmpty()) {
            and("upper(i.reference) like ? escape '!'", "%" + escaped(filter.reference()) + "%");
        }
        if (filter.order() != 0) {
            and("i.order_number = ?", filter.order());
        }
        if (filter.issuedFrom().isAfter(InvoiceFilter.FIRST_DAY)) {
            and("i.issued_on >= ?", filter.issuedFrom());
        }
        if (filter.issuedUntil().isBefore(InvoiceFilter.LAST_DAY)) {
            and("i.issued_on < ?", filter.issuedUntil());
        }
    }

    private void status(InvoiceFilter filter) {
        List<String> any = new ArrayList<>();
        if (!filter.statuses().isEmpty()) {
            any.add("r.status in " + among(filter.statuses()));
        }
        if (filter.statuses().contains(InvoiceStatus.APPLIED)) {
            any.add("i.kind = 'CREDIT_NOTE'");
        }
        Object[] today = filter.overdueOn().stream().toArray();
        if (today.length > 0) {
            any.add("r.status in ('UNPAID', 'PARTLY_PAID') and r.due_on < ?");
        }
        and("(" + String.join(" or ", any) + ")", today);
    }

    void and(String condition, Object... values) {
        text.append(text.indexOf(" where ") < 0 ? " where " : " and ").append(condition);
        parameters.addAll(List.of(values));
    }

    /**
     * The rows of a query that begins and ends with these words. Where nothing but the customer
     * narrows, one plan is right for all of them: the database would plan anew each time for one
     * who has more documents than most, and that takes it longer than to find them.
     */
    List<Object[]> list(
            EntityManager entityManager, String select, String order, Class<?>... answers) {
        Asked asked = RowQuery.of(select + text + order, answers).with(parameters.toArray());
        return parameters.size() > 1
                ? RowQuery.together(entityManager, asked).getFirst()
                : RowQuery.together(entityManager, FOR_ANY_CUSTOMER.with(), asked).getLast();
    }

    private static String from(InvoiceFilter filter) {
        return " from guichet.invoice i"
                + (isInner(filter) ? " join" : " left join")
                + " guichet.receivable r on r.invoice = i.reference";
    }

    /** Whether only documents with a receivable are wanted: credit notes have none. */
    private static boolean isInner(InvoiceFilter filter) {
        return filter.isOfStatus() && !filter.statuses().contains(InvoiceStatus.APPLIED);
    }

    /** In one order, so that the same set is the same statement. */
    private static String among(Collection<? extends Enum<?>> constants) {
        return constants.stream()
                .map(constant -> "'" + constant.name() + "'")
                .sorted()
                .collect(joining(", ", "(", ")"));
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
