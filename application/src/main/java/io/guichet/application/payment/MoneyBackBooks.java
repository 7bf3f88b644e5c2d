package io.guichet.application.payment;

import static io.guichet.domain.ledger.LedgerAccount.BANK;
import static io.guichet.domain.ledger.LedgerAccount.CARD_CLEARING;
import static io.guichet.domain.ledger.LedgerAccount.PREPAID;
import static io.guichet.domain.ledger.LedgerAccount.RECEIVABLES;
import static io.guichet.domain.ledger.LedgerAccount.REFUNDS_DUE;

import io.guichet.application.billing.port.Receivables;
import io.guichet.application.billing.port.Settlements;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.ledger.port.Ledger;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.port.Outbox;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ledger.CustomerBalance;
import io.guichet.domain.ledger.EntryKind;
import io.guichet.domain.ledger.Journal;
import io.guichet.domain.ledger.JournalEntry;
import io.guichet.domain.ledger.LedgerAccount;
import io.guichet.domain.ledger.Posting;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentReversal;
import io.guichet.domain.payment.Refund;
import io.guichet.domain.payment.RefundKind;
import io.guichet.domain.payment.Settled;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * Books money that goes back or never was there: the entry, what it no longer settles, the notice.
 * Between leaving the credit and reaching the customer, money is on an account of its own, so that
 * it can neither be spent nor forgotten.
 */
public final class MoneyBackBooks {

    private final TradingParties parties;
    private final Settlements settlements;
    private final Ledger ledger;
    private final Outbox outbox;

    public MoneyBackBooks(
            TradingParties parties, Settlements settlements, Ledger ledger, Outbox outbox) {
        this.parties = parties;
        this.settlements = settlements;
        this.ledger = ledger;
        this.outbox = outbox;
    }

    /** Must come first in every use case that books: see {@link Ledger#lock}. */
    CustomerBalance lock(CustomerNumber customer, Currency currency) {
        return ledger.lock(customer, currency);
    }

    /** What of a payment has left or is leaving the house. */
    Money sentBack(Payment payment, List<Refund> refunds) {
        return refunds.stream()
                .filter(Refund::takesMoneyOut)
                .map(Refund::amount)
                .reduce(Money.zero(payment.amount().currency()), Money::plus);
    }

    /** What is released is no longer paid: from today on it is owed again. */
    void reopen(
            Receivables receivables, CustomerNumber customer, List<Settled> released, Again again) {
        LocalDate today =
                parties.sellerOf(parties.customer(customer).orElseThrow()).dayOf(again.at());
        for (Settled part : released) {
            Receivable receivable = receivables.find(part.invoice()).orElseThrow();
            receivables.save(
                    again.isChargedBack()
                            ? receivable.chargeBack(part.amount(), today)
                            : receivable.unpay(part.amount(), today));
        }
    }

    /** When something is owed again, and whether because a card's holder took his money back. */
    record Again(Instant at, boolean isChargedBack) {}

    /** {@code released} is owed again; what it does not cover is taken from the credit. */
    void bookReversal(Payment payment, PaymentReversal reversal, List<Settled> released) {
        Money owed = Settled.sum(released, Money.zero(reversal.amount().currency()));
        Money fromCredit = reversal.amount().minus(owed);
        List<Posting> postings = new ArrayList<>();
        if (owed.isPositive()) {
            postings.add(Posting.debit(RECEIVABLES, owed));
        }
        if (fromCredit.isPositive()) {
            postings.add(Posting.debit(PREPAID, fromCredit));
        }
        LedgerAccount origin = PaymentBooks.origin(payment.method());
        postings.add(Posting.credit(origin, reversal.amount()));
        String key = "reversal:" + payment.id();
        ledger.post(
                new JournalEntry(
                        key,
                        origin == PREPAID ? Journal.OD : Journal.BQ,
                        payment.customer(),
                        dayOf(payment.customer(), reversal.reversedAt()),
                        reversal.reversedAt(),
                        payment.receipt().value(),
                        EntryKind.PAYMENT_REVERSED,
                        postings));
        release(key, released);
        outbox.add(Notices.reversed(payment, reversal));
    }

    /** A refund begins, or is begun and done; {@code released} is empty unless it is to credit. */
    void bookRefund(Refund refund, List<Settled> released) {
        switch (refund.kind()) {
            case RefundKind.ToCard ignored ->
                    move(refund, "", EntryKind.REFUND, PREPAID, REFUNDS_DUE);
            case RefundKind.UnusedCredit ignored ->
                    move(refund, "", EntryKind.REFUND, PREPAID, REFUNDS_DUE);
            case RefundKind.ByTransfer ignored when refund.state() == Refund.State.REQUESTED ->
                    move(refund, "", EntryKind.REFUND, PREPAID, REFUNDS_DUE);
            case RefundKind.ByTransfer ignored -> {
                move(refund, "", EntryKind.REFUND, PREPAID, BANK);
                outbox.add(Notices.of(Notice.Kind.REFUNDED, refund));
            }
            case RefundKind.ToCredit ignored -> {
                move(refund, "", EntryKind.REFUND, RECEIVABLES, PREPAID);
                release(key(refund, ""), released);
                outbox.add(Notices.of(Notice.Kind.REFUNDED, refund));
            }
        }
    }

    /** The money is on its way to where it goes. */
    void bookSent(Refund refund) {
        LedgerAccount from = refund.kind() instanceof RefundKind.ToCard ? CARD_CLEARING : BANK;
        move(refund, ":sent", EntryKind.REFUND_SENT, REFUNDS_DUE, from);
        outbox.add(Notices.of(Notice.Kind.REFUNDED, refund));
    }

    /** It was sent although it is credit again: it leaves the credit, whatever is left of that. */
    void bookGone(Refund refund) {
        move(refund, ":gone", EntryKind.REFUND, PREPAID, BANK);
        outbox.add(Notices.gone(refund));
    }

    /** Nothing is sent: the money is credit again. */
    void bookReturned(Refund refund) {
        move(refund, ":returned", EntryKind.REFUND_RETURNED, REFUNDS_DUE, PREPAID);
        outbox.add(Notices.of(Notice.Kind.REFUND_REFUSED, refund));
    }

    private void release(String entry, List<Settled> released) {
        settlements.add(entry, released.stream().map(Settled::negated).toList());
    }

    private void move(
            Refund refund,
            String step,
            EntryKind kind,
            LedgerAccount debited,
            LedgerAccount credited) {
        boolean isBank = credited == BANK || credited == CARD_CLEARING;
        ledger.post(
                new JournalEntry(
                        key(refund, step),
                        isBank ? Journal.BQ : Journal.OD,
                        refund.customer(),
                        dayOf(refund.customer(), refund.changedAt()),
                        refund.changedAt(),
                        refund.id().toString(),
                        kind,
                        List.of(
                                Posting.debit(debited, refund.amount()),
                                Posting.credit(credited, refund.amount()))));
    }

    private static String key(Refund refund, String step) {
        return "refund:" + refund.id() + step;
    }

    private LocalDate dayOf(CustomerNumber customer, Instant at) {
        Seller seller = parties.sellerOf(parties.customer(customer).orElseThrow());
        return ledger.openDay(seller.code(), seller.dayOf(at));
    }
}
