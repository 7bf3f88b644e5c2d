package io.guichet.testing.billing;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.application.billing.RenderedDocument;
import io.guichet.application.billing.port.RenderedDocuments;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Kept drawings in memory. */
public final class InMemoryRenderedDocuments implements RenderedDocuments {

    private static final int MOST = 100;

    private final Table<Key, RenderedDocument> documents;

    public InMemoryRenderedDocuments(InMemoryTransactions transactions) {
        documents = new Table<>(transactions);
    }

    @Override
    public Optional<RenderedDocument> find(DocumentReference reference, DocumentFormat format) {
        return documents.find(new Key(reference, format)).map(InMemoryRenderedDocuments::copy);
    }

    @Override
    public Map<DocumentReference, RenderedDocument> findAll(
            List<DocumentReference> references, DocumentFormat format) {
        if (references.size() > MOST) {
            throw new IllegalArgumentException("more than " + MOST + " at a time");
        }
        return references.stream()
                .distinct()
                .map(reference -> find(reference, format))
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(RenderedDocument::reference, document -> document));
    }

    @Override
    public void keep(RenderedDocument document) {
        documents.add(new Key(document.reference(), document.format()), copy(document));
    }

    /** All drawings of a document. */
    public void forget(DocumentReference reference) {
        for (DocumentFormat format : DocumentFormat.values()) {
            documents.remove(new Key(reference, format));
        }
    }

    private static RenderedDocument copy(RenderedDocument document) {
        return new RenderedDocument(
                document.reference(),
                document.format(),
                document.sha256(),
                document.content().clone());
    }

    private record Key(DocumentReference reference, DocumentFormat format) {}
}
