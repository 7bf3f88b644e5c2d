package io.guichet.testing.audit;

import io.guichet.application.audit.port.AuditTrail;
import io.guichet.application.audit.query.ListAudit;
import io.guichet.application.shared.Page;
import io.guichet.domain.audit.AuditEntry;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chains of entries in memory. */
public final class InMemoryAuditTrail implements AuditTrail, ListAudit {

    private final InMemoryTransactions transactions;
    private final Table<String, Head> heads;
    private final Table<String, Sealed> entries;

    public InMemoryAuditTrail(InMemoryTransactions transactions) {
        this.transactions = transactions;
        heads = new Table<>(transactions);
        entries = new Table<>(transactions);
    }

    @Override
    public Head lock(String chain) {
        transactions.hold(chain);
        return heads.find(chain).orElseGet(() -> new Head(chain, 0, AuditEntry.GENESIS));
    }

    @Override
    public Optional<Written> lockIfWritten(String chain) {
        return transactions.hasWritten()
                ? Optional.of(new Written(lock(chain), edits()))
                : Optional.empty();
    }

    @Override
    public void tellEdits() {
        transactions.edits().tell();
    }

    private Edits edits() {
        return new Edits(transactions.edits().before(), transactions.edits().after());
    }

    @Override
    public void append(AuditEntry entry) {
        transactions.requireHeld(entry.chain());
        Sealed added = new Sealed(entry, entry.seal());
        entries.add(key(entry), added);
        heads.put(entry.chain(), new Head(entry.chain(), entry.number(), added.seal()));
    }

    @Override
    public List<Head> heads(String after, int limit) {
        return heads.rows()
                .filter(head -> head.chain().compareTo(after) > 0)
                .sorted(Comparator.comparing(Head::chain))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Sealed> entries(String chain, long after, int limit) {
        return entries.rows()
                .filter(one -> one.entry().chain().equals(chain))
                .filter(one -> one.entry().number() > after)
                .limit(limit)
                .toList();
    }

    @Override
    public Page<AuditEntry> list(String chain, long before, int limit) {
        return Page.of(
                entries.rows()
                        .map(Sealed::entry)
                        .filter(entry -> entry.chain().equals(chain) && entry.number() < before)
                        .sorted(Comparator.comparing(AuditEntry::number).reversed())
                        .limit(limit + 1L)
                        .toList(),
                limit);
    }

    /** Puts an entry in the place of another, as somebody would who covers his tracks. */
    public void tamper(AuditEntry other) {
        Sealed kept = entries.find(key(other)).orElseThrow();
        entries.put(key(other), new Sealed(other, kept.seal()));
    }

    private static String key(AuditEntry entry) {
        return entry.chain() + "#" + entry.number();
    }
}
