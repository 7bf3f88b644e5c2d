package io.guichet.testing.factor;

import io.guichet.application.factor.port.Passkeys;
import io.guichet.domain.factor.Passkey;
import io.guichet.domain.factor.SecondFactor;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Passkeys in memory. */
public final class InMemoryPasskeys implements Passkeys {

    private final InMemoryTransactions transactions;
    private final InMemorySecondFactors factors;
    private final Table<UUID, Passkey> passkeys;

    public InMemoryPasskeys(InMemoryTransactions transactions, InMemorySecondFactors factors) {
        this.transactions = transactions;
        this.factors = factors;
        this.passkeys = new Table<>(transactions);
    }

    @Override
    public List<Passkey> of(ProfileId profile) {
        return factors.of(profile).stream()
                .map(SecondFactor::id)
                .flatMap(id -> passkeys.find(id).stream())
                .toList();
    }

    @Override
    public boolean isKnown(String credential) {
        return held().anyMatch(passkey -> passkey.credential().equals(credential));
    }

    /** One goes with the factor it belongs to. */
    private Stream<Passkey> held() {
        return passkeys.rows().filter(passkey -> of(passkey.profile()).contains(passkey));
    }

    @Override
    public void add(Passkey passkey) {
        transactions.requireUnderWay();
        passkeys.add(passkey.factor(), passkey);
    }

    @Override
    public void save(Passkey used) {
        transactions.requireUnderWay();
        passkeys.put(used.factor(), used);
    }
}
