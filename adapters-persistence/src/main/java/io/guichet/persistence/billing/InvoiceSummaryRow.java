package io.guichet.persistence.billing;

import static java.util.stream.Collectors.toSet;

import io.guichet.application.billing.query.InvoiceSummary;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.money.Money;

import jakarta.persistence.EntityManager;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a list shows of a document; {@code openMinor} and {@code status} are null without a
 * receivable, {@code replacedBy} is unless it was reissued, {@code corrects} and the amounts of
 * that one unless it is a corrective invoice.
 */
record InvoiceSummaryRow(
        String reference,
        DocumentKind kind,
        long orderNumber,
        LocalDate issuedOn,
        LocalDate dueOn,
        String currency,
        long netMinor,
        long grossMinor,
        Long openMinor,
        InvoiceStatus status,
        String replacedBy,
        String corrects,
        Long correctedNetMinor,
        Long correctedGrossMinor,
        boolean isAdvance,
        String buyerParty) {

    private static final String SELECT =
            """
            select i.reference, i.kind, i.order_number, i.issued_on, i.due_on, i.currency,
                i.net_minor, i.gross_minor,
                r.total_minor - r.paid_minor - r.credited_minor - r.written_off_minor, r.status,
                (select x.next from guichet.reissue x where x.invoice = i.reference), i.corrects,
                case when i.corrects is not null and i.kind = 'INVOICE' then
                    (select o.net_minor from guichet.invoice o where o.reference = i.corrects) end,
                case when i.corrects is not null and i.kind = 'INVOICE' then
                    (select o.gross_minor from guichet.invoice o where o.reference = i.corrects) end,
                i.is_advance, i.buyer_party
            """;

    private static final Class<?>[] COLUMNS =
            Arrays.stream(InvoiceSummaryRow.class.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);

    /** Those that some conditions let through, newest first, in as many rows as are given. */
    static List<InvoiceSummary> list(
            EntityManager entityManager,
            BuyerKinds buyerKinds,
            InvoiceConditions conditions,
            String limit) {
        String order = " order by i.issued_on desc, i.reference desc" + limit;
        List<InvoiceSummaryRow> rows =
                conditions.list(entityManager, SELECT, order, COLUMNS).stream()
                        .map(InvoiceSummaryRow::of)
                        .toList();
        Map<String, PartyKind> kinds =
                buyerKinds.of(rows.stream().map(InvoiceSummaryRow::buyerParty).collect(toSet()));
        return rows.stream().map(row -> row.toSummary(kinds.get(row.buyerParty()))).toList();
    }

    private static InvoiceSummaryRow of(Object... columns) {
        return new InvoiceSummaryRow(
                (String) columns[0],
                (DocumentKind) columns[1],
                (long) columns[2],
                (LocalDate) columns[3],
                (LocalDate) columns[4],
                (String) columns[5],
                (long) columns[6],
                (long) columns[7],
                (Long) columns[8],
                (InvoiceStatus) columns[9],
                (String) columns[10],
                (String) columns[11],
                (Long) columns[12],
                (Long) columns[13],
                (boolean) columns[14],
                (String) columns[15]);
    }

    private InvoiceSummary toSummary(PartyKind buyer) {
        return new InvoiceSummary(
                new DocumentReference(reference),
                kind,
                new OrderNumber(orderNumber),
                issuedOn,
                dueOn,
                money(netMinor),
                money(grossMinor),
                money(openMinor == null ? 0 : openMinor),
                status == null ? InvoiceStatus.APPLIED : status,
                Optional.ofNullable(replacedBy).map(DocumentReference::new),
                Optional.ofNullable(correctedNetMinor).map(this::takesBack),
                isAdvance,
                buyer == PartyKind.PUBLIC_BODY);
    }

    private InvoiceSummary.TakenBack takesBack(long net) {
        return new InvoiceSummary.TakenBack(
                new DocumentReference(corrects), money(net), money(correctedGrossMinor));
    }

    private Money money(long minorUnits) {
        return new Money(minorUnits, Currency.getInstance(currency));
    }
}
