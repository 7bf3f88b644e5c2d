package io.guichet.rest.pages;

import static java.util.stream.Collectors.toMap;

import io.guichet.domain.identity.Language;
import io.guichet.rest.shared.Languages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

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

    /** By {@code ?lang=}, else as it was asked for before, else by what the browser accepts. */
    static Language languageOf(HttpServletRequest request, PageCookies cookies) {
        return asked(request)
                .or(() -> cookies.language(cookiesOf(request)))
                .orElseGet(() -> accepted(request));
    }

    /** By name; the first of one that came twice. */
    static Map<String, String> cookiesOf(HttpServletRequest request) {
        Cookie[] sent = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(sent)
                .collect(toMap(Cookie::getName, Cookie::getValue, (first, other) -> first));
    }

    private static Optional<Language> asked(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("lang")).map(Language::ofTag);
    }

    private static Language accepted(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Language.EN;
        }
        return Languages.wanted(Collections.list(request.getLocales())).orElse(Language.EN);
    }

    /** The page's address in a language that was asked for by name. */
    static String addressOf(HttpServletRequest request) {
        return asked(request)
                .map(language -> request.getRequestURI() + "?lang=" + language.tag())
                .orElseGet(request::getRequestURI);
    }

    /** Who asked for a language by name is also sent on in it, and it is kept. */
    static Page inLanguage(HttpServletRequest request, Page page, PageCookies cookies) {
        return asked(request)
                .map(language -> page.in(language).withCookie(cookies.language(language)))
                .orElse(page);
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
