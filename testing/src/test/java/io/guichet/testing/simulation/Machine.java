package io.guichet.testing.simulation;

import java.util.Random;

/** What everything runs on: it goes down now and then, and with it every commit until it is up. */
final class Machine {

    private static final int COMMITS = 400;

    private final Random random;
    private boolean isDown;

    Machine(Random random) {
        this.random = random;
    }

    /** To be called around every commit. */
    void perhapsGoesDown() {
        isDown = isDown || random.nextInt(COMMITS) == 0;
        if (isDown) {
            throw new Crash();
        }
    }

    void comesUp() {
        isDown = false;
    }
}
