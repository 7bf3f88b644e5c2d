package io.guichet.application.audit;

import io.guichet.application.shared.Transactions;
import io.guichet.domain.audit.Act;

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
        transactions.required(
                () -> {
                    books.write(act, "looked at", "", "");
                    return null;
                });
    }
}
