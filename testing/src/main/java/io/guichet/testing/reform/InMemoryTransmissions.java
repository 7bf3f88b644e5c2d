package io.guichet.testing.reform;

import static java.util.Comparator.comparing;

import io.guichet.application.reform.port.Transmissions;
import io.guichet.application.reform.query.ListTransmissions;
import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.application.shared.Page;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.reform.Standing;
import io.guichet.domain.reform.Transmission;
import io.guichet.domain.reform.TransmissionKind;
import io.guichet.domain.reform.TransmissionKind.Destination;
import io.guichet.domain.reform.TransmissionState;
import io.guichet.testing.shared.Ids;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What is told to the platform, in memory. */
public final class InMemoryTransmissions implements Transmissions, ListTransmissions {

    private static final Set<TransmissionState> UNDER_WAY =
            Set.of(
                    TransmissionState.WAITING,
                    TransmissionState.HELD,
                    TransmissionState.SENDING,
                    TransmissionState.SENT);

    private static final Comparator<Transmission> OLDEST_FIRST =
            comparing((Transmission told) -> told.standing().createdAt())
                    .thenComparing(Transmission::id, Ids.BY_BYTES);

    private final InMemoryTransactions transactions;
    private final Table<UUID, Transmission> rows;
    private final Table<UUID, Transmission>.Index<String> byKey;

    public InMemoryTransmissions(InMemoryTransactions transactions) {
        this.transactions = transactions;
        rows = new Table<>(transactions);
        byKey = rows.by(Transmission::key);
    }

    @Override
    public void add(Transmission transmission) {
        transactions.requireUnderWay();
        boolean isKnown = byKey.of(transmission.key()).findAny().isPresent();
        if (isKnown || !rows.add(transmission.id(), transmission)) {
            throw new ConcurrentUpdateException("transmission " + transmission.key());
        }
    }

    @Override
    public Optional<Transmission> find(UUID id) {
        return rows.find(id);
    }

    @Override
    public Optional<Transmission> latest(SellerCode seller, TransmissionKind kind, String subject) {
        return rows.rows()
                .filter(told -> told.seller().equals(seller) && told.kind() == kind)
                .filter(told -> told.subject().equals(subject))
                .max(
                        comparing((Transmission told) -> told.standing().createdAt())
                                .thenComparing(Transmission::key));
    }

    @Override
    public Optional<Transmission> claim(Destination destination, Instant now, Duration lease) {
        transactions.requireUnderWay();
        Optional<Transmission> due =
                rows.rows()
                        .filter(told -> told.kind().destination() == destination)
                        .filter(told -> UNDER_WAY.contains(told.standing().state()))
                        .filter(told -> !told.standing().dueAt().isAfter(now))
                        .min(comparing(told -> told.standing().dueAt()));
        Optional<Transmission> claimed = due.map(told -> dueAt(told, now.plus(lease)));
        claimed.ifPresent(told -> rows.put(told.id(), told));
        return claimed;
    }

    @Override
    public void save(Transmission transmission) {
        transactions.requireUnderWay();
        if (rows.find(transmission.id()).orElseThrow().version() != transmission.version()) {
            throw new ConcurrentUpdateException("transmission " + transmission.key());
        }
        rows.put(transmission.id(), with(transmission, transmission.standing()));
    }

    @Override
    public Page<Transmission> list(SellerCode seller, Filter filter, Position after, int limit) {
        return Page.of(
                all().filter(told -> told.seller().equals(seller))
                        .filter(told -> filter.kind().stream().allMatch(told.kind()::equals))
                        .filter(
                                told ->
                                        filter.state().stream()
                                                .allMatch(told.standing().state()::equals))
                        .filter(
                                told ->
                                        filter.status().isEmpty()
                                                || filter.status().equals(told.standing().status()))
                        .filter(
                                told ->
                                        filter.subject().isEmpty()
                                                || filter.subject().equals(told.subject()))
                        .filter(told -> isBefore(told, after))
                        .sorted(OLDEST_FIRST.reversed())
                        .limit(limit + 1L)
                        .toList(),
                limit);
    }

    /** All there are, for tests to read. */
    public Stream<Transmission> all() {
        return rows.rows();
    }

    private static boolean isBefore(Transmission told, Position end) {
        int byTime = told.standing().createdAt().compareTo(end.createdAt());
        return byTime < 0 || byTime == 0 && Ids.BY_BYTES.compare(told.id(), end.id()) < 0;
    }

    private static Transmission dueAt(Transmission told, Instant due) {
        Standing now = told.standing();
        return with(
                told,
                new Standing(
                        now.state(),
                        now.flow(),
                        now.status(),
                        now.reason(),
                        now.createdAt(),
                        now.changedAt(),
                        due,
                        now.tries(),
                        now.misses()));
    }

    private static Transmission with(Transmission told, Standing standing) {
        return new Transmission(
                told.id(),
                told.key(),
                told.seller(),
                told.kind(),
                told.subject(),
                told.file(),
                standing,
                told.version() + 1);
    }
}
