package io.guichet.persistence.billing;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.application.billing.RenderedDocument;
import io.guichet.domain.billing.DocumentReference;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.util.Objects;

/** Written by {@link JpaRenderedDocuments} in its own SQL. */
@Entity
@Table(name = "rendered_document")
@IdClass(RenderedDocumentRow.Key.class)
class RenderedDocumentRow {

    @Id private String reference;

    @Id
    @Enumerated(EnumType.STRING)
    private DocumentFormat format;

    private String sha256;
    private byte[] content;

    protected RenderedDocumentRow() {}

    RenderedDocument toDocument() {
        return new RenderedDocument(new DocumentReference(reference), format, sha256, content);
    }

    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String reference;
        private DocumentFormat format;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.format == format
                    && Objects.equals(key.reference, reference);
        }

        @Override
        public int hashCode() {
            return Objects.hash(reference, format);
        }
    }
}
