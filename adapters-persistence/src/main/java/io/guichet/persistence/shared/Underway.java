package io.guichet.persistence.shared;

import io.guichet.persistence.shared.RowQuery.Memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a transaction still has to write and what it will ask, and what it knows: an answer holds
 * until the transaction changes a table that was asked, or waits for somebody by locking.
 */
final class Underway {

    private final List<Write> held = new ArrayList<>();
    private final Set<Asked> locks = new LinkedHashSet<>();
    private final Set<Asked> foreseen = new LinkedHashSet<>();
    private final Map<Asked, List<Object[]>> known = new HashMap<>();
    private Optional<RuntimeException> refused = Optional.empty();

    /** How many are held now. */
    int hold(List<Write> writes) {
        held.addAll(writes);
        for (Write write : writes) {
            Set<String> changed = Tables.written(write.sql());
            known.keySet()
                    .removeIf(
                            asked ->
                                    !Collections.disjoint(asked.query().tables().named(), changed));
        }
        return held.size();
    }

    /**
     * Locks go before all else, which would be forgotten behind them; what is known and stays so is
     * not asked again.
     */
    void foresee(List<Asked> asked) {
        for (Asked one : asked) {
            boolean isKnown = known.containsKey(one);
            if (one.query().tables().isLocking() && !isKnown) {
                locks.add(one);
            } else if (!one.query().tables().isLocking() && (!isKnown || !locks.isEmpty())) {
                foreseen.add(one);
            }
        }
    }

    List<Write> takeHeld() {
        List<Write> taken = List.copyOf(held);
        held.clear();
        return taken;
    }

    /** What is not being asked anyway, or will be forgotten then. */
    List<Question> takeForeseen(List<Asked> asked) {
        locks.removeAll(asked);
        if (locks.isEmpty()) {
            foreseen.removeAll(asked);
        }
        List<Question> taken =
                Stream.concat(locks.stream(), foreseen.stream()).map(Question::new).toList();
        locks.clear();
        foreseen.clear();
        return taken;
    }

    /** Something that was held could not be written. */
    void refuse(RuntimeException why) {
        refused = refused.or(() -> Optional.of(why));
    }

    /** Throws why something could not be written, if so: nothing else may be kept either. */
    void requireWritten() {
        refused.ifPresent(
                why -> {
                    throw why;
                });
    }

    /** What the database would answer; what is given out is not known afterwards. */
    Optional<List<Object[]>> answer(Asked asked) {
        return Optional.ofNullable(
                asked.query().memory() == Memory.GIVEN_OUT
                        ? known.remove(asked)
                        : known.get(asked));
    }

    /** What was answered, in the order in which it was asked. */
    void learn(Question question, boolean isForeseen) {
        RowQuery query = question.asked().query();
        if (query.tables().isLocking()) {
            forget();
        }
        if (query.memory() == Memory.KEPT || query.memory() == Memory.GIVEN_OUT && isForeseen) {
            known.put(question.asked(), question.answers());
        }
    }

    /** Somebody did what nobody here knows anything about. */
    void forget() {
        known.keySet().removeIf(asked -> asked.query().memory() != Memory.GIVEN_OUT);
    }
}
