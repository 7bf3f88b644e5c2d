package io.guichet.persistence.billing;

import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Mention;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.identity.Party;
import io.guichet.persistence.identity.Parties;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads whole documents, in five queries whatever their number. */
final class InvoiceReader {

    private final EntityManager entityManager;
    private final Parties parties;
    private final MentionLists mentionLists;

    InvoiceReader(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.parties = new Parties(entityManager);
        this.mentionLists = new MentionLists(entityManager);
    }

    List<Sealed<Invoice>> read(TypedQuery<InvoiceRow> query) {
        List<InvoiceRow> rows = query.getResultList();
        rows.forEach(entityManager::detach);
        return rows.isEmpty() ? List.of() : complete(rows);
    }

    private List<Sealed<Invoice>> complete(List<InvoiceRow> rows) {
        List<String> references = rows.stream().map(InvoiceRow::reference).toList();
        Items<InvoiceLineRow> lines =
                Items.of(entityManager, InvoiceLineRow.class, references, InvoiceLineRow::document);
        Items<InvoiceTaxRow> taxes =
                Items.of(entityManager, InvoiceTaxRow.class, references, InvoiceTaxRow::document);
        Map<String, List<Mention>> mentions =
                mentionLists.load(
                        rows.stream().map(InvoiceRow::mentionList).collect(Collectors.toSet()));
        Map<String, Party> printed =
                parties.load(
                        rows.stream()
                                .flatMap(row -> row.parties().stream())
                                .collect(Collectors.toSet()));
        return rows.stream()
                .map(
                        row ->
                                Stored.document(
                                        row.reference(),
                                        () ->
                                                row.toInvoice(
                                                        printed,
                                                        lines.of(
                                                                row.reference(),
                                                                line ->
                                                                        line.toLine(
                                                                                row.currency())),
                                                        taxes.of(
                                                                row.reference(),
                                                                tax ->
                                                                        tax.toSubtotal(
                                                                                row.currency())),
                                                        mentions)))
                .toList();
    }
}
