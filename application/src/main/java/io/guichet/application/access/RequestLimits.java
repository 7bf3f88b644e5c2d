package io.guichet.application.access;

/**
 * How many requests a minute are answered: without a token by address, with one by token, reading
 * apart from everything else. 0 is no limit.
 */
public record RequestLimits(int anonymous, int writes, int reads) {

    public RequestLimits {
        if (anonymous < 0 || writes < 0 || reads < 0) {
            throw new IllegalArgumentException("a limit is not below 0");
        }
    }

    /** 10, 50 and 250. */
    public static RequestLimits usual() {
        return new RequestLimits(10, 50, 250);
    }
}
