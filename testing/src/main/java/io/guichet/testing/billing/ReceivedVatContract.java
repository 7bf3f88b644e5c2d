package io.guichet.testing.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.ledger.query.VatOfMonth;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.VatSplit;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.ledger.EntryKind;
import io.guichet.domain.ledger.Journal;
import io.guichet.domain.ledger.JournalEntry;
import io.guichet.domain.ledger.LedgerAccount;
import io.guichet.domain.ledger.Posting;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.Payment;
import io.guichet.testing.payment.Paid;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** What every {@link io.guichet.application.ledger.port.ReceivedVat} promises. */
public abstract class ReceivedVatContract extends Contract {

    private static final LocalDate DAY = Samples.MARCH_FIRST;

    @Test
    void what_was_received_is_added_up_by_month_and_rate_for_its_seller_alone() {
        Seller seller = given().seller();
        Customer customer = given().customerOf(seller);
        pay(customer, "30");
        pay(given().customerOf(seller), "60");
        pay(given().customer(), "120");

        assertThat(received(seller, DAY.minusMonths(1), DAY.plusMonths(1)))
                .containsExactly(
                        new VatOfMonth(
                                YearMonth.from(DAY),
                                new VatSplit(
                                        List.of(
                                                new VatSplit.Part(
                                                        Samples.VAT_20,
                                                        Money.euros("90.00"),
                                                        Money.euros("15.00"))))));
        assertThat(received(seller, DAY.minusMonths(1), DAY)).isEmpty();
        assertThat(received(seller, DAY.plusMonths(1), DAY.plusMonths(2))).isEmpty();
    }

    private void pay(Customer customer, String amount) {
        Invoice invoice = given().invoiceOf(customer).document();
        Allocation part = new Allocation(invoice.reference(), Money.euros(amount));
        Payment payment = new Paid(stores()).transfer(customer, amount, Given.NOON, List.of(part));
        JournalEntry entry =
                new JournalEntry(
                        "payment:" + payment.id(),
                        Journal.BQ,
                        customer.number(),
                        DAY,
                        Given.NOON,
                        "P",
                        EntryKind.TRANSFER_RECEIVED,
                        List.of(
                                Posting.debit(LedgerAccount.BANK, payment.amount()),
                                Posting.credit(LedgerAccount.PREPAID, payment.amount())));
        done(
                () -> {
                    stores().ledger().lock(customer.number(), Samples.EUR);
                    stores().ledger().post(entry);
                });
    }

    private List<VatOfMonth> received(Seller seller, LocalDate from, LocalDate until) {
        return in(() -> stores().receivedVat().byMonth(seller.code(), from, until));
    }
}
