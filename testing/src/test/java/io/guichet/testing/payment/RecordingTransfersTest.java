package io.guichet.testing.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.payment.RecordTransfer;
import io.guichet.application.payment.RecordTransfer.Outcome;
import io.guichet.application.payment.RecordTransfer.Outcome.MoreThanOwed;
import io.guichet.application.payment.RecordTransfer.Outcome.NoSuchCustomer;
import io.guichet.application.payment.RecordTransfer.Outcome.NoSuchInvoice;
import io.guichet.application.payment.RecordTransfer.Outcome.PaymentIdReused;
import io.guichet.application.payment.RecordTransfer.Outcome.Recorded;
import io.guichet.application.payment.RecordTransfer.Outcome.WrongAmount;
import io.guichet.application.payment.RecordTransfer.Purpose;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.PaymentId;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class RecordingTransfersTest {

    private final HostingCompany company = new HostingCompany();
    private final CustomerNumber anna = company.consumer();
    private final PaymentId id = HostingCompany.newPayment();

    @Test
    void a_transfer_settles_the_named_invoices_in_their_order_as_far_as_it_goes() {
        DocumentReference first = company.invoices(anna, "30.00");
        DocumentReference second = company.invoices(anna, "20.00");
        DocumentReference third = company.invoices(anna, "10.00");

        Recorded recorded = (Recorded) record("45.00", List.of(second, first, third));

        assertThat(recorded.payment().allocations())
                .containsExactly(
                        new Allocation(second, Money.euros("20.00")),
                        new Allocation(first, Money.euros("25.00")));
        assertThat(company.openOn(first)).isEqualTo(Money.euros("5.00"));
        assertThat(company.openOn(second)).isEqualTo(Money.euros("0"));
        assertThat(company.openOn(third)).isEqualTo(Money.euros("10.00"));
    }

    @Test
    void what_is_left_over_becomes_credit() {
        DocumentReference invoice = company.invoices(anna, "30.00");

        Recorded recorded = (Recorded) record("45.00", List.of(invoice));

        assertThat(recorded.payment().toCredit()).isEqualTo(Money.euros("15.00"));
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("15.00"));
        assertThat(company.balanceOf(anna).owed()).isEqualTo(Money.euros("0"));
    }

    @Test
    void a_transfer_for_credit_settles_nothing() {
        company.invoices(anna, "30.00");

        record("45.00", List.of());

        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("45.00"));
        assertThat(company.balanceOf(anna).owed()).isEqualTo(Money.euros("30.00"));
    }

    @Test
    void a_paid_invoice_takes_no_share_and_a_name_counts_once() {
        DocumentReference paid = company.invoices(anna, "10.00");
        company.transfers(anna, "10.00", List.of(paid));
        DocumentReference open = company.invoices(anna, "30.00");

        Recorded recorded = (Recorded) record("45.00", List.of(paid, open, open));

        assertThat(recorded.payment().allocations())
                .containsExactly(new Allocation(open, Money.euros("30.00")));
    }

    @Test
    void told_nothing_a_transfer_settles_what_is_due_longest() {
        DocumentReference first = company.invoices(anna, "30.00");
        company.clock().advance(Duration.ofDays(2));
        DocumentReference second = company.invoices(anna, "20.00");

        Recorded recorded = (Recorded) record("40.00", new Purpose.Debts());

        assertThat(recorded.payment().allocations())
                .containsExactly(
                        new Allocation(first, Money.euros("30.00")),
                        new Allocation(second, Money.euros("10.00")));
        company.transfers(anna, "15.00", new Purpose.Debts());
        assertThat(company.openOn(second)).isEqualTo(Money.euros("0"));
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("5.00"));
    }

    @Test
    void told_so_it_settles_exactly_these_parts() {
        DocumentReference first = company.invoices(anna, "30.00");
        DocumentReference second = company.invoices(anna, "20.00");

        record("40.00", parts(part(second, "20.00"), part(first, "5.00")));

        assertThat(company.openOn(first)).isEqualTo(Money.euros("25.00"));
        assertThat(company.openOn(second)).isEqualTo(Money.euros("0"));
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("15.00"));
    }

    @Test
    void parts_that_do_not_fit_are_refused() {
        DocumentReference mine = company.invoices(anna, "30.00");
        DocumentReference other = company.invoices(company.consumer(), "30.00");

        assertThat(record("40.00", parts(part(mine, "30.01"))))
                .isEqualTo(new MoreThanOwed(mine, Money.euros("30.00")));
        assertThat(record("20.00", parts(part(mine, "30.00")))).isEqualTo(new WrongAmount());
        assertThat(record("40.00", parts(part(other, "1.00")))).isEqualTo(new NoSuchInvoice(other));
        assertThat(record("40.00", parts(part(mine, "1.00"), part(mine, "1.00"))))
                .isEqualTo(new NoSuchInvoice(mine));
        assertThat(company.openOn(mine)).isEqualTo(Money.euros("30.00"));
    }

    @Test
    void each_part_is_split_by_vat_rate_for_the_report_of_what_was_received() {
        DocumentReference invoice = company.invoices(anna, "30.00");

        record("10.00", List.of(invoice));

        assertThat(company.stores().showSettlements().of(anna, id))
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.invoice()).isEqualTo(invoice);
                            assertThat(line.rate()).isEqualTo(VatRate.standard("20"));
                            assertThat(line.amount()).isEqualTo(Money.euros("10.00"));
                            assertThat(line.tax()).isEqualTo(Money.euros("1.67"));
                        });
    }

    @Test
    void asking_twice_books_once_and_answers_the_same() {
        DocumentReference invoice = company.invoices(anna, "30.00");

        Outcome first = record("45.00", List.of(invoice));

        assertThat(record("45.00", List.of(invoice))).isEqualTo(first);
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("15.00"));
    }

    @Test
    void sixteen_who_record_the_same_at_once_book_it_once() {
        Together.run(16, () -> record("45.00", List.of()));

        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("45.00"));
    }

    @Test
    void a_payment_id_stands_for_one_transfer_only() {
        record("45.00", List.of());

        assertThat(record("46.00", List.of())).isEqualTo(new PaymentIdReused());
        assertThat(record(company.consumer(), Money.euros("45.00"), List.of()))
                .isEqualTo(new PaymentIdReused());
    }

    @Test
    void wrong_amounts_are_refused() {
        assertThat(record("0", List.of())).isEqualTo(new WrongAmount());
        assertThat(record("-1.00", List.of())).isEqualTo(new WrongAmount());
        assertThat(record(anna, Money.parse("10.00", "USD"), List.of()))
                .isEqualTo(new WrongAmount());
    }

    @Test
    void one_wrong_name_refuses_all_of_it() {
        DocumentReference mine = company.invoices(anna, "30.00");
        DocumentReference other = company.invoices(company.consumer(), "30.00");

        assertThat(record("45.00", List.of(mine, other))).isEqualTo(new NoSuchInvoice(other));

        assertThat(company.openOn(mine)).isEqualTo(Money.euros("30.00"));
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("0"));
    }

    @Test
    void a_credit_note_cannot_be_paid() {
        company.credits(company.invoices(anna, "30.00"), "");
        DocumentReference note = new DocumentReference("FRA00000001");

        assertThat(record("45.00", List.of(note))).isEqualTo(new NoSuchInvoice(note));
    }

    @Test
    void a_customer_who_does_not_exist_receives_nothing() {
        assertThat(record(new CustomerNumber(999), Money.euros("1.00"), List.of()))
                .isEqualTo(new NoSuchCustomer());
    }

    private Outcome record(String amount, List<DocumentReference> invoices) {
        return record(anna, Money.euros(amount), invoices);
    }

    private Outcome record(String amount, Purpose purpose) {
        return company.does()
                .recordTransfer()
                .record(new RecordTransfer.Command(anna, Money.euros(amount), purpose, id));
    }

    private static Purpose parts(Allocation... parts) {
        return new Purpose.Parts(List.of(parts));
    }

    private static Allocation part(DocumentReference invoice, String amount) {
        return new Allocation(invoice, Money.euros(amount));
    }

    private Outcome record(
            CustomerNumber customer, Money amount, List<DocumentReference> invoices) {
        return company.does()
                .recordTransfer()
                .record(new RecordTransfer.Command(customer, amount, Purpose.of(invoices), id));
    }
}
