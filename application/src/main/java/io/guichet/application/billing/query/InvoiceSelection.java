package io.guichet.application.billing.query;

import io.guichet.domain.billing.DocumentReference;

import java.util.List;

/** Which documents are meant: those a filter lets through, or some by name (at most 1000). */
public sealed interface InvoiceSelection {

    record Matching(InvoiceFilter filter) implements InvoiceSelection {}

    record Named(List<DocumentReference> references) implements InvoiceSelection {

        public Named {
            references = List.copyOf(references);
        }
    }
}
