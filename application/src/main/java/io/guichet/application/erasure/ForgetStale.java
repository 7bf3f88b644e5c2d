package io.guichet.application.erasure;

/** Removes what has been over for long enough. */
public interface ForgetStale {

    /** Answers how many rows were removed. */
    int forget();
}
