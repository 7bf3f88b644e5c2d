package io.guichet.persistence.shared;

import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.domain.identity.CustomerNumber;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads and writes rows that nobody keeps hold of, and tells a lost race from a fault. */
public final class Rows {

    /** Unique violation, exclusion violation, serialization failure, deadlock, lock timeout. */
    private static final Set<String> LOST_RACE =
            Set.of("23505", "23P01", "40001", "40P01", "55P03");

    private static final ClassValue<RowQuery> BY_KEY =
            new ClassValue<>() {
                @Override
                protected RowQuery computeValue(Class<?> type) {
                    Columns columns = Columns.of(type);
                    String key =
                            columns.all().stream()
                                    .filter(Columns.Stored::isKey)
                                    .map(Columns.Stored::name)
                                    .collect(Collectors.joining());
                    String sql = "select {t} from %s t where t.%s = ?";
                    return RowQuery.of(sql.formatted(columns.table(), key), type).kept();
                }
            };

    private Rows() {}

    public static <R> Optional<R> find(EntityManager entityManager, Class<R> type, Object key) {
        Optional<R> row = Optional.ofNullable(entityManager.find(type, key));
        row.ifPresent(entityManager::detach);
        return row;
    }

    /**
     * The same of a class whose key is one column, asked once in a transaction that changes none.
     */
    public static <R> Optional<R> named(EntityManager entityManager, Class<R> type, Object key) {
        return BY_KEY.get(type).list(entityManager, type, key).stream().findFirst();
    }

    /** The question that {@link #named} asks. */
    public static Asked asked(Class<?> type, Object key) {
        return BY_KEY.get(type).with(key);
    }

    /** The rows of a query that says {@code among(:keys, …)}. */
    public static <R> List<R> amongKeys(
            EntityManager entityManager, Class<R> type, String query, Collection<String> keys) {
        return amongKeys(entityManager, type, query, keys.toArray(String[]::new));
    }

    /** The same among the numbers of some customers. */
    public static <R> List<R> amongCustomers(
            EntityManager entityManager,
            Class<R> type,
            String query,
            Collection<CustomerNumber> customers) {
        Long[] keys = customers.stream().map(CustomerNumber::value).toArray(Long[]::new);
        return amongKeys(entityManager, type, query, keys);
    }

    /** The same among keys of any kind. */
    public static <R> List<R> amongKeys(
            EntityManager entityManager, Class<R> type, String query, Object[] keys) {
        List<R> rows =
                entityManager.createQuery(query, type).setParameter("keys", keys).getResultList();
        rows.forEach(entityManager::detach);
        return rows;
    }

    /**
     * Stores new rows at once, so that a violation is reported by whoever caused it.
     *
     * @throws ConcurrentUpdateException if one is there already
     */
    public static void add(EntityManager entityManager, String what, List<?> rows) {
        race(
                what,
                () -> {
                    rows.forEach(entityManager::persist);
                    entityManager.flush();
                    rows.forEach(entityManager::detach);
                    return null;
                });
    }

    /** Does work in which {@code what} may turn out to be changed by somebody faster. */
    public static <T> T race(String what, Supplier<T> work) {
        try {
            return work.get();
        } catch (PersistenceException failure) {
            if (isLostRace(failure)) {
                throw new ConcurrentUpdateException(what, failure);
            }
            throw failure;
        }
    }

    /** For statements that must change exactly one row of the version they were read at. */
    public static void requireOne(String what, int changed) {
        if (changed != 1) {
            throw new ConcurrentUpdateException(what);
        }
    }

    /** For statements that must change all of so many rows of the versions they were read at. */
    public static void requireAll(String what, int rows, int changed) {
        if (changed != rows) {
            throw new ConcurrentUpdateException(what);
        }
    }

    private static boolean isLostRace(PersistenceException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException
                    || cause instanceof SQLException refused
                            && LOST_RACE.contains(String.valueOf(refused.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
