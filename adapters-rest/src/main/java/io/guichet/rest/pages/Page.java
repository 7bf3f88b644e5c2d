package io.guichet.rest.pages;

import io.guichet.domain.identity.Language;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a browser is answered: a page, or where to go instead, and the cookies it is to set. */
record Page(int status, String html, Optional<String> location, List<String> cookies) {

    Page {
        cookies = List.copyOf(cookies);
    }

    static Page of(int status, String html) {
        return new Page(status, html, Optional.empty(), List.of());
    }

    /** After a form, so that loading the page again does not send the form again. */
    static Page seeOther(String location) {
        return new Page(303, "", Optional.of(location), List.of());
    }

    /** Where it sends somebody is shown in this language, if it is one of our pages. */
    Page in(Language language) {
        return new Page(
                status,
                html,
                location.map(to -> to.startsWith("/") ? in(to, language) : to),
                cookies);
    }

    private static String in(String to, Language language) {
        return to + (to.contains("?") ? "&" : "?") + "lang=" + language.tag();
    }

    Page withCookie(String line) {
        return new Page(
                status, html, location, Stream.concat(cookies.stream(), Stream.of(line)).toList());
    }
}
