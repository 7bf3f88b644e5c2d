package io.guichet.testing.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.CreditInvoice.Command;
import io.guichet.application.billing.CreditInvoice.LinePart;
import io.guichet.application.billing.CreditInvoice.Outcome;
import io.guichet.application.billing.CreditInvoice.Outcome.AlreadyCredited;
import io.guichet.application.billing.CreditInvoice.Outcome.Credited;
import io.guichet.application.billing.CreditInvoice.Outcome.NoSuchLine;
import io.guichet.application.billing.CreditInvoice.Outcome.TooMuch;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Staff credits an invoice part by part until nothing is left. */
class CreditingPartsTest {

    private final HostingCompany company = new HostingCompany();
    private final CustomerNumber anna = company.consumer();
    private final DocumentReference invoice = company.invoices(anna, "120.00");

    @AfterEach
    void the_books_are_right() {
        assertThat(company.stores().checkLedger().check().differences()).isEmpty();
    }

    @Test
    void a_part_of_a_line_is_owed_no_longer() {
        assertThat(credits(part("25.00"))).isEqualTo(credited(1, "30.00", "0"));

        assertThat(company.openOn(invoice)).isEqualTo(Money.euros("90.00"));
        assertThat(document("FRA00000001").lines())
                .singleElement()
                .satisfies(line -> assertThat(line.description()).endsWith(" – too much"));
    }

    @Test
    void part_after_part_until_nothing_is_left() {
        company.transfers(anna, "100.00", List.of(invoice));
        credits(part("33.33"));
        credits(part("33.33"));

        assertThat(company.credits(invoice, "the rest")).isInstanceOf(Credited.class);

        assertThat(status()).isEqualTo(InvoiceStatus.CREDITED);
        assertThat(company.openOn(invoice)).isEqualTo(Money.euros("0"));
        assertThat(company.creditOf(anna)).isEqualTo(Money.euros("100.00"));
        assertThat(credits(part("0.01"))).isInstanceOf(AlreadyCredited.class);
    }

    @Test
    void never_more_than_is_left_of_the_line() {
        credits(part("60.00"));

        assertThat(credits(part("40.01"))).isEqualTo(new TooMuch(1, Money.euros("40.00")));
        assertThat(credits(part("-1.00"))).isEqualTo(new TooMuch(1, Money.euros("40.00")));
        assertThat(credits(part("40.00"))).isEqualTo(credited(2, "48.00", "0"));
    }

    @Test
    void a_line_is_one_of_the_invoice_and_named_once() {
        assertThat(credits(new LinePart(2, Optional.empty()))).isEqualTo(new NoSuchLine(2));
        assertThat(credits(part("1.00"), part("1.00"))).isEqualTo(new NoSuchLine(1));
        assertThat(company.shows(anna, invoice).creditNotes()).isEmpty();
    }

    @Test
    void all_that_is_left_of_a_line_needs_no_amount() {
        credits(part("60.00"));

        assertThat(credits(new LinePart(1, Optional.empty()))).isEqualTo(credited(2, "48.00", "0"));
    }

    @Test
    void sixteen_who_credit_a_tenth_at_once_credit_no_more_than_the_invoice() {
        List<Outcome> outcomes = Together.run(16, () -> credits(part("10.00")));

        assertThat(outcomes).filteredOn(Credited.class::isInstance).hasSize(10);
        assertThat(status()).isEqualTo(InvoiceStatus.CREDITED);
    }

    private Outcome credits(LinePart... parts) {
        return company.does()
                .creditInvoice()
                .credit(new Command(UUID.randomUUID(), invoice, "too much", List.of(parts)));
    }

    private static LinePart part(String net) {
        return new LinePart(1, Optional.of(Money.euros(net)));
    }

    private static Outcome credited(int number, String amount, String toCredit) {
        return new Credited(
                new DocumentReference("FRA0000000" + number),
                Money.euros(amount),
                Money.euros(toCredit));
    }

    private Invoice document(String reference) {
        return company.shows(anna, new DocumentReference(reference)).invoice().document();
    }

    private InvoiceStatus status() {
        return company.shows(anna, invoice).summary().status();
    }
}
