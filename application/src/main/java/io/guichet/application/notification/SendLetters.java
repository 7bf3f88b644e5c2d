package io.guichet.application.notification;

/** Mails the letters that wait. */
public interface SendLetters {

    /**
     * How many were sent; at most ten at a time. Throws what else went wrong than a mail server
     * that does not take one, once all of them were tried.
     */
    int send();
}
