package io.guichet.application.billing;

import static io.guichet.domain.ledger.LedgerAccount.BAD_DEBTS;
import static io.guichet.domain.ledger.LedgerAccount.RECEIVABLES;

import io.guichet.application.billing.port.Receivables;
import io.guichet.application.billing.port.WriteOffs;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.ledger.port.Ledger;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.billing.WriteOff;
import io.guichet.domain.billing.WriteOff.Reason;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ledger.EntryKind;
import io.guichet.domain.ledger.Journal;
import io.guichet.domain.ledger.JournalEntry;
import io.guichet.domain.ledger.LedgerAccount;
import io.guichet.domain.ledger.Posting;
import io.guichet.domain.money.Money;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;

/** Writes what is open and its entry together. */
public final class WriteOffInvoiceHandler implements WriteOffInvoice {

    private final Stores stores;
    private final TradingParties parties;
    private final Ledger ledger;
    private final Transactions transactions;
    private final Clock clock;

    /** What is looked up and changed. */
    public record Stores(Receivables receivables, WriteOffs writeOffs, AnnouncedDebits debits) {}

    public WriteOffInvoiceHandler(
            Stores stores,
            TradingParties parties,
            Ledger ledger,
            Transactions transactions,
            Clock clock) {
        this.stores = stores;
        this.parties = parties;
        this.ledger = ledger;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome writeOff(DocumentReference invoice, Reason reason, String note) {
        return locked(invoice, (receivable, seller) -> writeOff(receivable, seller, reason, note));
    }

    @Override
    public Found find(DocumentReference invoice) {
        return transactions.required(
                () ->
                        stores.receivables()
                                .find(invoice)
                                .map(this::noted)
                                .orElseGet(Found.NoSuchInvoice::new));
    }

    private Found noted(Receivable receivable) {
        return stores.writeOffs()
                .lastOf(receivable.invoice())
                .filter(noted -> receivable.writtenOff().isPositive())
                .<Found>map(Found.Noted::new)
                .orElseGet(Found.NothingNoted::new);
    }

    @Override
    public Outcome takeBack(DocumentReference invoice) {
        return locked(invoice, this::takeBack);
    }

    private Outcome writeOff(Receivable receivable, Seller seller, Reason reason, String note) {
        if (stores.debits().without(receivable).reserved().isPositive()) {
            return new Outcome.PaymentUnderWay();
        }
        if (receivable.open().isPositive()) {
            Receivable owed = stores.debits().giveWay(receivable, receivable.open());
            stores.receivables().save(owed.writeOff());
            post(owed, EntryKind.WRITTEN_OFF, seller, receivable.open());
            stores.writeOffs()
                    .add(
                            new WriteOff(
                                    receivable.invoice(),
                                    receivable.open(),
                                    reason,
                                    note,
                                    clock.instant()));
        }
        Money given = receivable.writtenOff().plus(receivable.open());
        return given.isPositive()
                ? given(receivable.invoice(), given, reason, note)
                : new Outcome.NothingOpen();
    }

    private Outcome given(DocumentReference invoice, Money given, Reason reason, String note) {
        return stores.writeOffs()
                .lastOf(invoice)
                .filter(noted -> noted.reason() != reason || !noted.note().equals(note))
                .<Outcome>map(Outcome.WrittenOffOtherwise::new)
                .orElseGet(() -> new Outcome.WrittenOff(invoice, given));
    }

    private Outcome takeBack(Receivable receivable, Seller seller) {
        Money given = receivable.writtenOff();
        if (given.isZero()) {
            return new Outcome.NotWrittenOff();
        }
        stores.receivables().save(receivable.takeBackWriteOff(seller.dayOf(clock.instant())));
        post(receivable, EntryKind.WRITE_OFF_TAKEN_BACK, seller, given);
        return new Outcome.TakenBack(receivable.invoice(), receivable.open().plus(given));
    }

    private void post(Receivable before, EntryKind kind, Seller seller, Money amount) {
        Instant now = clock.instant();
        boolean isGivenUp = kind == EntryKind.WRITTEN_OFF;
        LedgerAccount debited = isGivenUp ? BAD_DEBTS : RECEIVABLES;
        LedgerAccount credited = isGivenUp ? RECEIVABLES : BAD_DEBTS;
        ledger.post(
                new JournalEntry(
                        "write-off:" + before.invoice() + ":" + before.version(),
                        Journal.OD,
                        before.customer(),
                        ledger.openDay(seller.code(), seller.dayOf(now)),
                        now,
                        before.invoice().value(),
                        kind,
                        List.of(Posting.debit(debited, amount), Posting.credit(credited, amount))));
    }

    private Outcome locked(
            DocumentReference invoice, BiFunction<Receivable, Seller, Outcome> decide) {
        return transactions.required(
                () ->
                        stores.receivables()
                                .find(invoice)
                                .map(found -> locked(found, decide))
                                .orElseGet(Outcome.NoSuchInvoice::new));
    }

    private Outcome locked(Receivable found, BiFunction<Receivable, Seller, Outcome> decide) {
        Seller seller = parties.sellerOf(parties.customer(found.customer()).orElseThrow());
        ledger.lock(found.customer(), seller.currency());
        return decide.apply(stores.receivables().find(found.invoice()).orElseThrow(), seller);
    }
}
