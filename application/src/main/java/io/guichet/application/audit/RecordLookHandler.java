package io.guichet.application.audit;

import io.guichet.application.shared.Transactions;
import io.guichet.domain.audit.Act;
import io.guichet.domain.audit.AuditEntry;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** Looking changes nothing, so that there was no transaction to write it down in. */
public final class RecordLookHandler implements RecordLook {

    private final AuditBooks books;
    private final Transactions transactions;
    private final Clock clock;
    private final FirstOfDay firsts = new FirstOfDay();

    public RecordLookHandler(AuditBooks books, Transactions transactions, Clock clock) {
        this.books = books;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void record(Act act) {
        record(act, act.chain());
    }

    @Override
    public void recordOfDay(Act act, UUID token) {
        CustomerNumber customer = act.customer().orElseThrow();
        LocalDate day = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        if (firsts.isFirst(token, customer, day)) {
            try {
                record(act);
            } catch (RuntimeException fault) {
                firsts.forget(token, customer);
                throw fault;
            }
        }
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
