package io.guichet.application.notification;

/** Sends the notices that wait to be mailed. */
public interface SendMails {

    /** How many were sent; at most ten at a time. */
    int send();
}
