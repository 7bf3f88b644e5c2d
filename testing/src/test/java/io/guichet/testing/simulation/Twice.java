package io.guichet.testing.simulation;

import java.util.function.Supplier;

/**
 * Lets somebody do what he does as people and programs do: sometimes again, since he saw no answer,
 * and again after a crash, mostly.
 */
final class Twice {

    private final Town town;

    Twice(Town town) {
        this.town = town;
    }

    void does(Supplier<?> deed) {
        try {
            deed.get();
        } catch (Crash crash) {
            town.machine.comesUp();
            if (town.once(4)) {
                throw crash;
            }
            deed.get();
        }
        if (town.once(8)) {
            deed.get();
        }
    }
}
