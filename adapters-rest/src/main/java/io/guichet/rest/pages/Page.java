package io.guichet.rest.pages;

import io.guichet.application.shared.Export;
import io.guichet.domain.identity.Language;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a browser is answered: a page, where to go instead, or a file to keep, and the cookies it is
 * to set.
 */
record Page(
        int status,
        String html,
        Optional<String> location,
        Optional<Download> download,
        List<String> cookies) {

    /** An archive that is sent as it is made. */
    record Download(String fileName, Export export) {}

    Page {
        cookies = List.copyOf(cookies);
    }

    static Page of(int status, String html) {
        return new Page(status, html, Optional.empty(), Optional.empty(), List.of());
    }

    /** After a form, so that loading the page again does not send the form again. */
    static Page seeOther(String location) {
        return new Page(303, "", Optional.of(location), Optional.empty(), List.of());
    }

    static Page file(String name, Export export) {
        Download download = new Download(name, export);
        return new Page(200, "", Optional.empty(), Optional.of(download), List.of());
    }

    /** Where it sends somebody is shown in this language, if it is one of our pages. */
    Page in(Language language) {
        return new Page(
                status,
                html,
                location.map(to -> to.startsWith("/") ? in(to, language) : to),
                download,
                cookies);
    }

    private static String in(String to, Language language) {
        return to + (to.contains("?") ? "&" : "?") + "lang=" + language.tag();
    }

    Page withCookie(String line) {
        return new Page(
                status,
                html,
                location,
                download,
                Stream.concat(cookies.stream(), Stream.of(line)).toList());
    }
}
