package io.guichet.application.access;

/** How many requests that write a node works on at once; the others wait. 0 is no limit. */
public record WritesAtOnce(int most) {

    public WritesAtOnce {
        if (most < 0) {
            throw new IllegalArgumentException("a limit is not below 0");
        }
    }
}
