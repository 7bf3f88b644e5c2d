package io.guichet.persistence.billing;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Sealed;
import io.guichet.persistence.identity.Parties;
import io.guichet.persistence.shared.Asked;
import io.guichet.persistence.shared.RowQuery;

import jakarta.persistence.EntityManager;

import java.util.List;
import java.util.Optional;

/** One document with all that belongs to it, read in one trip, or foreseen in somebody else's. */
final class WholeDocument {

    private static final RowQuery DOCUMENT =
            RowQuery.of("select {i} from guichet.invoice i where i.reference = ?", InvoiceRow.class)
                    .kept();

    private static final RowQuery LINES =
            RowQuery.of(
                            """
                            select {l} from guichet.invoice_line l
                            where l.document = ? order by l.position
                            """,
                            InvoiceLineRow.class)
                    .kept();

    private static final RowQuery TAXES =
            RowQuery.of(
                            """
                            select {t} from guichet.invoice_tax t
                            where t.document = ? order by t.position
                            """,
                            InvoiceTaxRow.class)
                    .kept();

    private WholeDocument() {}

    /** What {@link #find} asks. */
    static List<Asked> asked(DocumentReference reference) {
        String key = reference.value();
        return List.of(
                DOCUMENT.with(key),
                LINES.with(key),
                TAXES.with(key),
                Parties.printedOn(key),
                MentionLists.printedOn(key));
    }

    static Optional<Sealed<Invoice>> find(
            EntityManager entityManager, DocumentReference reference) {
        List<List<Object[]>> read =
                RowQuery.together(entityManager, asked(reference).toArray(Asked[]::new));
        return RowQuery.only(InvoiceRow.class, read.getFirst()).stream()
                .map(
                        row ->
                                InvoiceReader.document(
                                        row,
                                        lines(read.get(1)),
                                        taxes(read.get(2)),
                                        Parties.byHash(read.get(3)),
                                        MentionLists.byHash(read.get(4))))
                .findFirst();
    }

    /** The lines of one document. */
    static Asked linesOf(String reference) {
        return LINES.with(reference);
    }

    /** Its taxes. */
    static Asked taxesOf(String reference) {
        return TAXES.with(reference);
    }

    static Items<InvoiceLineRow> lines(List<Object[]> rows) {
        return Items.of(RowQuery.only(InvoiceLineRow.class, rows), InvoiceLineRow::document);
    }

    static Items<InvoiceTaxRow> taxes(List<Object[]> rows) {
        return Items.of(RowQuery.only(InvoiceTaxRow.class, rows), InvoiceTaxRow::document);
    }
}
