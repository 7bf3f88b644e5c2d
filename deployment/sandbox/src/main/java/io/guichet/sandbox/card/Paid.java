package io.guichet.sandbox.card;

/** What paying on the page comes to. */
enum Paid {
    AUTHORIZED,
    REFUSED,
    MUST_AUTHENTICATE,
    NOT_OPEN
}
