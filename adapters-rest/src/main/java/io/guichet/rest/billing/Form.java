package io.guichet.rest.billing;

import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Words;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;

import java.util.List;

/** The form a document is asked for in: by {@code ?format=} or else by what is accepted. */
enum Form {
    JSON(MediaType.APPLICATION_JSON_TYPE),
    HTML(MediaType.TEXT_HTML_TYPE),
    PDF(new MediaType("application", "pdf"));

    private final MediaType mediaType;

    Form(MediaType mediaType) {
        this.mediaType = mediaType;
    }

    static Form wanted(String format, Request request) {
        if (format != null) {
            return Words.constant(Form.class, format, "format");
        }
        Variant best = request.selectVariant(VARIANTS);
        if (best == null) {
            throw Problem.of(406, "not-acceptable").exception();
        }
        return FORMS.get(VARIANTS.indexOf(best));
    }

    private static final List<Form> FORMS = List.of(values());
    private static final List<Variant> VARIANTS =
            FORMS.stream().map(form -> new Variant(form.mediaType, (String) null, null)).toList();
}
