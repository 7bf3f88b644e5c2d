package io.guichet.testing.standing;

import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.standing.Inactivity;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Table;

import java.time.LocalDate;

/** The rows of {@link InMemoryPresences}. */
public record InMemoryPresenceDays(
        Table<ProfileId, Inactivity> seen, Table<CustomerNumber, Warning> warned) {

    public static InMemoryPresenceDays over(InMemoryTransactions transactions) {
        return new InMemoryPresenceDays(new Table<>(transactions), new Table<>(transactions));
    }

    /** On which day somebody was warned, and of which. */
    public record Warning(LocalDate on, LocalDate until) {}
}
