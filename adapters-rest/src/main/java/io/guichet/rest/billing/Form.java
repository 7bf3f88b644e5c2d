package io.guichet.rest.billing;

import io.guichet.application.billing.DocumentFormat;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Words;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;

import java.util.List;

/** The form a document is asked for in: by {@code ?format=} or else by what is accepted. */
public enum Form {
    JSON(MediaType.APPLICATION_JSON_TYPE),
    PDF(new MediaType("application", "pdf")),
    HTML(MediaType.TEXT_HTML_TYPE),
    XML(MediaType.APPLICATION_XML_TYPE);

    private final MediaType mediaType;

    Form(MediaType mediaType) {
        this.mediaType = mediaType;
    }

    /** Any of them, data unless something else is asked for. */
    public static Form of(String format, Request request) {
        return among(List.of(values()), format, request);
    }

    /** One that can be kept, a PDF unless something else is asked for. */
    public static Form ofDocument(String format, Request request) {
        return among(List.of(PDF, HTML), format, request);
    }

    /**
     * As the application calls it.
     *
     * @throws IllegalStateException for {@link #JSON}
     */
    public DocumentFormat toDocumentFormat() {
        return switch (this) {
            case HTML -> DocumentFormat.HTML;
            case PDF -> DocumentFormat.PDF;
            case XML -> DocumentFormat.XML;
            case JSON -> throw new IllegalStateException("data is no document");
        };
    }

    private static Form among(List<Form> offered, String format, Request request) {
        if (format != null) {
            Form named = Words.constant(Form.class, format, "format");
            if (!offered.contains(named)) {
                throw new InvalidValueException("invalid-format");
            }
            return named;
        }
        List<Variant> variants =
                offered.stream()
                        .map(form -> new Variant(form.mediaType, (String) null, null))
                        .toList();
        Variant best = request.selectVariant(variants);
        if (best == null) {
            throw Problem.of(406, "not-acceptable").exception();
        }
        return offered.get(variants.indexOf(best));
    }
}
