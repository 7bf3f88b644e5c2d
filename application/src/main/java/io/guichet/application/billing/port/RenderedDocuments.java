package io.guichet.application.billing.port;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.application.billing.RenderedDocument;
import io.guichet.domain.billing.DocumentReference;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Documents that were drawn once and are kept. */
public interface RenderedDocuments {

    Optional<RenderedDocument> find(DocumentReference reference, DocumentFormat format);

    /** Those of the wanted ones that are kept, at most a hundred at a time. */
    Map<DocumentReference, RenderedDocument> findAll(
            List<DocumentReference> references, DocumentFormat format);

    /** Keeps a drawing; the first one kept stays. */
    void keep(RenderedDocument document);
}
