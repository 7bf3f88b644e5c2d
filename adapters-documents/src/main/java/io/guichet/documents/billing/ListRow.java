package io.guichet.documents.billing;

import io.guichet.application.billing.query.InvoiceSummary;
import io.guichet.documents.shared.Words;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.money.Money;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a list says of a document so that each of its columns adds up, whatever stands in it: credit
 * notes count negative, and so does, in a row before it, what a corrective invoice replaces.
 */
record ListRow(Money net, Money gross, Money open, String status) {

    static List<ListRow> of(InvoiceSummary invoice, Words words) {
        ListRow own = own(invoice, words);
        return Stream.concat(
                        invoice
                                .takesBack()
                                .map(
                                        back ->
                                                new ListRow(
                                                        back.net().negated(),
                                                        back.gross().negated(),
                                                        Money.zero(back.gross().currency()),
                                                        words.text(
                                                                "status.takes-back",
                                                                back.invoice().value())))
                                .stream(),
                        Stream.of(invoice.kind() == DocumentKind.CREDIT_NOTE ? own.negated() : own))
                .toList();
    }

    private static ListRow own(InvoiceSummary invoice, Words words) {
        return new ListRow(invoice.net(), invoice.gross(), invoice.open(), status(invoice, words));
    }

    private static String status(InvoiceSummary invoice, Words words) {
        return Optional.of(invoice)
                .filter(one -> one.status() == InvoiceStatus.CREDITED)
                .flatMap(InvoiceSummary::replacedBy)
                .map(next -> words.text("status.replaced", next.value()))
                .orElseGet(() -> words.text("status", invoice.status()));
    }

    private ListRow negated() {
        return new ListRow(net.negated(), gross.negated(), open.negated(), status);
    }
}
