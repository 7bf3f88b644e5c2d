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
import java.util.Optional;
import java.util.function.BiFunction;

/** Writes what is open and its entry together. */
public final class WriteOffInvoiceHandler implements WriteOffInvoice {

    private final Receivables receivables;
    private final WriteOffs writeOffs;
    private final TradingParties parties;
    private final Ledger ledger;
    private final Transactions transactions;
    private final Clock clock;

    public WriteOffInvoiceHandler(
            Receivables receivables,
            WriteOffs writeOffs,
            TradingParties parties,
            Ledger ledger,
            Transactions transactions,
            Clock clock) {
        this.receivables = receivables;
        this.writeOffs = writeOffs;
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
    public Optional<WriteOff> find(DocumentReference invoice) {
        return transactions.required(
                () ->
                        receivables
                                .find(invoice)
                                .filter(receivable -> receivable.writtenOff().isPositive())
                                .flatMap(receivable -> writeOffs.lastOf(invoice)));
    }

    @Override
    public Outcome takeBack(DocumentReference invoice) {
        return locked(invoice, this::takeBack);
    }

    private Outcome writeOff(Receivable receivable, Seller seller, Reason reason, String note) {
        if (receivable.reserved().isPositive()) {
            return new Outcome.PaymentUnderWay();
        }
        if (receivable.open().isPositive()) {
            receivables.save(receivable.writeOff());
            post(receivable, EntryKind.WRITTEN_OFF, seller, receivable.open());
            writeOffs.add(
                    new WriteOff(
                            receivable.invoice(),
                            receivable.open(),
                            reason,
                            note,
                            clock.instant()));
        }
        Money given = receivable.writtenOff().plus(receivable.open());
        return given.isPositive()
                ? new Outcome.WrittenOff(receivable.invoice(), given)
                : new Outcome.NothingOpen();
    }

    private Outcome takeBack(Receivable receivable, Seller seller) {
        Money given = receivable.writtenOff();
        if (given.isZero()) {
            return new Outcome.NotWrittenOff();
        }
        receivables.save(receivable.takeBackWriteOff(seller.dayOf(clock.instant())));
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
                        receivables
                                .find(invoice)
                                .map(found -> locked(found, decide))
                                .orElseGet(Outcome.NoSuchInvoice::new));
    }

    private Outcome locked(Receivable found, BiFunction<Receivable, Seller, Outcome> decide) {
        Seller seller = parties.sellerOf(parties.customer(found.customer()).orElseThrow());
        ledger.lock(found.customer(), seller.currency());
        return decide.apply(receivables.find(found.invoice()).orElseThrow(), seller);
    }
}
