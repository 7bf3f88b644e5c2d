package io.guichet.testing.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ordering.AskAdvance;
import io.guichet.application.ordering.AskAdvance.Outcome;
import io.guichet.application.ordering.DeliverOrder;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.ledger.LedgerAccount;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.AdvanceShare;
import io.guichet.domain.ordering.PendingOrder;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A part of the order for a private cloud at 1200.00 with VAT is asked for in advance. */
abstract class InAdvance extends PaidFirst {

    static final LocalDate APRIL = LocalDate.of(2026, 4, 30);
    static final Money WHOLE = Money.euros("1200.00");

    final PlanCode privateCloud = company.sells("private-cloud", "1000.00");

    void assertSoldOnce() {
        assertThat(on(LedgerAccount.ADVANCES)).isEqualTo(ZERO);
        assertThat(on(LedgerAccount.SERVICES_SOLD)).isEqualTo(Money.euros("-1000.00"));
        assertThat(on(LedgerAccount.VAT_COLLECTED)).isEqualTo(Money.euros("-200.00"));
    }

    void assertNothingSold() {
        for (LedgerAccount account :
                List.of(
                        LedgerAccount.ADVANCES,
                        LedgerAccount.SERVICES_SOLD,
                        LedgerAccount.VAT_COLLECTED)) {
            assertThat(on(account)).isEqualTo(ZERO);
        }
        assertBooksAreRight();
    }

    PendingOrder order() {
        return toPay(place(anna, UUID.randomUUID(), privateCloud));
    }

    DocumentReference paidAdvance(PendingOrder order, AdvanceShare share) {
        DocumentReference advance = asks(order, share);
        String gross = invoice(advance).totals().gross().toDecimal().toPlainString();
        company.transfers(anna, gross, List.of(advance));
        return advance;
    }

    DocumentReference asks(PendingOrder order, AdvanceShare share) {
        return ((Outcome.Asked) ask(order, share, APRIL)).invoice();
    }

    Outcome ask(PendingOrder order, AdvanceShare share, LocalDate until) {
        return desk.askAdvance().ask(new AskAdvance.Command(order.number(), share, until));
    }

    DeliverOrder.Outcome delivers(PendingOrder order) {
        return desk.deliverOrder().deliver(new DeliverOrder.Command(order.number()));
    }

    Invoice invoice(DocumentReference reference) {
        return company.stores().invoices().find(reference).orElseThrow().document();
    }

    static List<Money> nets(Invoice invoice) {
        return invoice.lines().stream().map(InvoiceLine::net).toList();
    }

    /** Debit less credit of an account. */
    Money on(LedgerAccount account) {
        return company.stores().ledger().entriesAfter(0).stream()
                .flatMap(entry -> entry.postings().stream())
                .filter(posting -> posting.account() == account)
                .flatMap(posting -> Stream.of(posting.debit(), posting.credit().negated()))
                .reduce(ZERO, Money::plus);
    }
}
