package io.guichet.persistence.notification;

import io.guichet.application.notification.Notice;
import io.guichet.application.notification.Notice.Audience;
import io.guichet.application.notification.PendingNotices;
import io.guichet.application.shared.Page;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.persistence.shared.BulkRows;
import io.guichet.persistence.shared.Encryption;
import io.guichet.persistence.shared.Errors;
import io.guichet.persistence.shared.TextMap;
import io.guichet.persistence.shared.Unreadable;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Claims notices for a while. {@code due_at} is the end of a claim as well as the time of the next
 * try; the number of tries tells a claim from its successor. Where a notice stands is kept in
 * columns of each channel's own, whose names begin with the channel's.
 */
public final class JpaPendingNotices implements PendingNotices {

    /** Who has claimed what; {@code tries} counts this one. */
    private record Claim(Channel channel, String key, int tries) {

        static Claim of(PendingNotice notice) {
            return new Claim(notice.channel(), notice.notice().key(), notice.tries() + 1);
        }
    }

    private final EntityManager entityManager;
    private final Transactions transactions;
    private final Encryption encryption;
    private final ToldNotices told;

    public JpaPendingNotices(
            EntityManager entityManager, Transactions transactions, Encryption encryption) {
        this.entityManager = entityManager;
        this.transactions = transactions;
        this.encryption = encryption;
        this.told = new ToldNotices(entityManager);
    }

    /** Those that cannot be read are given up on the way, so that they hold up no other. */
    @Override
    public List<PendingNotice> claim(Channel channel, int limit, Instant now, Duration lease) {
        return transactions.required(
                () ->
                        Unreadable.claimed(
                                () -> claimed(channel, limit, now, lease),
                                row -> readable(channel, row, now)));
    }

    @Override
    public void sent(List<PendingNotice> notices, Instant now) {
        List<Claim> claims = notices.stream().map(Claim::of).toList();
        transactions.required(
                () -> {
                    BulkRows.run(
                            entityManager,
                            "notices",
                            of(claims.getFirst().channel(), NoticeQueries.SENT),
                            List.of("text", "int4", "timestamptz"),
                            List.of(
                                    claims.stream().map(Claim::key).toArray(),
                                    claims.stream().map(Claim::tries).toArray(),
                                    claims.stream().map(claim -> now).toArray()));
                    return null;
                });
    }

    @Override
    public void retryAt(PendingNotice notice, Instant at, String error) {
        change(Claim.of(notice), "WAITING", at, error);
    }

    @Override
    public void park(PendingNotice notice, Instant now, String error) {
        change(Claim.of(notice), "PARKED", now, error);
    }

    @Override
    public int purgeSent(Instant before, int atMost) {
        return purge(NoticeQueries.PURGE, before, atMost);
    }

    @Override
    public int purgeGivenUp(Instant before, int atMost) {
        return purge(NoticeQueries.PURGE_GIVEN_UP, before, atMost);
    }

    private int purge(String statement, Instant before, int atMost) {
        return transactions.required(
                () ->
                        entityManager
                                .createNativeQuery(statement)
                                .setParameter("before", before)
                                .setParameter("atMost", atMost)
                                .executeUpdate());
    }

    @Override
    public Page<ToldNotice> toldOf(CustomerNumber customer, long before, int limit) {
        return transactions.required(() -> told.of(customer, before, limit));
    }

    @Override
    public Page<ToldNotice> toldTo(ProfileId person, long before, int limit) {
        return transactions.required(() -> told.to(person, before, limit));
    }

    @Override
    public long parked(Channel channel) {
        return (Long)
                entityManager
                        .createNativeQuery(of(channel, NoticeQueries.PARKED), Long.class)
                        .getSingleResult();
    }

    /** One that cannot be read is given up. */
    private Optional<PendingNotice> readable(Channel channel, Tuple row, Instant now) {
        Claim claim =
                new Claim(
                        channel,
                        row.get("notice_key", String.class),
                        row.get("tries", Short.class));
        return Unreadable.orPark(
                "notice " + row.get("id", Long.class),
                () -> read(claim, row),
                error -> change(claim, "PARKED", now, error));
    }

    /** A claim counts as a try; who claims is told of the earlier ones. */
    private PendingNotice read(Claim claim, Tuple row) {
        Notice notice =
                new Notice(
                        claim.key(),
                        Notice.Kind.valueOf(row.get("kind", String.class)),
                        new CustomerNumber(row.get("customer", Long.class)),
                        audience(row),
                        TextMap.read(encryption.decrypt(row.get("facts", byte[].class))));
        return new PendingNotice(
                row.get("id", Long.class), claim.channel(), notice, claim.tries() - 1);
    }

    private static Audience audience(Tuple row) {
        Optional<Audience> one =
                Optional.ofNullable(row.get("chat", Long.class)).map(Audience.OneChat::new);
        return one.or(
                        () ->
                                Optional.ofNullable(row.get("person", UUID.class))
                                        .map(ProfileId::new)
                                        .map(Audience.OfPerson::new))
                .orElseGet(Audience.OfCustomer::new);
    }

    private void change(Claim claim, String state, Instant at, String error) {
        transactions.required(
                () ->
                        entityManager
                                .createNativeQuery(of(claim.channel(), NoticeQueries.CHANGE))
                                .setParameter("state", state)
                                .setParameter("error", Errors.kept(error))
                                .setParameter("at", at)
                                .setParameter("key", claim.key())
                                .setParameter("tries", claim.tries())
                                .executeUpdate());
    }

    private static String of(Channel channel, String sql) {
        return sql.replace("{channel}", channel.name().toLowerCase(Locale.ROOT));
    }

    private List<Tuple> claimed(Channel channel, int limit, Instant now, Duration lease) {
        Query claim =
                entityManager
                        .createNativeQuery(of(channel, NoticeQueries.CLAIM), Tuple.class)
                        .setParameter("until", now.plus(lease))
                        .setParameter("now", now)
                        .setParameter("limit", limit);
        List<?> rows = claim.getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .sorted(Comparator.comparingLong(row -> row.get("id", Long.class)))
                .toList();
    }
}
