package io.guichet.application.audit;

import io.guichet.application.shared.Transactions;
import io.guichet.domain.audit.Act;

/** A transaction of its own: there was none to write it down in. */
public final class RecordRefusalHandler implements RecordRefusal {

    private final AuditBooks books;
    private final Transactions transactions;

    public RecordRefusalHandler(AuditBooks books, Transactions transactions) {
        this.books = books;
        this.transactions = transactions;
    }

    @Override
    public void record(Act act, String code, String asked) {
        transactions.required(
                () -> {
                    books.write(act, "refused: " + code, "", asked);
                    return null;
                });
    }
}
