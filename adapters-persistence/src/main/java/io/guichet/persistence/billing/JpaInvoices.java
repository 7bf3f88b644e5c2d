package io.guichet.persistence.billing;

import io.guichet.application.billing.port.Invoices;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.identity.SellerCode;
import io.guichet.persistence.identity.Parties;
import io.guichet.persistence.shared.BulkRows;

import jakarta.persistence.EntityManager;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Issued invoices and credit notes. */
public final class JpaInvoices implements Invoices {

    private static final String IN_SERIES =
            """
            select i from InvoiceRow i
            where i.seller = :seller and i.kind = :kind and i.seal.number > :after
            order by i.seal.number
            """;

    private static final String CORRECTIONS_OF =
            "select i.reference from InvoiceRow i where i.corrects = :invoice order by i.seal.number";

    private static final String FINAL_AFTER =
            "select i.reference from InvoiceRow i where i.advance.deducts = :advance";

    private final EntityManager entityManager;
    private final Parties parties;
    private final MentionLists mentionLists;
    private final InvoiceReader reader;

    public JpaInvoices(EntityManager entityManager) {
        this.entityManager = entityManager;
        this.parties = new Parties(entityManager);
        this.mentionLists = new MentionLists(entityManager);
        this.reader = new InvoiceReader(entityManager);
    }

    @Override
    public Optional<Sealed<Invoice>> find(DocumentReference reference) {
        return reader
                .read(
                        entityManager
                                .createQuery(
                                        "select i from InvoiceRow i where i.reference = :reference",
                                        InvoiceRow.class)
                                .setParameter("reference", reference.value()))
                .stream()
                .findFirst();
    }

    @Override
    public List<DocumentReference> correctionsOf(DocumentReference invoice) {
        return entityManager
                .createQuery(CORRECTIONS_OF, String.class)
                .setParameter("invoice", invoice.value())
                .getResultStream()
                .map(DocumentReference::new)
                .toList();
    }

    @Override
    public Optional<DocumentReference> finalAfter(DocumentReference advance) {
        return entityManager
                .createQuery(FINAL_AFTER, String.class)
                .setParameter("advance", advance.value())
                .getResultStream()
                .map(DocumentReference::new)
                .findFirst();
    }

    @Override
    public void add(Sealed<Invoice> invoice) {
        addAll(List.of(invoice));
    }

    @Override
    public Map<DocumentReference, Sealed<Invoice>> findAll(
            Collection<DocumentReference> references) {
        return reader
                .read(
                        entityManager
                                .createQuery(
                                        "select i from InvoiceRow i"
                                                + " where among(:references, i.reference)",
                                        InvoiceRow.class)
                                .setParameter(
                                        "references",
                                        references.stream()
                                                .map(DocumentReference::value)
                                                .toArray(String[]::new)))
                .stream()
                .collect(Collectors.toMap(found -> found.document().reference(), found -> found));
    }

    @Override
    public void addAll(List<Sealed<Invoice>> invoices) {
        Hashes hashes = new Hashes();
        List<Object> documents = new ArrayList<>();
        List<Object> lines = new ArrayList<>();
        List<Object> taxes = new ArrayList<>();
        for (Sealed<Invoice> sealed : invoices) {
            Invoice invoice = sealed.document();
            documents.add(InvoiceRow.from(invoice, sealed.seal(), hashes));
            each(invoice.lines(), at -> lines.add(InvoiceLineRow.from(invoice, at)));
            each(invoice.totals().vat(), at -> taxes.add(InvoiceTaxRow.from(invoice, at)));
        }
        parties.keepAll(hashes.parties());
        mentionLists.keepAll(hashes.mentions());
        BulkRows.addEach(entityManager, "documents", List.of(documents, lines, taxes));
    }

    private static void each(List<?> items, IntConsumer added) {
        IntStream.range(0, items.size()).forEach(added);
    }

    @Override
    public List<Sealed<Invoice>> inSeries(
            SellerCode seller, DocumentKind kind, long after, int limit) {
        return reader.read(
                entityManager
                        .createQuery(IN_SERIES, InvoiceRow.class)
                        .setParameter("seller", seller.value())
                        .setParameter("kind", kind)
                        .setParameter("after", after)
                        .setMaxResults(limit));
    }
}
