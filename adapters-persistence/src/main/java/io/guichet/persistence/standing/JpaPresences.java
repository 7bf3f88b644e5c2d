package io.guichet.persistence.standing;

import io.guichet.application.standing.port.Presences;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.standing.Inactivity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Days of the UTC. A session that is over already is found by its sign-in in the audit. */
public final class JpaPresences implements Presences {

    private final EntityManager entityManager;

    public JpaPresences(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void gather(Instant now) {
        entityManager
                .createNativeQuery(PresenceQueries.GATHER)
                .setParameter("today", now.atZone(ZoneOffset.UTC).toLocalDate())
                .executeUpdate();
    }

    @Override
    public Optional<Inactivity> of(ProfileId person) {
        List<?> rows =
                entityManager
                        .createNativeQuery(PresenceQueries.OF, Tuple.class)
                        .setParameter("person", person.value())
                        .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Inactivity(day(row, 0).orElseThrow(), day(row, 1).orElseThrow()))
                .findFirst();
    }

    @Override
    public List<Idle> idle(LocalDate day, long after, int limit) {
        List<?> rows =
                entityManager
                        .createNativeQuery(PresenceQueries.IDLE, Tuple.class)
                        .setParameter("day", day)
                        .setParameter("after", after)
                        .setMaxResults(limit)
                        .getResultList();
        return rows.stream().map(Tuple.class::cast).map(JpaPresences::toIdle).toList();
    }

    private static Idle toIdle(Tuple row) {
        return new Idle(
                new CustomerNumber(row.get(0, Long.class)),
                new Inactivity(day(row, 1).orElseThrow(), day(row, 2).orElseThrow()),
                day(row, 3));
    }

    private static Optional<LocalDate> day(Tuple row, int at) {
        return Optional.ofNullable(row.get(at))
                .map(value -> value instanceof Date date ? date.toLocalDate() : (LocalDate) value);
    }

    @Override
    public List<Returned> returned(long after, int limit) {
        return rows(PresenceQueries.RETURNED, after, limit)
                .map(
                        row ->
                                new Returned(
                                        new CustomerNumber(row.get(0, Long.class)),
                                        new ProfileId(row.get(1, UUID.class))))
                .toList();
    }

    @Override
    public List<Absent> absent(long after, int limit) {
        return rows(PresenceQueries.ABSENT, after, limit)
                .map(
                        row ->
                                new Absent(
                                        new CustomerNumber(row.get(0, Long.class)),
                                        day(row, 1).orElseThrow(),
                                        day(row, 2)))
                .toList();
    }

    private Stream<Tuple> rows(String query, long after, int limit) {
        List<?> rows =
                entityManager
                        .createNativeQuery(query, Tuple.class)
                        .setParameter("after", after)
                        .setMaxResults(limit)
                        .getResultList();
        return rows.stream().map(Tuple.class::cast);
    }

    @Override
    public void warned(CustomerNumber customer, LocalDate on, LocalDate until) {
        entityManager
                .createNativeQuery(
                        "insert into guichet.inactivity_warning (customer, warned_on, until_on)"
                                + " values (:customer, :day, :until)"
                                + " on conflict (customer)"
                                + " do update set warned_on = :day, until_on = :until")
                .setParameter("customer", customer.value())
                .setParameter("day", on)
                .setParameter("until", until)
                .executeUpdate();
    }
}
