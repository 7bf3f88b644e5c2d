package io.guichet.testing.ledger;

import io.guichet.application.ledger.CheckLedger;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ledger.CustomerBalance;
import io.guichet.domain.ledger.JournalEntry;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Settled;
import io.guichet.testing.billing.InMemoryReceivables;
import io.guichet.testing.billing.InMemorySettlements;

import java.util.List;
import java.util.stream.Stream;

/** Adds the books in memory up again. */
public final class InMemoryCheckLedger implements CheckLedger {

    private static final int MOST = 100;

    private final InMemoryLedger ledger;
    private final InMemoryReceivables receivables;
    private final InMemorySettlements settlements;

    public InMemoryCheckLedger(
            InMemoryLedger ledger,
            InMemoryReceivables receivables,
            InMemorySettlements settlements) {
        this.settlements = settlements;
        this.ledger = ledger;
        this.receivables = receivables;
    }

    @Override
    public Report check() {
        List<CustomerBalance> balances = ledger.balances().toList();
        List<String> differences =
                balances.stream()
                        .flatMap(
                                balance ->
                                        Stream.of(sums(balance), owed(balance), paid(balance))
                                                .flatMap(found -> found))
                        .limit(MOST)
                        .toList();
        return new Report(ledger.entries().count(), balances.size(), differences);
    }

    private Stream<String> sums(CustomerBalance kept) {
        CustomerNumber customer = kept.customer();
        Money zero = Money.zero(kept.owed().currency());
        CustomerBalance worked = new CustomerBalance(customer, zero, zero);
        for (JournalEntry entry : ledger.entriesOf(customer).toList()) {
            worked = worked.after(entry);
        }
        return worked.equals(kept)
                ? Stream.of()
                : Stream.of("customer " + customer + ": kept " + kept + ", entries " + worked);
    }

    private Stream<String> paid(CustomerBalance kept) {
        Money zero = Money.zero(kept.owed().currency());
        Money paid =
                receivables.of(kept.customer()).map(Receivable::paid).reduce(zero, Money::plus);
        Money settled = Settled.sum(settlements.of(kept.customer()).toList(), zero);
        return paid.equals(settled)
                ? Stream.of()
                : Stream.of(
                        "customer %s: invoices are paid %s, payments settle %s"
                                .formatted(kept.customer(), paid, settled));
    }

    private Stream<String> owed(CustomerBalance kept) {
        Money open =
                receivables
                        .of(kept.customer())
                        .map(Receivable::open)
                        .reduce(Money.zero(kept.owed().currency()), Money::plus);
        return open.equals(kept.owed())
                ? Stream.of()
                : Stream.of(
                        "customer %s: owes %s, invoices %s"
                                .formatted(kept.customer(), kept.owed(), open));
    }
}
