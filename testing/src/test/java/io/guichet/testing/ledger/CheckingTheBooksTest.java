package io.guichet.testing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ledger.CheckLedger.Report;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ledger.CustomerBalance;
import io.guichet.domain.ledger.JournalEntry;
import io.guichet.domain.ledger.LedgerAccount;
import io.guichet.domain.ledger.Posting;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.testing.payment.Cards;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.util.List;

class CheckingTheBooksTest {

    private final HostingCompany company = new HostingCompany();
    private final Cards cards = new Cards(company);
    private final CustomerNumber anna = company.consumer();

    @Test
    void whatever_happens_the_books_add_up() {
        DocumentReference first = company.invoices(anna, "30.00");
        DocumentReference second = company.invoices(anna, "20.00");
        company.transfers(anna, "40.00", List.of(first));
        company.paysFromCredit(anna, second);
        company.credits(first, "");
        cards.payOnPage(cards.opensPage(anna, second));
        PaymentId topUp = HostingCompany.newPayment();
        cards.topsUp(anna, "5.00", topUp);
        cards.payOnPage(topUp);

        Report report = check();

        assertThat(report.differences()).isEmpty();
        assertThat(report.customers()).isEqualTo(1);
        assertThat(report.entries()).isEqualTo(6);
    }

    @Test
    void a_balance_that_was_altered_is_named() {
        company.transfers(anna, "40.00", List.of());
        company.stores()
                .ledger()
                .tamper(new CustomerBalance(anna, Money.euros("400.00"), Money.euros("0")));

        assertThat(check().differences())
                .singleElement()
                .asString()
                .contains(anna.toString(), "EUR 400.00", "EUR 40.00");
    }

    @Test
    void an_invoice_that_is_open_differently_from_the_books_is_named() {
        DocumentReference invoice = company.invoices(anna, "30.00");
        Receivable open = company.stores().receivables().find(invoice).orElseThrow();
        company.stores().receivables().tamper(open.pay(Money.euros("10.00")));

        assertThat(check().differences())
                .containsExactly(
                        "customer " + anna + ": owes EUR 30.00, invoices EUR 20.00",
                        "customer "
                                + anna
                                + ": invoices are paid EUR 10.00, payments settle EUR 0.00");
    }

    @Test
    void an_invoice_is_booked_as_sale_tax_and_debt() {
        company.invoices(anna, "12.00");

        assertThat(entry("invoice:FR00000001").postings())
                .containsExactly(
                        Posting.debit(LedgerAccount.RECEIVABLES, Money.euros("12.00")),
                        Posting.credit(LedgerAccount.SERVICES_SOLD, Money.euros("10.00")),
                        Posting.credit(LedgerAccount.VAT_COLLECTED, Money.euros("2.00")));
    }

    @Test
    void money_is_booked_where_it_arrives() {
        company.transfers(anna, "20.00", List.of(company.invoices(anna, "12.00")));
        PaymentId byCard = cards.opensPage(anna, company.invoices(anna, "6.00"));
        cards.payOnPage(byCard);

        assertThat(company.stores().ledger().entries())
                .filteredOn(entry -> entry.key().startsWith("payment:"))
                .extracting(JournalEntry::postings)
                .containsExactly(
                        List.of(
                                Posting.debit(LedgerAccount.BANK, Money.euros("20.00")),
                                Posting.credit(LedgerAccount.RECEIVABLES, Money.euros("12.00")),
                                Posting.credit(LedgerAccount.PREPAID, Money.euros("8.00"))),
                        List.of(
                                Posting.debit(LedgerAccount.CARD_CLEARING, Money.euros("6.00")),
                                Posting.credit(LedgerAccount.RECEIVABLES, Money.euros("6.00"))));
    }

    @Test
    void a_credit_note_takes_back_sale_and_tax() {
        DocumentReference invoice = company.invoices(anna, "12.00");
        company.transfers(anna, "5.00", List.of(invoice));
        company.credits(invoice, "");

        assertThat(entry("credit-note:FRA00000001").postings())
                .containsExactly(
                        Posting.debit(LedgerAccount.SERVICES_SOLD, Money.euros("10.00")),
                        Posting.debit(LedgerAccount.VAT_COLLECTED, Money.euros("2.00")),
                        Posting.credit(LedgerAccount.RECEIVABLES, Money.euros("7.00")),
                        Posting.credit(LedgerAccount.PREPAID, Money.euros("5.00")));
    }

    private Report check() {
        return company.stores().checkLedger().check();
    }

    private JournalEntry entry(String key) {
        return company.stores()
                .ledger()
                .entries()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
