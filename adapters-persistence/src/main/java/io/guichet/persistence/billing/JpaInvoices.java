package io.guichet.persistence.billing;

import io.guichet.application.billing.port.Invoices;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.identity.SellerCode;
import io.guichet.persistence.identity.Parties;
import io.guichet.persistence.shared.Asked;
import io.guichet.persistence.shared.BulkRows;
import io.guichet.persistence.shared.RowQuery;

import jakarta.persistence.EntityManager;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Issued invoices and credit notes. */
public final class JpaInvoices implements Invoices {

    private static final String IN_SERIES =
            """
            select i from InvoiceRow i
            where i.seller = :seller and i.kind = :kind and i.seal.number > :after
            order by i.seal.number
            """;

    private static final RowQuery CORRECTIONS_OF =
            RowQuery.of(
                            """
                            select i.reference from guichet.invoice i
                            where i.corrects = ? order by i.series_number
                            """,
                            String.class)
                    .kept();

    private static final RowQuery FINAL_AFTER =
            RowQuery.of(
                            "select i.reference from guichet.invoice i where i.deducts = ?",
                            String.class)
                    .kept();

    private static final int FEW = 4;

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
        return WholeDocument.find(entityManager, reference);
    }

    @Override
    public List<DocumentReference> correctionsOf(DocumentReference invoice) {
        return CORRECTIONS_OF.list(entityManager, String.class, invoice.value()).stream()
                .map(DocumentReference::new)
                .toList();
    }

    @Override
    public Optional<DocumentReference> finalAfter(DocumentReference advance) {
        return FINAL_AFTER.list(entityManager, String.class, advance.value()).stream()
                .map(DocumentReference::new)
                .findFirst();
    }

    /** So few that one text holds the questions of all of them. */
    @Override
    public void foreseeCredits(Collection<DocumentReference> invoices) {
        if (invoices.size() <= FEW) {
            invoices.forEach(
                    invoice -> {
                        foresee(WholeDocument.asked(invoice));
                        foresee(
                                List.of(
                                        CORRECTIONS_OF.with(invoice.value()),
                                        JpaReceivables.found(invoice)));
                    });
        }
    }

    private void foresee(List<Asked> asked) {
        RowQuery.foresee(entityManager, asked.toArray(Asked[]::new));
    }

    @Override
    public void add(Sealed<Invoice> invoice) {
        addAll(List.of(invoice));
    }

    @Override
    public Map<DocumentReference, Sealed<Invoice>> findAll(
            Collection<DocumentReference> references) {
        return found(references)
                .collect(Collectors.toMap(found -> found.document().reference(), found -> found));
    }

    /** A few as if each was asked for, but in one trip. */
    private Stream<Sealed<Invoice>> found(Collection<DocumentReference> references) {
        if (references.size() > FEW) {
            return reader
                    .among(references.stream().map(DocumentReference::value).toList())
                    .stream();
        }
        references.forEach(reference -> foresee(WholeDocument.asked(reference)));
        return references.stream().distinct().map(this::find).flatMap(Optional::stream);
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
            IntStream.range(0, invoice.lines().size())
                    .forEach(at -> lines.add(InvoiceLineRow.from(invoice, at)));
            taxes.addAll(InvoiceTaxRow.of(invoice));
        }
        parties.keepAll(hashes.parties());
        mentionLists.keepAll(hashes.mentions());
        BulkRows.addEach(entityManager, "documents", List.of(documents, lines, taxes));
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
