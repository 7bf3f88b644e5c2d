package io.guichet.application.erasure;

/** Has the card provider forget the cards of customers who were closed or have another owner. */
public interface ForgetCards {

    /** How many are forgotten now; the others another time. */
    int forget();
}
