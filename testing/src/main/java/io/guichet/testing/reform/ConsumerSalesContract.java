package io.guichet.testing.reform;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Reissue;
import io.guichet.domain.billing.Sealed;
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
import io.guichet.domain.payment.Settled;
import io.guichet.domain.reform.SaleSum;
import io.guichet.testing.payment.Paid;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What every {@link io.guichet.application.reform.port.ConsumerSales} promises. */
public abstract class ConsumerSalesContract extends Contract {

    private static final LocalDate DAY = Samples.MARCH_FIRST;

    private Seller seller;
    private Customer anna;

    @BeforeEach
    void parties() {
        seller = given().seller();
        Customer company = Samples.customerOf(seller);
        anna =
                new Customer(
                        company.number(),
                        seller.code(),
                        Samples.consumer(),
                        company.email(),
                        company.language());
        done(() -> stores().customers().add(anna));
    }

    @Test
    void invoices_to_consumers_are_added_up_by_day_and_rate() {
        given().invoiceOf(anna);
        given().invoiceOf(anna);
        given().invoiceOf(given().customerOf(seller));

        assertThat(sales(DAY, DAY.plusDays(1))).containsExactly(sum("200.00", "40.00"));
        assertThat(sales(DAY.plusDays(1), DAY.plusDays(9))).isEmpty();
        assertThat(sales(DAY.minusDays(9), DAY)).isEmpty();
    }

    @Test
    void what_is_credited_is_taken_off() {
        given().invoiceOf(anna);
        Sealed<Invoice> wrong = given().invoiceOf(anna);
        given().creditNoteOn(wrong);

        assertThat(sales(DAY, DAY.plusDays(1))).containsExactly(sum("100.00", "20.00"));
    }

    @Test
    void what_a_corrective_invoice_replaces_is_taken_off_its_day_once() {
        Sealed<Invoice> wrong = given().invoiceOf(anna);
        given().correctiveOn(wrong, Given.NOON.plus(Duration.ofDays(3)), Samples.line("90"));

        assertThat(sales(DAY, DAY.plusDays(3))).containsExactly(sum("100.00", "20.00"));
        assertThat(sales(DAY.plusDays(3), DAY.plusDays(9)))
                .containsExactly(
                        new SaleSum(
                                DAY.plusDays(3),
                                "FR",
                                Samples.VAT_20,
                                Money.euros("-10.00"),
                                Money.euros("-2.00")));
    }

    @Test
    void what_they_pay_is_added_up_by_day() {
        pays(anna, "30");
        pays(anna, "60");
        pays(given().customerOf(seller), "60");

        assertThat(receipts()).containsExactly(sum("75.00", "15.00"));
    }

    @Test
    void what_is_taken_back_is_taken_off_the_day_it_was_received() {
        pays(anna, "60");
        Payment bounced = pays(anna, "30");
        List<Settled> back =
                in(() -> stores().settlements().ofPayment(bounced.id())).stream()
                        .map(Settled::negated)
                        .toList();
        done(
                () -> {
                    stores().settlements().add("reversal:" + bounced.id(), back);
                    post("reversal:" + bounced.id(), bounced, DAY.plusDays(40));
                });

        assertThat(receipts()).containsExactly(sum("50.00", "10.00"));
    }

    @Test
    void what_moves_to_what_replaces_an_invoice_was_received_when_it_was() {
        Payment payment = pays(anna, "60");
        moves(payment, DAY.plusDays(20));
        moves(payment, DAY.plusDays(40));

        assertThat(receipts()).containsExactly(sum("50.00", "10.00"));
    }

    private Payment pays(Customer whose, String amount) {
        DocumentReference invoice = given().invoiceOf(whose).document().reference();
        Allocation part = new Allocation(invoice, Money.euros(amount));
        Payment payment = new Paid(stores()).transfer(whose, amount, Given.NOON, List.of(part));
        done(() -> post("payment:" + payment.id(), payment, DAY));
        return payment;
    }

    private void moves(Payment payment, LocalDate day) {
        Settled standing = in(() -> stores().settlements().ofPayment(payment.id())).getFirst();
        Sealed<Invoice> old = in(() -> stores().invoices().find(standing.invoice())).orElseThrow();
        DocumentReference next =
                given().correctiveOn(old, Given.NOON, Samples.line("100")).document().reference();
        List<Settled> back = List.of(standing.negated());
        List<Settled> moved = List.of(new Settled(payment.id(), next, standing.vat()));
        done(
                () -> {
                    stores().reissues()
                            .add(
                                    new Reissue(
                                            standing.invoice(),
                                            Optional.empty(),
                                            next,
                                            List.of(),
                                            Given.NOON));
                    stores().settlements().add("corrective:" + next, back);
                    stores().settlements().add("reissue:" + next, moved);
                    post("corrective:" + next, payment, day);
                    post("reissue:" + next, payment, day);
                });
    }

    private void post(String key, Payment payment, LocalDate day) {
        stores().ledger().lock(payment.customer(), Samples.EUR);
        stores().ledger()
                .post(
                        new JournalEntry(
                                key,
                                Journal.BQ,
                                payment.customer(),
                                day,
                                Given.NOON,
                                "P",
                                EntryKind.TRANSFER_RECEIVED,
                                List.of(
                                        Posting.debit(LedgerAccount.BANK, payment.amount()),
                                        Posting.credit(LedgerAccount.PREPAID, payment.amount()))));
    }

    private List<SaleSum> sales(LocalDate from, LocalDate until) {
        return in(() -> stores().reform().consumerSales().sales(seller.code(), from, until));
    }

    private List<SaleSum> receipts() {
        return in(
                () ->
                        stores().reform()
                                .consumerSales()
                                .receipts(seller.code(), DAY, DAY.plusDays(9)));
    }

    private static SaleSum sum(String base, String tax) {
        return new SaleSum(DAY, "FR", Samples.VAT_20, Money.euros(base), Money.euros(tax));
    }
}
