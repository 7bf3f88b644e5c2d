package io.guichet.bot.telegram;

import io.guichet.application.notification.PendingNotices;
import io.guichet.application.shared.Page;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Notices of which a number of times nothing can be noted as sent. */
public final class FaultyNotices implements PendingNotices {

    private final PendingNotices notices;
    private final AtomicInteger failures = new AtomicInteger();
    private final Queue<String> noted = new ConcurrentLinkedQueue<>();

    FaultyNotices(PendingNotices notices) {
        this.notices = notices;
    }

    public void failNext(int notings) {
        failures.set(notings);
    }

    /** The keys of those that were noted. */
    public List<String> noted() {
        return List.copyOf(noted);
    }

    @Override
    public List<PendingNotice> claim(Channel channel, int limit, Instant now, Duration lease) {
        return notices.claim(channel, limit, now, lease);
    }

    @Override
    public void sent(List<PendingNotice> sent, Instant now) {
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("the database is down");
        }
        notices.sent(sent, now);
        sent.forEach(notice -> noted.add(notice.notice().key()));
    }

    @Override
    public void retryAt(PendingNotice notice, Instant at, String error) {
        notices.retryAt(notice, at, error);
    }

    @Override
    public void park(PendingNotice notice, Instant now, String error) {
        notices.park(notice, now, error);
    }

    @Override
    public Page<ToldNotice> toldOf(CustomerNumber customer, long before, int limit) {
        return notices.toldOf(customer, before, limit);
    }

    @Override
    public Page<ToldNotice> toldTo(ProfileId person, long before, int limit) {
        return notices.toldTo(person, before, limit);
    }

    @Override
    public int purgeSent(Instant before, int atMost) {
        return notices.purgeSent(before, atMost);
    }

    @Override
    public int purgeGivenUp(Instant before, int atMost) {
        return notices.purgeGivenUp(before, atMost);
    }

    @Override
    public long parked(Channel channel) {
        return notices.parked(channel);
    }
}
