package io.guichet.domain.factor;

/** What a person can have beside his password. */
public enum FactorKind {
    /** An authenticator application with codes of thirty seconds (RFC 6238). */
    TOTP,
    /** A key pair whose private half never leaves its authenticator (Web Authentication). */
    PASSKEY
}
