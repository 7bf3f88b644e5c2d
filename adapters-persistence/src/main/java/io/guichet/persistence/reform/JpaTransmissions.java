package io.guichet.persistence.reform;

import io.guichet.application.reform.port.Transmissions;
import io.guichet.application.reform.query.ListTransmissions;
import io.guichet.application.shared.Page;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.reform.Standing;
import io.guichet.domain.reform.Transmission;
import io.guichet.domain.reform.TransmissionKind;
import io.guichet.domain.reform.TransmissionKind.Destination;
import io.guichet.persistence.shared.Errors;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@code due_at} is the end of a claim as well as the time of the next try. */
public final class JpaTransmissions implements Transmissions, ListTransmissions {

    private static final String CLAIM =
            """
            update guichet.transmission set due_at = :until, version = version + 1
            where id in (
                select id from guichet.transmission
                where %s and state in ('WAITING', 'HELD', 'SENDING', 'SENT')
                    and due_at <= :now
                order by due_at limit 1
                for update skip locked)
            returning *
            """;

    private static final String TO_PLATFORM = CLAIM.formatted("kind <> 'DEPOSIT'");
    private static final String TO_CHORUS_PRO = CLAIM.formatted("kind = 'DEPOSIT'");

    private static final String SAVE =
            """
            update TransmissionRow t set t.state = :state, t.flow = :flow, t.status = :status,
                t.reason = :reason, t.changedAt = :changedAt, t.dueAt = :dueAt, t.tries = :tries,
                t.misses = :misses, t.version = t.version + 1
            where t.id = :id and t.version = :version
            """;

    private static final String LIST =
            """
            select t from TransmissionRow t
            where t.seller = :seller and (t.createdAt, t.id) < (:at, :last)
                and (:kind is null or t.kind = :kind) and (:state is null or t.state = :state)
                and (:status = '' or t.status = :status) and (:subject = '' or t.subject = :subject)
            order by t.createdAt desc, t.id desc
            """;

    private static final String LATEST =
            """
            select t from TransmissionRow t
            where t.seller = :seller and t.kind = :kind and t.subject = :subject
            order by t.createdAt desc, t.key desc
            """;

    private final EntityManager entityManager;

    public JpaTransmissions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(Transmission transmission) {
        Rows.add(entityManager, nameOf(transmission), List.of(TransmissionRow.from(transmission)));
    }

    @Override
    public Optional<Transmission> find(UUID id) {
        return Rows.find(entityManager, TransmissionRow.class, id)
                .map(TransmissionRow::toTransmission);
    }

    @Override
    public Optional<Transmission> latest(SellerCode seller, TransmissionKind kind, String subject) {
        return entityManager
                .createQuery(LATEST, TransmissionRow.class)
                .setParameter("seller", seller.value())
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .map(TransmissionRow::toTransmission)
                .findFirst();
    }

    @Override
    public Optional<Transmission> claim(Destination destination, Instant now, Duration lease) {
        String claim = destination == Destination.PLATFORM ? TO_PLATFORM : TO_CHORUS_PRO;
        List<?> claimed =
                entityManager
                        .createNativeQuery(claim, TransmissionRow.class)
                        .setParameter("until", now.plus(lease))
                        .setParameter("now", now)
                        .getResultList();
        claimed.forEach(entityManager::detach);
        return claimed.stream()
                .map(TransmissionRow.class::cast)
                .map(TransmissionRow::toTransmission)
                .findAny();
    }

    @Override
    public void save(Transmission transmission) {
        String name = nameOf(transmission);
        Rows.requireOne(name, Rows.race(name, () -> update(transmission)));
    }

    @Override
    public Page<Transmission> list(SellerCode seller, Filter filter, Position after, int limit) {
        return Page.of(
                entityManager
                        .createQuery(LIST, TransmissionRow.class)
                        .setParameter("seller", seller.value())
                        .setParameter("at", after.createdAt())
                        .setParameter("last", after.id())
                        .setParameter("kind", filter.kind().orElse(null))
                        .setParameter("state", filter.state().orElse(null))
                        .setParameter("status", filter.status())
                        .setParameter("subject", filter.subject())
                        .setMaxResults(limit + 1)
                        .getResultList()
                        .stream()
                        .peek(entityManager::detach)
                        .map(TransmissionRow::toTransmission)
                        .toList(),
                limit);
    }

    private int update(Transmission transmission) {
        Standing standing = transmission.standing();
        return entityManager
                .createQuery(SAVE)
                .setParameter("state", standing.state())
                .setParameter("flow", standing.flow())
                .setParameter("status", standing.status())
                .setParameter("reason", Errors.kept(standing.reason()))
                .setParameter("changedAt", standing.changedAt())
                .setParameter("dueAt", standing.dueAt())
                .setParameter("tries", standing.tries())
                .setParameter("misses", standing.misses())
                .setParameter("id", transmission.id())
                .setParameter("version", transmission.version())
                .executeUpdate();
    }

    private static String nameOf(Transmission transmission) {
        return "transmission " + transmission.key();
    }
}
