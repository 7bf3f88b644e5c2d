package io.guichet.testing.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.application.billing.RenderedDocument;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every {@link io.guichet.application.billing.port.RenderedDocuments} promises. */
public abstract class RenderedDocumentsContract extends Contract {

    private static final byte[] BYTES = {0, 1, (byte) 0xff, 10};

    @Test
    void a_drawing_is_found_as_it_was_kept() {
        RenderedDocument kept = keep(invoice(), BYTES);

        RenderedDocument found = find(kept.reference(), DocumentFormat.PDF).orElseThrow();

        assertThat(found.content()).isEqualTo(BYTES);
        assertThat(found.sha256()).isEqualTo(kept.sha256());
        assertThat(found.reference()).isEqualTo(kept.reference());
        assertThat(found.format()).isEqualTo(DocumentFormat.PDF);
    }

    @Test
    void another_form_or_document_is_not_found() {
        RenderedDocument kept = keep(invoice(), BYTES);

        assertThat(find(kept.reference(), DocumentFormat.HTML)).isEmpty();
        assertThat(find(invoice(), DocumentFormat.PDF)).isEmpty();
    }

    @Test
    void the_first_one_kept_stays() {
        RenderedDocument kept = keep(invoice(), BYTES);

        keep(kept.reference(), new byte[] {7});

        assertThat(find(kept.reference(), DocumentFormat.PDF).orElseThrow().content())
                .isEqualTo(BYTES);
    }

    @Test
    void of_many_those_that_are_kept_are_found() {
        RenderedDocument first = keep(invoice(), BYTES);
        RenderedDocument second = keep(invoice(), new byte[] {7});
        DocumentReference missing = invoice();

        Map<DocumentReference, RenderedDocument> found =
                in(
                        () ->
                                stores().renderedDocuments()
                                        .findAll(
                                                List.of(
                                                        first.reference(),
                                                        missing,
                                                        second.reference()),
                                                DocumentFormat.PDF));

        assertThat(found).containsOnlyKeys(first.reference(), second.reference());
        assertThat(found.get(second.reference()).content()).isEqualTo(new byte[] {7});
    }

    private DocumentReference invoice() {
        return given().invoiceOf(given().customer()).document().reference();
    }

    private RenderedDocument keep(DocumentReference reference, byte[] content) {
        RenderedDocument document =
                new RenderedDocument(reference, DocumentFormat.PDF, Samples.hash(), content);
        done(() -> stores().renderedDocuments().keep(document));
        return document;
    }

    private Optional<RenderedDocument> find(DocumentReference reference, DocumentFormat format) {
        return in(() -> stores().renderedDocuments().find(reference, format));
    }
}
