package io.guichet.testing.factor;

import io.guichet.application.factor.port.SecondFactors;
import io.guichet.domain.factor.Attempts;
import io.guichet.domain.factor.SecondFactor;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Second factors and how codes were met, in memory. */
public final class InMemorySecondFactors implements SecondFactors {

    private final InMemoryTransactions transactions;
    private final Table<UUID, SecondFactor> factors;
    private final Table<ProfileId, Attempts> attempts;
    private final Table<ProfileId, List<String>> codes;

    public InMemorySecondFactors(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.factors = new Table<>(transactions);
        this.attempts = new Table<>(transactions);
        this.codes = new Table<>(transactions);
    }

    @Override
    public Attempts lock(ProfileId profile) {
        transactions.requireUnderWay();
        return attempts.find(profile).orElseGet(() -> Attempts.none(profile));
    }

    @Override
    public void save(Attempts changed) {
        transactions.requireUnderWay();
        attempts.put(changed.profile(), changed);
    }

    @Override
    public List<SecondFactor> of(ProfileId profile) {
        return factors.rows()
                .filter(factor -> factor.profile().equals(profile))
                .sorted(Comparator.comparing(SecondFactor::addedAt).thenComparing(SecondFactor::id))
                .toList();
    }

    @Override
    public boolean isEnrolled(ProfileId profile) {
        return of(profile).stream().anyMatch(SecondFactor::confirmed);
    }

    @Override
    public void add(SecondFactor factor) {
        transactions.requireUnderWay();
        factors.add(factor.id(), factor);
    }

    @Override
    public void confirm(UUID id, ProfileId profile) {
        transactions.requireUnderWay();
        factors.find(id)
                .filter(factor -> factor.profile().equals(profile))
                .ifPresent(factor -> factors.put(id, factor.confirm()));
    }

    @Override
    public boolean remove(UUID id, ProfileId profile) {
        transactions.requireUnderWay();
        return factors.find(id)
                .filter(factor -> factor.profile().equals(profile))
                .map(factor -> factors.remove(id))
                .isPresent();
    }

    @Override
    public void replaceCodes(ProfileId profile, List<String> hashes) {
        transactions.requireUnderWay();
        codes.put(profile, List.copyOf(hashes));
    }

    @Override
    public boolean useCode(ProfileId profile, String hash) {
        transactions.requireUnderWay();
        List<String> known = codes.find(profile).orElse(List.of());
        if (!known.contains(hash)) {
            return false;
        }
        return codes.put(profile, known.stream().filter(code -> !code.equals(hash)).toList());
    }

    @Override
    public int codesLeft(ProfileId profile) {
        return codes.find(profile).map(List::size).orElse(0);
    }
}
