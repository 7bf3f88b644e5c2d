package io.guichet.application.shared;

import static java.util.Objects.requireNonNull;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * A round of work that is done for each of many: one for whom it fails stops no other, in whatever
 * way it fails. Each failure is a line of the log; the first fault of each kind is thrown once
 * everybody had his turn, so that whoever watches the round hears of every kind.
 */
public final class OneByOne {

    private static final Logger LOG = System.getLogger(OneByOne.class.getName());

    private final String what;
    private final Map<String, Throwable> faults = new LinkedHashMap<>();
    private int done;

    /** {@code what} names one of them in the log. */
    public OneByOne(String what) {
        this.what = requireNonNull(what, "what");
    }

    /**
     * Does the work for each; it says whether there was anything to do.
     *
     * @param id what the log may say of one, which is nothing personal
     * @return for how many something was done now
     */
    public <T> int each(List<T> some, Function<T, ?> id, Predicate<T> work) {
        return count(some, id, one -> work.test(one) ? 1 : 0);
    }

    /** The same for work that says how much was done. */
    public <T> int count(List<T> some, Function<T, ?> id, ToIntFunction<T> work) {
        int before = done;
        some.forEach(one -> attempt(one, id, work));
        return done - before;
    }

    private <T> void attempt(T one, Function<T, ?> id, ToIntFunction<T> work) {
        try {
            done += work.applyAsInt(one);
        } catch (RuntimeException | Error fault) {
            LOG.log(Level.ERROR, what + " " + id.apply(one) + " is tried again later: " + fault);
            faults.putIfAbsent(FaultKinds.of(fault), fault);
        }
    }

    /**
     * How much was done; throws one fault, and with it the first of each other kind: that of the
     * process if there is one, or else the first.
     */
    public int done() {
        if (!faults.isEmpty()) {
            List<Throwable> all = List.copyOf(faults.values());
            Throwable worst =
                    all.stream().filter(ProcessFaults::isOne).findFirst().orElse(all.getFirst());
            all.stream().filter(other -> other != worst).forEach(worst::addSuppressed);
            throwAgain(worst);
        }
        return done;
    }

    private static void throwAgain(Throwable fault) {
        if (fault instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) fault;
    }
}
