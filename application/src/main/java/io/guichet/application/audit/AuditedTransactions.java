package io.guichet.application.audit;

import io.guichet.application.audit.Acts.Underway;
import io.guichet.application.shared.Transactions;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Writes an act down in its first transaction that changes something, so that there is no change
 * without an entry and no entry without a change. The entry is the last thing a transaction writes,
 * and the end of its chain the last thing it locks. It says what stood before wherever anything was
 * changed or removed: no handler has to tell. What is nobody's act passes untouched.
 */
public final class AuditedTransactions implements Transactions {

    private final Transactions transactions;
    private final Acts acts;
    private final AuditBooks books;

    public AuditedTransactions(Transactions transactions, Acts acts, AuditBooks books) {
        this.transactions = transactions;
        this.acts = acts;
        this.books = books;
    }

    @Override
    public <T> T required(Supplier<T> work) {
        Optional<Underway> act = acts.find().filter(Underway::isToBeRecorded);
        return act.isPresent() ? audited(act.get(), work) : transactions.required(work);
    }

    @Override
    public boolean isUnderWay() {
        return transactions.isUnderWay();
    }

    private <T> T audited(Underway act, Supplier<T> work) {
        boolean written = false;
        act.beginTransaction();
        try {
            Done<T> done = transactions.required(() -> record(act, work));
            written = done.written();
            return done.result();
        } finally {
            act.endTransaction(written);
        }
    }

    private <T> Done<T> record(Underway act, Supplier<T> work) {
        books.tellEdits();
        T result = work.get();
        return new Done<>(result, books.writeIfWritten(act.act(), nameOf(result), act.asked()));
    }

    /** An outcome is told by its name: {@code NoSuchCustomer} is {@code no-such-customer}. */
    private static String nameOf(Object result) {
        return switch (result) {
            case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            case Record outcome when outcome.getClass().isMemberClass() ->
                    outcome.getClass()
                            .getSimpleName()
                            .replaceAll("(?<=.)([A-Z])", "-$1")
                            .toLowerCase(Locale.ROOT);
            case Boolean was when !was -> "nothing-to-do";
            case null, default -> "done";
        };
    }

    private record Done<T>(T result, boolean written) {}
}
