package io.guichet.testing.identity;

import io.guichet.application.identity.port.IpRulesBook;
import io.guichet.domain.access.IpRules;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

/** Rules of addresses in memory. */
public final class InMemoryIpRules implements IpRulesBook {

    private final InMemoryTransactions transactions;
    private final Table<ProfileId, IpRules> rules;

    public InMemoryIpRules(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.rules = new Table<>(transactions);
    }

    @Override
    public IpRules of(ProfileId profile) {
        return rules.find(profile).orElseGet(IpRules::none);
    }

    @Override
    public void put(ProfileId profile, IpRules wanted) {
        transactions.requireUnderWay();
        rules.put(profile, wanted);
    }
}
