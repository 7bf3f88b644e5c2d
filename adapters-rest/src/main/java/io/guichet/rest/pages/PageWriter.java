package io.guichet.rest.pages;

import io.guichet.domain.identity.Language;
import io.guichet.rest.shared.Languages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;

/** Carries pages over HTTP. */
final class PageWriter {

    static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    /** Where a passkey is asked for; scripts of ours only, and none within a page. */
    static final String POLICY_WITH_SCRIPT = POLICY + "; script-src 'self'";

    private PageWriter() {}

    static String policyOf(Page page) {
        return page.html().contains(PasskeyForm.SCRIPT) ? POLICY_WITH_SCRIPT : POLICY;
    }

    /** By {@code ?lang=}, else by what the browser accepts. */
    static Language languageOf(HttpServletRequest request) {
        String wanted = request.getParameter("lang");
        if (wanted != null) {
            return Language.ofTag(wanted);
        }
        if (request.getHeader("Accept-Language") == null) {
            return Language.EN;
        }
        return Languages.wanted(Collections.list(request.getLocales())).orElse(Language.EN);
    }

    /** The page's address in a language that was asked for by name. */
    static String addressOf(HttpServletRequest request) {
        return request.getParameter("lang") == null
                ? request.getRequestURI()
                : request.getRequestURI() + "?lang=" + languageOf(request).tag();
    }

    /** The answer to a request: who asked for a language by name is also sent on in it. */
    static void answer(HttpServletRequest request, Page page, HttpServletResponse response)
            throws IOException {
        write(request.getParameter("lang") == null ? page : page.in(languageOf(request)), response);
    }

    static void write(Page page, HttpServletResponse response) throws IOException {
        response.setStatus(page.status());
        response.setHeader("Content-Security-Policy", policyOf(page));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        page.cookies().forEach(line -> response.addHeader("Set-Cookie", line));
        page.location().ifPresent(location -> response.setHeader("Location", location));
        if (page.download().isPresent()) {
            Page.Download file = page.download().get();
            response.setContentType("application/zip");
            response.setHeader(
                    "Content-Disposition", "attachment; filename=\"" + file.fileName() + "\"");
            file.export().writeTo(response.getOutputStream());
        }
        if (!page.html().isEmpty()) {
            byte[] html = page.html().getBytes(StandardCharsets.UTF_8);
            response.setContentType("text/html;charset=UTF-8");
            response.setContentLength(html.length);
            response.getOutputStream().write(html);
        }
    }
}
