package io.guichet.persistence.billing;

import static java.util.stream.Collectors.toMap;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.application.billing.RenderedDocument;
import io.guichet.application.billing.port.RenderedDocuments;
import io.guichet.domain.billing.DocumentReference;

import jakarta.persistence.EntityManager;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Drawings that are kept; many are read in one query. */
public final class JpaRenderedDocuments implements RenderedDocuments {

    private static final String INSERT =
            """
            insert into guichet.rendered_document (reference, format, sha256, content)
            values (:reference, :format, :sha256, :content)
            on conflict do nothing
            """;

    private final EntityManager entityManager;

    public JpaRenderedDocuments(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<RenderedDocument> find(DocumentReference reference, DocumentFormat format) {
        return Optional.ofNullable(findAll(List.of(reference), format).get(reference));
    }

    @Override
    public Map<DocumentReference, RenderedDocument> findAll(
            List<DocumentReference> references, DocumentFormat format) {
        if (references.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery(
                        "select d from RenderedDocumentRow d"
                                + " where d.reference in :references and d.format = :format",
                        RenderedDocumentRow.class)
                .setParameter(
                        "references", references.stream().map(DocumentReference::value).toList())
                .setParameter("format", format)
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .map(RenderedDocumentRow::toDocument)
                .collect(toMap(RenderedDocument::reference, Function.identity()));
    }

    @Override
    public void keep(RenderedDocument document) {
        entityManager
                .createNativeQuery(INSERT)
                .setParameter("reference", document.reference().value())
                .setParameter("format", document.format().name())
                .setParameter("sha256", document.sha256())
                .setParameter("content", document.content())
                .executeUpdate();
    }
}
