package io.guichet.persistence.billing;

import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Mention;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.identity.Party;
import io.guichet.persistence.identity.Parties;
import io.guichet.persistence.shared.ByHash;
import io.guichet.persistence.shared.RowQuery;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads whole documents, in five queries whatever their number; one that shows them, and does not
 * prove what is stored, remembers identities and mentions.
 */
final class InvoiceReader {

    private static final RowQuery AMONG =
            RowQuery.of(
                    "select {i} from guichet.invoice i where i.reference = any(?)",
                    InvoiceRow.class);

    private static final RowQuery LINES =
            RowQuery.of(
                    """
                    select {l} from guichet.invoice_line l
                    where l.document = any(?) order by l.document, l.position
                    """,
                    InvoiceLineRow.class);

    private static final RowQuery TAXES =
            RowQuery.of(
                    """
                    select {t} from guichet.invoice_tax t
                    where t.document = any(?) order by t.document, t.position
                    """,
                    InvoiceTaxRow.class);

    private final EntityManager entityManager;
    private final Function<Collection<String>, Map<String, Party>> parties;
    private final Function<Collection<String>, Map<String, List<Mention>>> mentionLists;

    InvoiceReader(EntityManager entityManager) {
        this(
                entityManager,
                new Parties(entityManager)::load,
                new MentionLists(entityManager)::load);
    }

    private InvoiceReader(
            EntityManager entityManager,
            Function<Collection<String>, Map<String, Party>> parties,
            Function<Collection<String>, Map<String, List<Mention>>> mentionLists) {
        this.entityManager = entityManager;
        this.parties = parties;
        this.mentionLists = mentionLists;
    }

    static InvoiceReader remembering(EntityManager entityManager) {
        Parties parties = new Parties(entityManager);
        MentionLists mentionLists = new MentionLists(entityManager);
        ByHash<Party> knownParties = new ByHash<>();
        ByHash<List<Mention>> knownMentions = new ByHash<>();
        return new InvoiceReader(
                entityManager,
                hashes -> knownParties.find(hashes, parties::load),
                hashes -> knownMentions.find(hashes, mentionLists::load));
    }

    List<Sealed<Invoice>> read(TypedQuery<InvoiceRow> query) {
        List<InvoiceRow> rows = query.getResultList();
        rows.forEach(entityManager::detach);
        return rows.isEmpty() ? List.of() : complete(rows);
    }

    /** Those of many references. */
    List<Sealed<Invoice>> among(List<String> references) {
        Object keys = references.toArray(String[]::new);
        List<List<Object[]>> read =
                RowQuery.together(
                        entityManager, AMONG.with(keys), LINES.with(keys), TAXES.with(keys));
        List<InvoiceRow> rows = RowQuery.only(InvoiceRow.class, read.getFirst());
        return rows.isEmpty()
                ? List.of()
                : complete(
                        rows, WholeDocument.lines(read.get(1)), WholeDocument.taxes(read.get(2)));
    }

    /** Rows that nobody keeps hold of, with all that belongs to them. */
    List<Sealed<Invoice>> complete(List<InvoiceRow> rows) {
        List<String> references = rows.stream().map(InvoiceRow::reference).toList();
        Items<InvoiceLineRow> lines =
                Items.of(entityManager, InvoiceLineRow.class, references, InvoiceLineRow::document);
        Items<InvoiceTaxRow> taxes =
                Items.of(entityManager, InvoiceTaxRow.class, references, InvoiceTaxRow::document);
        return complete(rows, lines, taxes);
    }

    /** The same with their items. */
    List<Sealed<Invoice>> complete(
            List<InvoiceRow> rows, Items<InvoiceLineRow> lines, Items<InvoiceTaxRow> taxes) {
        Map<String, List<Mention>> mentions =
                mentionLists.apply(
                        rows.stream().map(InvoiceRow::mentionList).collect(Collectors.toSet()));
        Map<String, Party> printed =
                parties.apply(
                        rows.stream()
                                .flatMap(row -> row.parties().stream())
                                .collect(Collectors.toSet()));
        return rows.stream().map(row -> document(row, lines, taxes, printed, mentions)).toList();
    }

    /** One of which everything was read. */
    static Sealed<Invoice> document(
            InvoiceRow row,
            Items<InvoiceLineRow> lines,
            Items<InvoiceTaxRow> taxes,
            Map<String, Party> printed,
            Map<String, List<Mention>> mentions) {
        String reference = row.reference();
        return Stored.document(
                reference,
                () ->
                        row.toInvoice(
                                printed,
                                lines.of(reference, line -> line.toLine(row.currency())),
                                taxes.of(reference, tax -> tax.toSubtotal(row.currency())),
                                mentions));
    }
}
