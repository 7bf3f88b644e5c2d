package io.guichet.testing.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.payment.query.ShowSettlements.Line;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.billing.VatSplit;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.ledger.EntryKind;
import io.guichet.domain.ledger.Journal;
import io.guichet.domain.ledger.JournalEntry;
import io.guichet.domain.ledger.LedgerAccount;
import io.guichet.domain.ledger.Posting;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.PaymentReversal;
import io.guichet.domain.payment.ReversalReason;
import io.guichet.domain.payment.Settled;
import io.guichet.testing.payment.Paid;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

/** What every {@link io.guichet.application.billing.port.Settlements} promises. */
public abstract class SettlementsContract extends Contract {

    @Test
    void at_first_all_of_an_invoice_is_unsettled() {
        Invoice invoice = invoice(given().customer());

        assertThat(unsettled(invoice)).isEqualTo(VatSplit.of(invoice.totals()));
    }

    @Test
    void so_is_each_part_of_one_of_several_rates() {
        Invoice invoice = given().invoiceOfTwoRates(given().customer()).document();

        assertThat(unsettled(invoice).parts()).hasSize(2);
        assertThat(unsettled(invoice)).isEqualTo(VatSplit.of(invoice.totals()));
    }

    @Test
    void what_payments_settle_is_no_longer_unsettled() {
        Customer customer = given().customer();
        Invoice invoice = invoice(customer);
        pay(customer, "30", part(invoice, "30"));
        pay(customer, "90", part(invoice, "90"));

        assertThat(unsettled(invoice).isNothing()).isTrue();
    }

    @Test
    void a_credit_note_leaves_nothing_to_settle() {
        Sealed<Invoice> invoice = given().invoiceOf(given().customer());
        given().creditNoteOn(invoice);

        assertThat(unsettled(invoice.document()).isNothing()).isTrue();
    }

    @Test
    void so_does_a_corrective_invoice_on_what_it_replaces_however_much_it_is_over() {
        Sealed<Invoice> invoice = given().invoiceOf(given().customer());
        Sealed<Invoice> next = given().correctiveOn(invoice, Given.NOON, Samples.line("90"));

        assertThat(unsettled(invoice.document()).isNothing()).isTrue();
        assertThat(unsettled(next.document())).isEqualTo(VatSplit.of(next.document().totals()));
    }

    @Test
    void what_a_payment_settles_is_its_sum_invoice_by_invoice() {
        Customer customer = given().customer();
        Invoice first = invoice(customer);
        Invoice second = invoice(customer);
        Payment payment = pay(customer, "80", part(second, "20"), part(first, "60"));
        takeBack(ofPayment(payment).getFirst(), "15");

        assertThat(ofPayment(payment))
                .extracting(Settled::allocation)
                .containsExactly(part(first, "45"), part(second, "20"));
        assertThat(ofPayment(payment).getFirst().vat().parts())
                .containsExactly(
                        new VatSplit.Part(
                                Samples.VAT_20, Money.euros("45.00"), Money.euros("7.50")));
    }

    @Test
    void what_is_taken_back_in_full_stands_no_more() {
        Customer customer = given().customer();
        Invoice invoice = invoice(customer);
        Payment payment = pay(customer, "60", part(invoice, "60"));
        takeBack(ofPayment(payment).getFirst(), "60");

        assertThat(ofPayment(payment)).isEmpty();
        assertThat(ofInvoice(invoice)).isEmpty();
        assertThat(unsettled(invoice)).isEqualTo(VatSplit.of(invoice.totals()));
    }

    @Test
    void the_payments_of_an_invoice_come_newest_first() {
        Customer customer = given().customer();
        Invoice invoice = invoice(customer);
        Payment older = pay(customer, "10", part(invoice, "10"));
        Payment newer =
                new Paid(stores())
                        .transfer(
                                customer,
                                "20",
                                Given.NOON.plusSeconds(1),
                                List.of(part(invoice, "20")));

        assertThat(ofInvoice(invoice))
                .extracting(Settled::payment)
                .containsExactly(newer.id(), older.id());
    }

    @Test
    void a_transfer_is_no_spent_credit() {
        Customer customer = given().customer();
        Invoice invoice = invoice(customer);
        pay(customer, "60", part(invoice, "60"));

        assertThat(in(() -> stores().settlements().ofSpentCredit(customer.number()))).isEmpty();
    }

    @Test
    void a_change_is_shown_with_the_day_and_kind_of_its_entry() {
        Customer customer = given().customer();
        Invoice invoice = invoice(customer);
        Payment payment = pay(customer, "60", part(invoice, "60"));
        post(customer, "payment:" + payment.id());

        assertThat(stores().showSettlements().of(given().customer().number(), payment.id()))
                .isEmpty();
        assertThat(stores().showSettlements().of(customer.number(), payment.id()))
                .containsExactly(
                        new Line(
                                Samples.MARCH_FIRST,
                                EntryKind.TRANSFER_RECEIVED,
                                invoice.reference(),
                                Samples.VAT_20,
                                Money.euros("60.00"),
                                Money.euros("10.00")));
    }

    @Test
    void a_reversal_is_found_once_with_what_it_reopened() {
        Customer customer = given().customer();
        Invoice invoice = invoice(customer);
        Payment payment = pay(customer, "60", part(invoice, "60"));
        PaymentReversal reversal =
                new PaymentReversal(
                        payment.id(),
                        customer.number(),
                        ReversalReason.BOUNCED,
                        payment.amount(),
                        List.of(part(invoice, "60.00")),
                        Given.NOON);

        done(
                () -> {
                    stores().paymentReversals().add(reversal);
                    List<Settled> back =
                            stores().settlements().ofPayment(payment.id()).stream()
                                    .map(Settled::negated)
                                    .toList();
                    stores().settlements().add("reversal:" + payment.id(), back);
                });

        assertThat(in(() -> stores().paymentReversals().find(payment.id()))).contains(reversal);
        assertThat(stores().showSettlements().reversalOf(customer.number(), payment.id()))
                .contains(reversal);
        assertThat(stores().showSettlements().reversalOf(given().customer().number(), payment.id()))
                .isEmpty();
        assertLost(() -> stores().paymentReversals().add(reversal));
    }

    private void takeBack(Settled settled, String amount) {
        List<Settled> back = Settled.upTo(Money.euros(amount), List.of(settled));
        done(
                () ->
                        stores().settlements()
                                .add(
                                        "test:" + UUID.randomUUID(),
                                        back.stream().map(Settled::negated).toList()));
    }

    private void post(Customer customer, String key) {
        Money amount = Money.euros("60");
        JournalEntry entry =
                new JournalEntry(
                        key,
                        Journal.BQ,
                        customer.number(),
                        Samples.MARCH_FIRST,
                        Given.NOON,
                        "P",
                        EntryKind.TRANSFER_RECEIVED,
                        List.of(
                                Posting.debit(LedgerAccount.BANK, amount),
                                Posting.credit(LedgerAccount.PREPAID, amount)));
        done(
                () -> {
                    stores().ledger().lock(customer.number(), Samples.EUR);
                    stores().ledger().post(entry);
                });
    }

    private Payment pay(Customer customer, String amount, Allocation... parts) {
        return new Paid(stores()).transfer(customer, amount, Given.NOON, List.of(parts));
    }

    private static Allocation part(Invoice invoice, String amount) {
        return new Allocation(invoice.reference(), Money.euros(amount));
    }

    private Invoice invoice(Customer customer) {
        return given().invoiceOf(customer).document();
    }

    private VatSplit unsettled(Invoice invoice) {
        DocumentReference reference = invoice.reference();
        return in(() -> stores().settlements().unsettled(reference));
    }

    private List<Settled> ofPayment(Payment payment) {
        return in(() -> stores().settlements().ofPayment(payment.id()));
    }

    private List<Settled> ofInvoice(Invoice invoice) {
        return in(() -> stores().settlements().ofInvoice(invoice.reference()));
    }
}
