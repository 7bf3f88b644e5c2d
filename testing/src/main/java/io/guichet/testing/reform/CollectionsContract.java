package io.guichet.testing.reform;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.billing.DocumentReference;
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
import io.guichet.domain.reform.Collected;
import io.guichet.testing.payment.Paid;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What every {@link io.guichet.application.reform.port.Collections} promises. */
public abstract class CollectionsContract extends Contract {

    private static final LocalDate DAY = Samples.MARCH_FIRST;

    private Seller seller;
    private Customer customer;

    @BeforeEach
    void parties() {
        seller = given().seller();
        customer = given().customerOf(seller);
    }

    @Test
    void a_change_is_untold_until_it_is_told_by_rate_of_its_invoice() {
        DocumentReference invoice = paid("30");
        paid(given().customer(), "60");

        List<Collected> untold = untold(DAY);
        assertThat(untold)
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.invoice()).isEqualTo(invoice);
                            assertThat(one.on()).isEqualTo(DAY);
                            assertThat(one.at()).isEqualTo(Given.NOON);
                            assertThat(one.vat())
                                    .isEqualTo(
                                            new VatSplit(
                                                    List.of(
                                                            new VatSplit.Part(
                                                                    Samples.VAT_20,
                                                                    Money.euros("30.00"),
                                                                    Money.euros("5.00")))));
                        });
        tell(untold.getFirst());
        assertThat(untold(DAY)).isEmpty();
        assertLost(() -> told(untold.getFirst()));
    }

    @Test
    void what_was_booked_after_the_last_told_is_untold() {
        paid("30");
        tell(untold(DAY).getFirst());
        DocumentReference later = paid("60");

        assertThat(untold(DAY)).extracting(Collected::invoice).containsExactly(later);
    }

    @Test
    void invoices_of_before_and_more_than_asked_for_are_left_out() {
        paid("30");
        paid("60");

        assertThat(untold(DAY.plusDays(1))).isEmpty();
        assertThat(in(() -> stores().reform().collections().untold(seller.code(), DAY, 1)))
                .hasSize(1);
    }

    private DocumentReference paid(String amount) {
        return paid(customer, amount);
    }

    private DocumentReference paid(Customer whose, String amount) {
        DocumentReference invoice = given().invoiceOf(whose).document().reference();
        Allocation part = new Allocation(invoice, Money.euros(amount));
        Payment payment = new Paid(stores()).transfer(whose, amount, Given.NOON, List.of(part));
        JournalEntry entry =
                new JournalEntry(
                        "payment:" + payment.id(),
                        Journal.BQ,
                        whose.number(),
                        DAY,
                        Given.NOON,
                        "P",
                        EntryKind.TRANSFER_RECEIVED,
                        List.of(
                                Posting.debit(LedgerAccount.BANK, payment.amount()),
                                Posting.credit(LedgerAccount.PREPAID, payment.amount())));
        done(
                () -> {
                    stores().ledger().lock(whose.number(), Samples.EUR);
                    stores().ledger().post(entry);
                });
        return invoice;
    }

    private List<Collected> untold(LocalDate from) {
        return in(() -> stores().reform().collections().untold(seller.code(), from, 10));
    }

    private void tell(Collected collected) {
        done(() -> told(collected));
    }

    private void told(Collected collected) {
        stores().reform().collections().tell(seller.code(), collected, Optional.empty());
    }
}
