package io.guichet.rest.billing;

import io.guichet.application.billing.query.InvoiceSummary;
import io.guichet.application.billing.query.InvoiceSummary.TakenBack;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.reform.Transmission;
import io.guichet.rest.publicsector.DepositJson;
import io.guichet.rest.shared.MoneyJson;
import io.guichet.rest.shared.Words;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An invoice or credit note as a list shows it; {@code open} is the balance still to be paid,
 * {@code advance}: it asks for a part of an order before that is delivered; {@code replacedBy} is
 * null unless it was reissued, {@code takesBack} unless it is a corrective invoice, {@code deposit}
 * unless it goes to Chorus Pro.
 */
public record InvoiceSummaryJson(
        String reference,
        String kind,
        boolean advance,
        String order,
        LocalDate issuedOn,
        LocalDate dueOn,
        MoneyJson net,
        MoneyJson gross,
        MoneyJson open,
        String status,
        boolean overdue,
        String replacedBy,
        TakenBackJson takesBack,
        DepositJson deposit) {

    /** What a corrective invoice cancels: it counts no more, though no credit note says so. */
    public record TakenBackJson(String invoice, MoneyJson net, MoneyJson gross) {

        static TakenBackJson from(TakenBack back) {
            return new TakenBackJson(
                    back.invoice().value(),
                    MoneyJson.from(back.net()),
                    MoneyJson.from(back.gross()));
        }
    }

    static InvoiceSummaryJson from(
            InvoiceSummary invoice, Optional<Transmission> deposit, LocalDate today) {
        return new InvoiceSummaryJson(
                invoice.reference().value(),
                Words.of(invoice.kind()),
                invoice.isAdvance(),
                invoice.order().toString(),
                invoice.issuedOn(),
                invoice.dueOn(),
                MoneyJson.from(invoice.net()),
                MoneyJson.from(invoice.gross()),
                MoneyJson.from(invoice.open()),
                Words.of(invoice.status()),
                invoice.isOverdueOn(today),
                invoice.replacedBy().map(DocumentReference::value).orElse(null),
                invoice.takesBack().map(TakenBackJson::from).orElse(null),
                deposit.map(DepositJson::from).orElse(null));
    }
}
