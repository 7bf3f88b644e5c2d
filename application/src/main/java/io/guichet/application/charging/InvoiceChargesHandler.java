package io.guichet.application.charging;

import io.guichet.application.charging.InvoiceCharges.Outcome.Invoiced;
import io.guichet.application.charging.InvoiceCharges.Outcome.NoSuchCustomer;
import io.guichet.application.charging.InvoiceCharges.Outcome.NothingPending;
import io.guichet.application.charging.port.Charges;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.identity.port.Sellers;
import io.guichet.application.shared.OneByOne;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.charging.Charge;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One transaction for each customer; several nodes at once issue nothing twice. */
public final class InvoiceChargesHandler implements InvoiceCharges {

    private static final int PAGE = 100;

    private final Charges charges;
    private final Sellers sellers;
    private final TradingParties parties;
    private final ChargeInvoicing invoicing;
    private final Transactions transactions;
    private final Clock clock;

    public InvoiceChargesHandler(
            Charges charges,
            Sellers sellers,
            TradingParties parties,
            ChargeInvoicing invoicing,
            Transactions transactions,
            Clock clock) {
        this.charges = charges;
        this.sellers = sellers;
        this.parties = parties;
        this.invoicing = invoicing;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public int invoiceDue() {
        OneByOne round = new OneByOne("charges of customer");
        transactions.required(sellers::all).forEach(seller -> invoiceDue(round, seller));
        return round.done();
    }

    @Override
    public Outcome invoice(CustomerNumber number) {
        return transactions.required(
                () ->
                        parties.customer(number)
                                .map(customer -> invoice(customer, LocalDate.MAX))
                                .orElseGet(NoSuchCustomer::new));
    }

    private void invoiceDue(OneByOne round, Seller seller) {
        LocalDate today = seller.dayOf(clock.instant());
        EachCustomer.in(
                round,
                after ->
                        transactions.required(() -> charges.due(seller.code(), today, after, PAGE)),
                customer -> invoiceDue(customer, today));
    }

    private int invoiceDue(CustomerNumber number, LocalDate today) {
        int issued = 0;
        while (transactions.required(() -> invoice(parties.customer(number).orElseThrow(), today))
                instanceof Invoiced) {
            issued++;
        }
        return issued;
    }

    private Outcome invoice(Customer customer, LocalDate dueBy) {
        invoicing.lock(customer);
        Instant now = clock.instant();
        return Optional.of(invoicing.pending(customer, dueBy, now))
                .filter(pending -> !pending.isEmpty())
                .map(pending -> issue(customer, pending, now))
                .<Outcome>map(Invoiced::new)
                .orElseGet(NothingPending::new);
    }

    private DocumentReference issue(Customer customer, List<Charge> pending, Instant now) {
        return invoicing.invoice(customer, pending, now);
    }
}
