package io.guichet.testing.payment;

import io.guichet.application.payment.port.CardProvider.Checkout;
import io.guichet.application.payment.port.CardProvider.SavedCard;
import io.guichet.domain.payment.CardFace;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;

/** The cards that the {@link FakeCardProvider} keeps, and what their bank says to a charge. */
public final class FakeKeptCards {

    public static final CardFace FACE = new CardFace("visa", "4242", YearMonth.of(2030, 12));

    private final Set<String> forgotten = new HashSet<>();
    private Bank bank = Bank.SAYS_YES;
    private Runnable whileCharging = () -> {};

    FakeKeptCards() {}

    /** What the bank does. */
    public enum Bank {
        SAYS_YES,
        SAYS_NO,
        ASKS_THE_CUSTOMER
    }

    public synchronized void bank(Bank next) {
        bank = next;
    }

    public synchronized Set<String> forgotten() {
        return Set.copyOf(forgotten);
    }

    /** Lets something happen between the next charge and its answer. */
    public synchronized void whileCharging(Runnable meanwhile) {
        whileCharging = meanwhile;
    }

    synchronized Runnable meanwhile() {
        Runnable meanwhile = whileCharging;
        whileCharging = () -> {};
        return meanwhile;
    }

    synchronized Bank answerTo(String token) {
        return forgotten.contains(token) ? Bank.SAYS_NO : bank;
    }

    synchronized void forget(String token) {
        forgotten.add(token);
    }

    static SavedCard of(Checkout checkout) {
        return new SavedCard("tok_" + checkout.payment(), FACE);
    }
}
