package io.guichet.testing.profile;

import io.guichet.application.profile.MailedLink;
import io.guichet.application.profile.port.MailedLinks;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Mailed links in memory. */
public final class InMemoryMailedLinks implements MailedLinks {

    private final InMemoryTransactions transactions;
    private final Table<String, Kept> rows;

    public InMemoryMailedLinks(InMemoryTransactions transactions) {
        this.transactions = transactions;
        rows = new Table<>(transactions);
    }

    @Override
    public void add(String codeHash, MailedLink link) {
        transactions.requireUnderWay();
        remove(
                kept ->
                        !kept.used()
                                && link.purpose().isReplaced()
                                && kept.link().purpose() == link.purpose()
                                && kept.link()
                                        .email()
                                        .value()
                                        .equalsIgnoreCase(link.email().value()));
        rows.add(codeHash, new Kept(codeHash, link, false));
    }

    @Override
    public Optional<MailedLink> find(String codeHash, Instant now) {
        return rows.find(codeHash).filter(kept -> kept.isGoodAt(now)).map(Kept::link);
    }

    @Override
    public List<MailedLink> of(ProfileId profile, Instant now) {
        return rows.rows()
                .filter(kept -> kept.isGoodAt(now))
                .map(Kept::link)
                .filter(link -> link.profile().filter(profile::equals).isPresent())
                .sorted(Comparator.comparing(MailedLink::expiresAt))
                .toList();
    }

    @Override
    public boolean use(String codeHash, Instant now) {
        transactions.requireUnderWay();
        return rows.find(codeHash)
                .filter(kept -> kept.isGoodAt(now))
                .map(kept -> rows.put(codeHash, new Kept(codeHash, kept.link(), true)))
                .isPresent();
    }

    @Override
    public void removeOf(ProfileId profile) {
        transactions.requireUnderWay();
        remove(
                kept ->
                        kept.link().profile().filter(profile::equals).isPresent()
                                && kept.link().purpose().isReplaced());
    }

    @Override
    public int forget(Instant before) {
        transactions.requireUnderWay();
        return remove(kept -> kept.link().expiresAt().isBefore(before));
    }

    /** Those to a person, by his profile or his address. */
    public void forget(ProfileId profile, String email) {
        transactions.requireUnderWay();
        remove(
                kept ->
                        kept.link().profile().filter(profile::equals).isPresent()
                                || kept.link().email().value().equalsIgnoreCase(email));
    }

    private int remove(Predicate<Kept> which) {
        List<String> gone = rows.rows().filter(which).map(Kept::hash).toList();
        gone.forEach(rows::remove);
        return gone.size();
    }

    private record Kept(String hash, MailedLink link, boolean used) {

        boolean isGoodAt(Instant now) {
            return !used && now.isBefore(link.expiresAt());
        }
    }
}
