package io.guichet.application.notification;

/** Mails the letters that wait. */
public interface SendLetters {

    /** How many were sent; at most ten at a time. */
    int send();
}
