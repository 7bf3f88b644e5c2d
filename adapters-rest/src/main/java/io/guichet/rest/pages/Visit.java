package io.guichet.rest.pages;

import io.guichet.domain.identity.Language;

/**
 * A browser's request for a page: its session cookie or an empty text, its language, where the page
 * is in that language, and the internet address of the client or an empty text.
 */
record Visit(String cookie, Language language, String address, String client) {}
