package io.guichet.rest.pages;

import io.guichet.domain.identity.Language;

/**
 * A browser's request for the link page: its session cookie or an empty text, its language, and
 * where the page is in that language.
 */
record Visit(String cookie, Language language, String address) {}
