package io.guichet.commands;

import io.guichet.application.ledger.CloseDuePeriods;
import io.guichet.application.ledger.CloseDuePeriodsHandler;
import io.guichet.application.ledger.ClosingBooks;
import io.guichet.application.ledger.ClosingKey;
import io.guichet.application.ledger.ExportFec;
import io.guichet.application.ledger.ExportFecHandler;
import io.guichet.application.ledger.VerifyClosings;
import io.guichet.application.ledger.VerifyClosingsHandler;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.shared.Transactions;
import io.guichet.documents.ledger.TabFecTable;
import io.guichet.persistence.identity.JpaSellers;
import io.guichet.persistence.ledger.JpaBooks;
import io.guichet.persistence.ledger.JpaClosings;
import io.guichet.persistence.policy.JpaPolicies;

import jakarta.persistence.EntityManager;

import java.time.Clock;

/** The use cases of the books as a whole on a database, without a server. */
public record Bookkeeping(EntityManager entityManager, Transactions transactions) {

    public VerifyClosings verifyClosings() {
        return new VerifyClosingsHandler(sellers(), closings(), books(), transactions);
    }

    public CloseDuePeriods closeDuePeriods(ClosingKey key, Clock clock) {
        return new CloseDuePeriodsHandler(
                sellers(),
                new ClosingBooks(closings(), books(), policyOfDay(), key, transactions),
                transactions,
                clock);
    }

    public ExportFec exportFec(Clock clock) {
        return new ExportFecHandler(
                sellers(),
                new ExportFecHandler.Volumes(closings(), books(), new TabFecTable()),
                policyOfDay(),
                transactions,
                clock);
    }

    private PolicyOfDay policyOfDay() {
        return new PolicyOfDay(new JpaPolicies(entityManager));
    }

    private JpaSellers sellers() {
        return new JpaSellers(entityManager);
    }

    private JpaClosings closings() {
        return new JpaClosings(entityManager);
    }

    private JpaBooks books() {
        return new JpaBooks(entityManager);
    }
}
