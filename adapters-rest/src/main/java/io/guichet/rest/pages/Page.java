package io.guichet.rest.pages;

import java.util.Optional;

/**
 * What a browser is answered: a page, or where to go instead. {@code cookie} is to be set, if there
 * is one.
 */
record Page(int status, String html, Optional<String> location, Optional<String> cookie) {

    static Page of(int status, String html) {
        return new Page(status, html, Optional.empty(), Optional.empty());
    }

    /** After a form, so that loading the page again does not send the form again. */
    static Page seeOther(String location) {
        return new Page(303, "", Optional.of(location), Optional.empty());
    }

    Page withCookie(String line) {
        return new Page(status, html, location, Optional.of(line));
    }
}
