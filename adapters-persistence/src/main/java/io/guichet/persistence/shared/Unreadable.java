package io.guichet.persistence.shared;

import jakarta.persistence.EntityManager;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Rows whose encrypted text was altered, or written with a key that is lost. One of them is no
 * reason not to read the others: who reads it does without, and the log names it once.
 */
public final class Unreadable {

    private static final String ERROR = "cannot be decrypted";
    private static final Logger LOG = System.getLogger(Unreadable.class.getName());
    private static final int MOST_REMEMBERED = 1_000;
    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

    private Unreadable() {}

    /** What is read, or nothing if it cannot be; {@code row} names it in the log. */
    public static <T> Optional<T> unless(String row, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (UnreadableTextException unreadable) {
            tell(row, unreadable);
            return Optional.empty();
        }
    }

    /** The same for a row of a queue, which is given up if it cannot be read. */
    public static <T> Optional<T> orPark(
            EntityManager entityManager, Class<?> row, long id, Supplier<T> reading) {
        return orPark(
                row.getSimpleName() + " " + id,
                reading,
                error ->
                        entityManager
                                .createQuery(
                                        "update %s r set r.state = 'PARKED', r.error = :error where r.id = :id"
                                                .formatted(row.getSimpleName()))
                                .setParameter("error", error)
                                .setParameter("id", id)
                                .executeUpdate());
    }

    /** The same for one that is given up in a way of its own, which is told why. */
    public static <T> Optional<T> orPark(
            String row, Supplier<T> reading, Consumer<String> givingUp) {
        Optional<T> read = unless(row, reading);
        if (read.isEmpty()) {
            givingUp.accept(ERROR);
        }
        return read;
    }

    /**
     * What is claimed of a queue and can be read, which is nothing only where none waits: as long
     * as all that was claimed had to be given up the next are.
     */
    public static <R, T> List<T> claimed(
            Supplier<List<R>> claiming, Function<R, Optional<T>> reading) {
        List<R> rows = claiming.get();
        List<T> readable = read(rows, reading);
        while (readable.isEmpty() && !rows.isEmpty()) {
            rows = claiming.get();
            readable = read(rows, reading);
        }
        return readable;
    }

    private static <R, T> List<T> read(List<R> rows, Function<R, Optional<T>> reading) {
        return rows.stream().map(reading).flatMap(Optional::stream).toList();
    }

    private static void tell(String row, UnreadableTextException unreadable) {
        if (TOLD.size() < MOST_REMEMBERED && TOLD.add(row)) {
            LOG.log(Level.ERROR, row + " " + ERROR + ": " + unreadable.getMessage());
        }
    }
}
