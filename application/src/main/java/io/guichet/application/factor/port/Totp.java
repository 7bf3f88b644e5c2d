package io.guichet.application.factor.port;

/** Codes of authenticator applications after RFC 6238: six digits, thirty seconds, SHA-1. */
public interface Totp {

    /** A new secret of 160 random bits in Base32. */
    String newSecret();

    /** The code of one step of thirty seconds since 1970. */
    String code(String secret, long step);
}
