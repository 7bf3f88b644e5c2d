package io.guichet.testing.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.query.ListReceipts.ReceiptSummary;
import io.guichet.application.shared.Page;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Seal;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Allocation;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.Receipt;
import io.guichet.testing.payment.Paid;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What every store and list of receipts promises. */
public abstract class ReceiptsContract extends Contract {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void a_receipt_is_found_as_it_was_issued_and_fits_its_seal() {
        Customer customer = given().customerBilledElsewhere();
        Allocation part = allocation(customer, "30.00");
        Payment payment = paid(customer, Given.NOON, List.of(part));

        Sealed<Receipt> found = in(() -> stores().receipts().find(payment.receipt())).orElseThrow();

        assertThat(found.document().payment()).isEqualTo(payment.id());
        assertThat(found.document().allocations()).containsExactly(part);
        assertThat(found.document().payer()).isEqualTo(customer.identity());
        assertThat(found.seal().number()).isEqualTo(1);
        assertThat(found.seal().fits(found.document(), Seal.GENESIS)).isTrue();
    }

    @Test
    void an_unknown_reference_finds_nothing() {
        assertThat(in(() -> stores().receipts().find(new DocumentReference("NONE-3")))).isEmpty();
    }

    @Test
    void a_reference_is_taken_once() {
        Payment payment = paid(given().customer(), Given.NOON, List.of());
        Sealed<Receipt> receipt =
                in(() -> stores().receipts().find(payment.receipt())).orElseThrow();

        assertLost(() -> stores().receipts().add(receipt));
    }

    @Test
    void a_series_is_read_in_its_order_from_any_number_on() {
        Customer customer = given().customer();
        List<DocumentReference> references =
                Stream.generate(() -> paid(customer, Given.NOON, List.of()).receipt())
                        .limit(4)
                        .toList();

        assertThat(in(() -> stores().receipts().inSeries(customer.seller(), 1, 2)))
                .extracting(receipt -> receipt.document().reference())
                .containsExactly(references.get(1), references.get(2));
    }

    @Test
    void receipts_of_some_days_are_listed_by_reference_page_by_page() {
        Customer customer = given().customer();
        paid(customer, Given.NOON.minus(Duration.ofDays(1)), List.of());
        DocumentReference first = paid(customer, Given.NOON, List.of()).receipt();
        DocumentReference second = paid(customer, Given.NOON, List.of()).receipt();
        paid(customer, Given.NOON.plus(Duration.ofDays(1)), List.of());
        paid(given().customer(), Given.NOON, List.of());

        Page<ReceiptSummary> page = issued(customer, "", 1);
        Page<ReceiptSummary> rest = issued(customer, first.value(), 1);

        assertThat(page.items()).containsExactly(new ReceiptSummary(first, DAY));
        assertThat(page.more()).isTrue();
        assertThat(rest.items()).containsExactly(new ReceiptSummary(second, DAY));
        assertThat(rest.more()).isFalse();
    }

    @Test
    void the_receipts_for_invoices_are_those_of_the_payments_that_settled_them() {
        Customer customer = given().customer();
        Allocation one = allocation(customer, "10.00");
        Allocation two = allocation(customer, "20.00");
        Allocation three = allocation(customer, "30.00");
        DocumentReference both = paid(customer, Given.NOON, List.of(one, two)).receipt();
        DocumentReference again = paid(customer, Given.NOON, List.of(two)).receipt();
        paid(customer, Given.NOON, List.of(three));
        paid(customer, Given.NOON, List.of());

        assertThat(settling(customer, one, two))
                .extracting(ReceiptSummary::reference)
                .containsExactly(both, again);
        assertThat(settling(given().customer(), one, two)).isEmpty();
    }

    private Payment paid(Customer customer, Instant at, List<Allocation> allocations) {
        return new Paid(stores()).transfer(customer, "50.00", at, allocations);
    }

    private Allocation allocation(Customer customer, String amount) {
        DocumentReference invoice = given().invoiceOf(customer).document().reference();
        return new Allocation(invoice, Money.euros(amount));
    }

    private Page<ReceiptSummary> issued(Customer customer, String after, int limit) {
        return stores().listReceipts()
                .issued(customer.number(), DAY, DAY.plusDays(1), after, limit);
    }

    private List<ReceiptSummary> settling(Customer customer, Allocation... parts) {
        List<DocumentReference> invoices = Stream.of(parts).map(Allocation::invoice).toList();
        return stores().listReceipts().settling(customer.number(), invoices);
    }
}
