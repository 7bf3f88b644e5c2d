package io.guichet.testing.tax;

import io.guichet.application.tax.port.VatIdRegistry;
import io.guichet.domain.identity.Party;
import io.guichet.domain.tax.VatId;
import io.guichet.testing.shared.InMemoryTransactions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A register in memory that knows the ids it was told of. It refuses to be asked inside a
 * transaction and can be down.
 */
public final class FakeVatIdRegistry implements VatIdRegistry {

    private final InMemoryTransactions transactions;
    private final Map<String, String> known = new HashMap<>();
    private final List<VatId> asked = new ArrayList<>();
    private String trouble = "";

    public FakeVatIdRegistry(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public synchronized Reply check(VatId id, Party requester) {
        if (transactions.isUnderWay()) {
            throw new IllegalStateException("asked the register inside a transaction");
        }
        asked.add(id);
        if (!trouble.isEmpty()) {
            return new Reply.Unavailable(trouble);
        }
        String name = known.get(id.value());
        return name == null
                ? new Reply.Invalid()
                : new Reply.Valid("W" + asked.size() + requester.vatId(), name, "Somewhere 1");
    }

    public synchronized void knows(String id, String name) {
        known.put(id, name);
    }

    public synchronized void forgets(String id) {
        known.remove(id);
    }

    /** Does not answer, with this as its reason; with none it answers again. */
    public synchronized void isDown(String reason) {
        trouble = reason;
    }

    public synchronized void isBack() {
        trouble = "";
    }

    /** All that it was asked about, in this order. */
    public synchronized List<VatId> asked() {
        return List.copyOf(asked);
    }
}
