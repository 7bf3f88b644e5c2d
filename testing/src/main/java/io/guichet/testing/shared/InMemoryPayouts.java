package io.guichet.testing.shared;

import io.guichet.testing.billing.InMemorySettlements;
import io.guichet.testing.payment.InMemoryMoneyBack;
import io.guichet.testing.payment.InMemoryPaymentReversals;
import io.guichet.testing.payment.InMemoryRefunds;

/** The stores of money that goes back, all of them found in {@link #moneyBack()}. */
interface InMemoryPayouts extends Stores {

    InMemoryMoneyBack moneyBack();

    @Override
    default InMemorySettlements settlements() {
        return moneyBack().settlements();
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
}
