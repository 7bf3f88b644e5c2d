package io.guichet.application.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A round of work that is done for each of many: one for whom it fails stops no other. The first
 * fault is thrown once everybody had his turn, so that whoever watches the round hears of it.
 */
public final class OneByOne {

    private int done;
    private Optional<RuntimeException> fault = Optional.empty();

    /** {@code work} says whether there was anything to do. */
    public <T> void each(List<T> some, Predicate<T> work) {
        some.forEach(one -> attempt(one, work));
    }

    private <T> void attempt(T one, Predicate<T> work) {
        try {
            if (work.test(one)) {
                done++;
            }
        } catch (RuntimeException failed) {
            fault = fault.or(() -> Optional.of(failed));
        }
    }

    /** For how many something was done, unless it failed for any. */
    public int done() {
        if (fault.isPresent()) {
            throw fault.get();
        }
        return done;
    }
}
