package io.guichet.wiring.shared;

import io.guichet.application.shared.ConcurrentUpdateException;
import io.guichet.application.shared.Transactions;
import io.guichet.persistence.shared.HeldWrites;

import jakarta.persistence.EntityManager;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** The server's transactions. An unchecked exception out of the work rolls everything back. */
public final class JtaTransactions implements Transactions {

    private static final int TRIES = 3;
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    private final TransactionManager manager;
    private final EntityManager entityManager;

    /** With the entity manager by which is written within them. */
    public JtaTransactions(TransactionManager manager, EntityManager entityManager) {
        this.manager = manager;
        this.entityManager = entityManager;
    }

    @Override
    public <T> T required(Supplier<T> work) {
        if (isUnderWay()) {
            return work.get();
        }
        for (int tried = 1; ; tried++) {
            try {
                return inNewTransaction(work);
            } catch (ConcurrentUpdateException lost) {
                if (tried == TRIES) {
                    throw lost;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE));
            }
        }
    }

    private <T> T inNewTransaction(Supplier<T> work) {
        begin();
        boolean done = false;
        try {
            T result = HeldWrites.during(entityManager, () -> stillActive(work.get()));
            done = true;
            return result;
        } finally {
            if (done) {
                commit();
            } else {
                rollback();
            }
        }
    }

    /** What is left is sent, and committed, next: nothing of what is to be rolled back may be. */
    private <T> T stillActive(T result) {
        if (status() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("the transaction is to be rolled back");
        }
        return result;
    }

    @Override
    public boolean isUnderWay() {
        return status() != Status.STATUS_NO_TRANSACTION;
    }

    private int status() {
        try {
            return manager.getStatus();
        } catch (SystemException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private void begin() {
        try {
            manager.begin();
        } catch (NotSupportedException | SystemException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private void commit() {
        try {
            manager.commit();
        } catch (RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException
                | SystemException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private void rollback() {
        try {
            manager.rollback();
        } catch (SystemException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
