package io.guichet.application.ledger.query;

import io.guichet.application.shared.Page;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ledger.EntryKind;
import io.guichet.domain.money.Money;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/**
 * A customer's statement, newest first: every entry that changed his balance. Spending credit on an
 * invoice changes no balance and is not shown.
 */
public interface ListStatement {

    /** Lines numbered below {@code before}; {@link Long#MAX_VALUE} from the start. */
    default Page<StatementLine> list(CustomerNumber customer, long before, int limit) {
        return list(customer, Optional.empty(), before, limit);
    }

    /** The same of one calendar year only; totals are what they are in the whole statement. */
    Page<StatementLine> list(CustomerNumber customer, Optional<Year> year, long before, int limit);

    /** The years in which the balance changed, newest first, at most fifty. */
    List<Integer> years(CustomerNumber customer);

    /**
     * One line: exactly one of debit and credit is positive; {@code total} is the balance after it.
     * Numbers rise within a customer.
     */
    record StatementLine(
            long number,
            LocalDate bookedOn,
            EntryKind kind,
            String piece,
            Money debit,
            Money credit,
            Money total) {}
}
