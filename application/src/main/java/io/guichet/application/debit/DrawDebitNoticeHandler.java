package io.guichet.application.debit;

import io.guichet.application.billing.port.Receivables;
import io.guichet.application.debit.DrawDebitNotice.Outcome.Drawn;
import io.guichet.application.debit.DrawDebitNotice.Outcome.NoSuchInvoice;
import io.guichet.application.debit.DrawDebitNotice.Outcome.NoneAnnounced;
import io.guichet.application.debit.port.Debits;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.ordering.SlipDrawing;
import io.guichet.application.ordering.SlipDrawing.Decided;
import io.guichet.application.ordering.port.SlipRenderer;
import io.guichet.application.payment.port.Mandates;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.debit.Mandate;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ordering.Slip;

import java.util.Optional;

/** Draws what was announced, outside the transaction that looked it up; always the same. */
public final class DrawDebitNoticeHandler implements DrawDebitNotice {

    private final Stores stores;
    private final TradingParties parties;
    private final SlipDrawing drawing;

    /** What is looked up. */
    public record Stores(Debits debits, Mandates mandates, Receivables receivables) {}

    public DrawDebitNoticeHandler(
            Stores stores,
            TradingParties parties,
            SlipRenderer renderer,
            Transactions transactions) {
        this.stores = stores;
        this.parties = parties;
        this.drawing = new SlipDrawing(renderer, transactions);
    }

    @Override
    public Outcome draw(Command command) {
        return drawing.draw(command.format(), () -> decide(command), Drawn::new);
    }

    private Decided<Outcome> decide(Command command) {
        Optional<Receivable> owed =
                stores.receivables()
                        .find(command.invoice())
                        .filter(found -> found.customer().equals(command.customer()));
        if (owed.isEmpty()) {
            return new Decided.Not<>(new NoSuchInvoice());
        }
        return stores.debits().of(command.invoice()).stream()
                .filter(Debit::isPending)
                .findFirst()
                .<Decided<Outcome>>map(debit -> new Decided.ToDraw<>(slip(debit, owed.get())))
                .orElseGet(() -> new Decided.Not<>(new NoneAnnounced()));
    }

    private Slip slip(Debit debit, Receivable owed) {
        Customer customer = parties.customer(debit.customer()).orElseThrow();
        Seller seller = parties.sellerOf(customer);
        Mandate mandate = stores.mandates().find(debit.mandate()).orElseThrow();
        return Slip.between(
                seller,
                customer,
                debit.invoice().value(),
                seller.dayOf(debit.announcedAt()),
                debit.collectOn(),
                new Slip.ToDebit(
                        new Slip.Debt(debit.invoice(), owed.dueOn(), debit.amount()),
                        mandate.reference(),
                        mandate.creditor().value(),
                        mandate.account().masked()));
    }
}
