package io.guichet.rest.pages;

import io.guichet.domain.identity.Language;

import java.util.Map;

/**
 * A browser's request for a page.
 *
 * @param cookies by name
 * @param address where the page is in that language
 * @param client the internet address it comes from, or an empty text
 * @param agent what the browser calls itself
 */
record Visit(
        Map<String, String> cookies,
        Language language,
        String address,
        String client,
        String agent) {

    Visit {
        cookies = Map.copyOf(cookies);
    }

    /** Whether the language was asked for by name, and goes along from page to page. */
    boolean asksForLanguage() {
        return address.contains("lang=");
    }
}
