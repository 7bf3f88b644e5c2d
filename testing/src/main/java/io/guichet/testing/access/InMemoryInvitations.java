package io.guichet.testing.access;

import io.guichet.application.access.Invitation;
import io.guichet.application.access.port.Invitations;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Invitations in memory. */
public final class InMemoryInvitations implements Invitations {

    private final InMemoryTransactions transactions;
    private final Table<UUID, Waiting> rows;

    public InMemoryInvitations(InMemoryTransactions transactions) {
        this.transactions = transactions;
        rows = new Table<>(transactions);
    }

    @Override
    public void add(Invitation invitation, String codeHash) {
        transactions.requireUnderWay();
        rows.add(invitation.id(), new Waiting(invitation, codeHash, false));
    }

    @Override
    public Optional<Invitation> findByCode(String codeHash, Instant now) {
        return rows.rows()
                .filter(row -> row.codeHash().equals(codeHash) && row.waitsAt(now))
                .map(Waiting::invitation)
                .findFirst();
    }

    @Override
    public List<Invitation> waiting(CustomerNumber customer, Instant now) {
        return rows.rows()
                .filter(row -> row.invitation().customer().equals(customer) && row.waitsAt(now))
                .map(Waiting::invitation)
                .sorted(
                        Comparator.comparing(Invitation::expiresAt)
                                .reversed()
                                .thenComparing(Invitation::id))
                .toList();
    }

    @Override
    public boolean accept(UUID id, Instant now) {
        transactions.requireUnderWay();
        return rows.find(id)
                .filter(row -> row.waitsAt(now))
                .map(row -> rows.put(id, new Waiting(row.invitation(), row.codeHash(), true)))
                .isPresent();
    }

    @Override
    public void change(UUID id, Permissions permissions) {
        transactions.requireUnderWay();
        rows.find(id)
                .filter(row -> !row.accepted())
                .ifPresent(
                        row ->
                                rows.put(
                                        id,
                                        new Waiting(
                                                row.invitation().with(permissions),
                                                row.codeHash(),
                                                false)));
    }

    @Override
    public boolean remove(UUID id, CustomerNumber customer) {
        transactions.requireUnderWay();
        return rows.find(id)
                .filter(row -> row.invitation().customer().equals(customer) && !row.accepted())
                .map(row -> rows.remove(id))
                .isPresent();
    }

    /** Which are about somebody who is no more. */
    public void forget(Predicate<Invitation> which) {
        forget(which, Integer.MAX_VALUE);
    }

    /** At most so many; how many there were. */
    public int forget(Predicate<Invitation> which, int most) {
        transactions.requireUnderWay();
        List<Invitation> gone =
                rows.rows().map(Waiting::invitation).filter(which).limit(most).toList();
        gone.forEach(invitation -> rows.remove(invitation.id()));
        return gone.size();
    }

    private record Waiting(Invitation invitation, String codeHash, boolean accepted) {

        boolean waitsAt(Instant now) {
            return !accepted && now.isBefore(invitation.expiresAt());
        }
    }
}
