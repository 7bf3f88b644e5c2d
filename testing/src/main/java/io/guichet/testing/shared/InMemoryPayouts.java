package io.guichet.testing.shared;

import io.guichet.testing.billing.InMemoryCreditRequests;
import io.guichet.testing.billing.InMemoryInvoices;
import io.guichet.testing.billing.InMemoryReceivedVat;
import io.guichet.testing.billing.InMemorySettlements;
import io.guichet.testing.billing.InMemoryWriteOffs;
import io.guichet.testing.debit.InMemoryDebits;
import io.guichet.testing.payment.InMemoryCardPayments;
import io.guichet.testing.payment.InMemoryCards;
import io.guichet.testing.payment.InMemoryExpiringCards;
import io.guichet.testing.payment.InMemoryMoneyBack;
import io.guichet.testing.payment.InMemoryPaymentReversals;
import io.guichet.testing.payment.InMemoryRefunds;
import io.guichet.testing.payment.InMemoryStoredCards;
import io.guichet.testing.payment.InMemoryWishes;
import io.guichet.testing.reform.InMemoryReform;

/**
 * The stores of cards, of money that goes back and of what credits invoices, found in {@link
 * #cards}, {@link #moneyBack} and {@link #invoices}.
 */
interface InMemoryPayouts extends Stores {

    InMemoryMoneyBack moneyBack();

    @Override
    default InMemorySettlements settlements() {
        return moneyBack().settlements();
    }

    @Override
    default InMemoryReceivedVat receivedVat() {
        return moneyBack().settlements().receivedVat(customers());
    }

    @Override
    default InMemoryReform reform() {
        return moneyBack().reform();
    }

    @Override
    default InMemorySettlements showSettlements() {
        return moneyBack().settlements();
    }

    @Override
    default InMemoryPaymentReversals paymentReversals() {
        return moneyBack().reversals();
    }

    @Override
    default InMemoryRefunds refunds() {
        return moneyBack().refunds();
    }

    @Override
    default InMemoryRefunds listRefunds() {
        return moneyBack().refunds();
    }

    @Override
    default InMemoryMoneyBack showMoneyBack() {
        return moneyBack();
    }

    @Override
    InMemoryInvoices invoices();

    @Override
    default InMemoryCreditRequests creditRequests() {
        return invoices().creditRequests();
    }

    InMemoryCards cards();

    @Override
    default InMemoryWriteOffs writeOffs() {
        return cards().writeOffs();
    }

    @Override
    default InMemoryWishes wishes() {
        return cards().wishes();
    }

    @Override
    default InMemoryCardPayments stuckCaptures() {
        return cardPayments();
    }

    @Override
    default InMemoryCardPayments cardPayments() {
        return cards().payments();
    }

    @Override
    default InMemoryStoredCards storedCards() {
        return cards().stored();
    }

    @Override
    default InMemoryStoredCards listStoredCards() {
        return cards().stored();
    }

    @Override
    default InMemoryExpiringCards expiringCards() {
        return cards().expiring();
    }

    @Override
    default InMemoryDebits debits() {
        return cards().debits();
    }
}
