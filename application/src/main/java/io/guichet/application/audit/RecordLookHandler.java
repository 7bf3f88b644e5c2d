package io.guichet.application.audit;

import io.guichet.application.shared.Transactions;
import io.guichet.domain.audit.Act;
import io.guichet.domain.audit.AuditEntry;
import io.guichet.domain.identity.ProfileId;

/** Looking changes nothing, so that there was no transaction to write it down in. */
public final class RecordLookHandler implements RecordLook {

    private final AuditBooks books;
    private final Transactions transactions;

    public RecordLookHandler(AuditBooks books, Transactions transactions) {
        this.books = books;
        this.transactions = transactions;
    }

    @Override
    public void record(Act act) {
        record(act, act.chain());
    }

    @Override
    public void record(Act act, ProfileId person) {
        record(act, AuditEntry.chainOf(person));
    }

    private void record(Act act, String chain) {
        transactions.required(
                () -> {
                    books.write(chain, act, "looked at", "", "");
                    return null;
                });
    }
}
