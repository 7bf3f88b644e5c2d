package io.guichet.application.charging;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.charging.Charge;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Asks the invoicing that issues. */
public final class DraftInvoiceHandler implements DraftInvoice {

    private final TradingParties parties;
    private final ChargeInvoicing invoicing;
    private final Transactions transactions;
    private final Clock clock;

    public DraftInvoiceHandler(
            TradingParties parties,
            ChargeInvoicing invoicing,
            Transactions transactions,
            Clock clock) {
        this.parties = parties;
        this.invoicing = invoicing;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Optional<Draft> of(CustomerNumber number) {
        return transactions.required(() -> parties.customer(number).flatMap(this::draft));
    }

    private Optional<Draft> draft(Customer customer) {
        Instant now = clock.instant();
        LocalDate today = parties.sellerOf(customer).dayOf(now);
        List<Charge> pending = invoicing.pending(customer, LocalDate.MAX, now);
        return pending.stream()
                .map(charge -> charge.entry().dueOn())
                .min(LocalDate::compareTo)
                .map(due -> due.isBefore(today) ? today : due)
                .map(
                        issuedBy ->
                                new Draft(
                                        invoicing.quote(customer, pending, now),
                                        issuedBy,
                                        pending.stream().map(Charge::id).toList()));
    }
}
