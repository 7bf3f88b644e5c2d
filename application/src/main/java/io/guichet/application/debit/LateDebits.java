package io.guichet.application.debit;

import io.guichet.application.billing.port.Receivables;
import io.guichet.application.debit.port.Debits;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.payment.PaymentBooks;
import io.guichet.application.payment.port.Mandates;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.domain.debit.BankDays;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.debit.DebitId;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.debit.ReturnCode;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.policy.Setting;

import java.time.Clock;
import java.time.LocalDate;

/**
 * A debit is not collected on another day than its customer was told: one that is in no file when
 * the bank wants it is announced again, as long ahead as the first time. One whose mandate cannot
 * be used on its day is given up, and its customer told.
 */
public final class LateDebits {

    private final Stores stores;
    private final DebitEnding ending;
    private final TradingParties parties;
    private final PolicyOfDay policyOfDay;
    private final PaymentBooks books;
    private final Clock clock;

    /** What is looked up and changed. */
    public record Stores(
            Debits debits, Mandates mandates, Receivables receivables, Outbox outbox) {}

    public LateDebits(
            Stores stores,
            TradingParties parties,
            PolicyOfDay policyOfDay,
            PaymentBooks books,
            Clock clock) {
        this.stores = stores;
        this.ending = new DebitEnding(stores.debits(), stores.receivables(), clock);
        this.parties = parties;
        this.policyOfDay = policyOfDay;
        this.books = books;
        this.clock = clock;
    }

    /** Under the customer's lock; what came to another end meanwhile stays so. */
    void sort(DebitId id) {
        Debit seen = stores.debits().find(id).orElseThrow();
        books.lock(seen.customer(), seen.amount().currency());
        Debit debit = stores.debits().find(id).orElseThrow();
        if (debit.state() != Debit.State.ANNOUNCED) {
            return;
        }
        stores.mandates().find(debit.mandate()).ifPresent(mandate -> decide(debit, mandate));
    }

    private void decide(Debit debit, Mandate mandate) {
        Seller seller = parties.sellerOf(parties.customer(debit.customer()).orElseThrow());
        LocalDate today = seller.dayOf(clock.instant());
        boolean isLate = debit.collectOn().isBefore(BankDays.earliestFor(today));
        int notice = policyOfDay.of(seller.code(), today).number(Setting.DEBIT_NOTICE);
        LocalDate day = isLate ? BankDays.announcedOn(today, notice) : debit.collectOn();
        if (!mandate.isUsableOn(day)) {
            ending.cancel(debit);
            stores.outbox().add(DebitNotices.failed(debit, mandate, ReturnCode.MD01));
        } else if (isLate) {
            Debit again = debit.announcedAgain(day, clock.instant());
            stores.debits().save(again);
            stores.outbox().add(DebitNotices.announced(again, mandate));
        }
    }
}
