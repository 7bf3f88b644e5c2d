package io.guichet.testing.notification;

import io.guichet.application.identity.query.FindChatLink;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.Notice.Audience;
import io.guichet.application.notification.Notice.Kind;
import io.guichet.application.notification.PendingNotices;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.shared.Page;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is to be told outside, in memory. */
public final class InMemoryOutbox implements Outbox, PendingNotices {

    private final AtomicLong ids = new AtomicLong();
    private final InMemoryTransactions transactions;
    private final FindChatLink chats;
    private final Table<String, Notice> notices;
    private final Table<Long, Row> rows;
    private final List<Notice> swallowed = new CopyOnWriteArrayList<>();

    /** For people with these chats. */
    public InMemoryOutbox(InMemoryTransactions transactions, FindChatLink chats) {
        this.transactions = transactions;
        this.chats = chats;
        notices = new Table<>(transactions);
        rows = new Table<>(transactions);
    }

    @Override
    public void add(Notice notice) {
        transactions.requireUnderWay();
        if (!notices.add(notice.key(), notice)) {
            if (!notices.find(notice.key()).orElseThrow().equals(notice)) {
                swallowed.add(notice);
            }
            return;
        }
        for (Channel channel : Channel.values()) {
            long id = ids.incrementAndGet();
            State state = isFor(notice, channel) ? State.WAITING : State.SENT;
            rows.put(id, new Row(id, channel, notice, state, Instant.EPOCH, 0));
        }
    }

    private boolean isFor(Notice notice, Channel channel) {
        return channel == Channel.MAIL
                || switch (notice.audience()) {
                    case Audience.OfCustomer ignored -> !chats.chatsOf(notice.customer()).isEmpty();
                    case Audience.OfPerson(ProfileId who) -> !chats.chatsOf(who).isEmpty();
                    case Audience.OneChat ignored -> true;
                };
    }

    @Override
    public List<PendingNotice> claim(Channel channel, int limit, Instant now, Duration lease) {
        return transactions.alone(
                () ->
                        on(channel, State.WAITING)
                                .filter(row -> !row.dueAt().isAfter(now))
                                .limit(limit)
                                .map(row -> claimed(row, now.plus(lease)))
                                .toList());
    }

    /** Nobody is told any more; the notices themselves can still be looked at by tests. */
    public void forget(CustomerNumber customer) {
        transactions.requireUnderWay();
        rows.rows()
                .filter(row -> row.notice().customer().equals(customer))
                .forEach(row -> rows.remove(row.id()));
    }

    /** Nor is a person, of what was his alone. */
    public void forget(ProfileId person) {
        transactions.requireUnderWay();
        rows.rows()
                .filter(row -> isFor(person, row.notice()))
                .forEach(row -> rows.remove(row.id()));
    }

    private static boolean isFor(ProfileId person, Notice notice) {
        return switch (notice.audience()) {
            case Audience.OfCustomer ignored -> false;
            case Audience.OfPerson(ProfileId who) -> who.equals(person);
            case Audience.OneChat ignored ->
                    notice.key().startsWith(Kind.CHAT_ENDED + ":" + person.value() + ":");
        };
    }

    @Override
    public void sent(List<PendingNotice> sent, Instant now) {
        sent.stream().filter(this::isStillClaimed).forEach(notice -> move(notice, State.SENT, now));
    }

    @Override
    public void retryAt(PendingNotice notice, Instant at, String error) {
        move(notice, State.WAITING, at);
    }

    @Override
    public void park(PendingNotice notice, Instant now, String error) {
        move(notice, State.PARKED, now);
    }

    @Override
    public int purgeSent(Instant before, int atMost) {
        return purge(notice -> isOverBefore(notice, before) && !isGivenUp(notice), atMost);
    }

    @Override
    public int purgeGivenUp(Instant before, int atMost) {
        return purge(notice -> isOverBefore(notice, before) && isGivenUp(notice), atMost);
    }

    private int purge(Predicate<Notice> over, int atMost) {
        return transactions.alone(
                () -> {
                    List<Notice> old = notices.rows().filter(over).limit(atMost).toList();
                    old.forEach(this::remove);
                    return old.size();
                });
    }

    @Override
    public Page<ToldNotice> toldOf(CustomerNumber customer, long before, int limit) {
        return told(
                notice ->
                        notice.customer().equals(customer)
                                && notice.audience() instanceof Audience.OfCustomer,
                before,
                limit);
    }

    @Override
    public Page<ToldNotice> toldTo(ProfileId person, long before, int limit) {
        return told(
                notice -> notice.audience().equals(new Audience.OfPerson(person)), before, limit);
    }

    private Page<ToldNotice> told(Predicate<Notice> which, long before, int limit) {
        return Page.of(
                on(Channel.MAIL)
                        .filter(row -> row.id() < before && which.test(row.notice()))
                        .map(this::told)
                        .filter(told -> told.mailedAt().or(told::inChatsAt).isPresent())
                        .sorted(Comparator.comparing(ToldNotice::id).reversed())
                        .limit(limit + 1L)
                        .toList(),
                limit);
    }

    private ToldNotice told(Row mail) {
        return new ToldNotice(
                mail.id(),
                mail.notice().kind(),
                mail.notice().customer(),
                mail.sentAt(),
                of(mail.notice())
                        .filter(row -> row.channel() == Channel.CHAT)
                        .flatMap(row -> row.sentAt().stream())
                        .findFirst());
    }

    private boolean isOverBefore(Notice notice, Instant before) {
        return of(notice)
                .allMatch(row -> row.state() != State.WAITING && row.dueAt().isBefore(before));
    }

    private boolean isGivenUp(Notice notice) {
        return of(notice).anyMatch(row -> row.state() == State.PARKED);
    }

    private void remove(Notice notice) {
        of(notice).forEach(row -> rows.remove(row.id()));
        notices.remove(notice.key());
    }

    private Stream<Row> of(Notice notice) {
        return rows.rows().filter(row -> row.notice().key().equals(notice.key()));
    }

    @Override
    public long parked(Channel channel) {
        return on(channel, State.PARKED).count();
    }

    /** What was not told since something else had its key. */
    public List<Notice> swallowed() {
        return List.copyOf(swallowed);
    }

    /** The notices after the first so many. */
    public List<Notice> after(int first) {
        return notices.after(first);
    }

    /** Every notice that was ever added, oldest first. */
    public List<Notice> notices() {
        return notices.rows().toList();
    }

    private Stream<Row> on(Channel channel, State state) {
        return on(channel).filter(row -> row.state() == state);
    }

    private Stream<Row> on(Channel channel) {
        return rows.rows().filter(row -> row.channel() == channel);
    }

    private PendingNotice claimed(Row row, Instant until) {
        rows.put(row.id(), row.at(State.WAITING, until, row.tries() + 1));
        return new PendingNotice(row.id(), row.channel(), row.notice(), row.tries());
    }

    private boolean isStillClaimed(PendingNotice notice) {
        return rows.find(notice.id()).stream().anyMatch(row -> row.tries() == notice.tries() + 1);
    }

    private void move(PendingNotice notice, State state, Instant at) {
        Row row = rows.find(notice.id()).orElseThrow();
        rows.put(row.id(), row.at(state, at, row.tries()));
    }

    private enum State {
        WAITING,
        SENT,
        PARKED
    }

    /** A notice on one channel; waiting, it is due once nobody's claim holds any more. */
    private record Row(
            long id, Channel channel, Notice notice, State state, Instant dueAt, int tries) {

        /** Never where it waited for nobody. */
        Optional<Instant> sentAt() {
            boolean isSent = state == State.SENT && !dueAt.equals(Instant.EPOCH);
            return isSent ? Optional.of(dueAt) : Optional.empty();
        }

        Row at(State next, Instant due, int nowTries) {
            return new Row(id, channel, notice, next, due, nowTries);
        }
    }
}
