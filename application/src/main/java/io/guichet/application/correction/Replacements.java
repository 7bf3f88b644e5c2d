package io.guichet.application.correction;

import io.guichet.application.correction.ReissueInvoice.Changes;
import io.guichet.application.correction.ReissueInvoice.LineChange;
import io.guichet.application.correction.ReissueInvoice.Replacement;
import io.guichet.application.identity.IdentityCheck;
import io.guichet.application.ledger.port.Ledger;
import io.guichet.application.tax.VatDecisions;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ledger.LedgerAccount;
import io.guichet.domain.money.Money;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Works out what an invoice becomes. VAT is decided anew only for a buyer it would be decided
 * otherwise for, and never on what being late costs, which has none.
 */
public final class Replacements {

    private final VatDecisions vatDecisions;
    private final Ledger ledger;

    /** The invoice as it stands, who it will be for, and when. */
    record Case(
            Invoice invoice,
            Receivable receivable,
            Seller seller,
            Customer customer,
            Changes changes,
            Instant at) {

        /**
         * The customer as the new invoice names him.
         *
         * @throws io.guichet.domain.shared.InvalidValueException if that cannot be
         */
        Customer buyer() {
            return new Customer(
                    customer.number(),
                    customer.seller(),
                    changes.buyer().map(IdentityCheck::check).orElse(customer.identity()),
                    customer.email(),
                    customer.language());
        }
    }

    public Replacements(VatDecisions vatDecisions, Ledger ledger) {
        this.vatDecisions = vatDecisions;
        this.ledger = ledger;
    }

    /** A line that is named and not there, or named twice. */
    static Optional<Integer> wrongLine(Invoice invoice, List<LineChange> changes) {
        List<Integer> named = new ArrayList<>();
        for (LineChange change : changes) {
            int line = change.line();
            if (line < 1 || line > invoice.lines().size() || named.contains(line)) {
                return Optional.of(line);
            }
            named.add(line);
        }
        return Optional.empty();
    }

    /** Without lines, nothing is left. */
    Replacement of(Case of) {
        Map<Integer, LineChange> changes = new HashMap<>();
        of.changes().lines().forEach(change -> changes.put(change.line(), change));
        Optional<VatRate> decided = decided(of);
        List<InvoiceLine> lines = new ArrayList<>();
        int number = 0;
        for (InvoiceLine line : of.invoice().lines()) {
            number++;
            Optional<LineChange> change = Optional.ofNullable(changes.get(number));
            changed(line, change, decided.orElse(line.vat()), of.seller()).ifPresent(lines::add);
        }
        Totals totals = Totals.of(lines, of.seller().currency());
        Money settled = of.receivable().paid().min(totals.gross());
        return new Replacement(lines, totals, settled, of.receivable().paid().minus(settled));
    }

    private static Optional<InvoiceLine> changed(
            InvoiceLine line, Optional<LineChange> change, VatRate vat, Seller seller) {
        BigDecimal quantity = change.flatMap(LineChange::quantity).orElse(line.quantity());
        BigDecimal price = change.flatMap(LineChange::unitPrice).orElse(line.unitPrice());
        if (quantity.signum() == 0) {
            return Optional.empty();
        }
        if (change.isPresent()) {
            Money.requireStatable(price, seller.currency());
            Money.requireStatable(quantity.multiply(price), seller.currency());
        }
        return Optional.of(
                InvoiceLine.of(
                        change.flatMap(LineChange::description).orElse(line.description()),
                        line.serviceReference(),
                        line.from(),
                        line.until(),
                        quantity,
                        new InvoiceLine.Price(price, seller.currency(), vat)));
    }

    private Optional<VatRate> decided(Case of) {
        Party before = of.invoice().buyer();
        Party now = of.buyer().identity();
        boolean isSame =
                before.kind() == now.kind()
                        && before.vatId().equals(now.vatId())
                        && before.address().country().equals(now.address().country());
        if (isSame || ledger.earnedOn(of.invoice().reference()) == LedgerAccount.LATE_FEES) {
            return Optional.empty();
        }
        return Optional.of(vatDecisions.decide(of.seller(), of.buyer(), of.at()).rate());
    }
}
