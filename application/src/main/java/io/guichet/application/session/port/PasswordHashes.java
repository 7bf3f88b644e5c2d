package io.guichet.application.session.port;

/**
 * Turns passwords into what may be stored of them: slowly, with much memory, each with its own
 * salt.
 */
public interface PasswordHashes {

    /** The hash with its salt and parameters, as a PHC string. */
    String hash(String password);

    /** Whether this is the password, in the same time whether it is or not. */
    boolean matches(String password, String stored);

    /** Whether it was made with other parameters than are used today. */
    boolean isOutdated(String stored);

    /** A hash that no password has, made as all are: for whoever has none, in the same time. */
    String ofNobody();
}
