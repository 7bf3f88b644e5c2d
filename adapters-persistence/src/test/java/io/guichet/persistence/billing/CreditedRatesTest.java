package io.guichet.persistence.billing;

import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.CreditInvoice;
import io.guichet.application.billing.CreditInvoice.LinePart;
import io.guichet.application.payment.RecordTransfer;
import io.guichet.application.payment.RecordTransfer.Purpose;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.billing.VatSplit;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.Settled;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.UseCases;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The credit note counts where it is asked what of its invoice is paid at which rate. */
class CreditedRatesTest {

    private final Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    private final JpaStores stores = new JpaStores(clock);
    private final UseCases does =
            UseCases.over(stores, new FakeCardProvider(new InMemoryTransactions(), clock), clock);
    private final Given given = new Given(stores);
    private final Customer anna = given.customerOf(given.seller());

    @ParameterizedTest
    @CsvSource({"33.33, 80.87", "40.00, 32.00"})
    void what_is_left_of_an_invoice_was_received_at_its_rate(String first, String second) {
        DocumentReference invoice = given.invoiceOfTwoRates(anna).document().reference();
        transfers(first, invoice);
        transfers(second, invoice);

        does.creditInvoice()
                .credit(
                        new CreditInvoice.Command(
                                UUID.randomUUID(),
                                invoice,
                                "never delivered",
                                List.of(new LinePart(2, Optional.empty()))));

        List<Settled> standing = given.in(() -> stores.settlements().ofInvoice(invoice));
        assertThat(standing.stream().map(Settled::vat).reduce(VatSplit::plus))
                .contains(
                        new VatSplit(
                                List.of(
                                        new VatSplit.Part(
                                                VatRate.standard("20"),
                                                euros("72"),
                                                euros("12")))));
    }

    @Test
    void of_one_rate_the_cents_of_its_parts_go_with_the_credit_note() {
        DocumentReference invoice = given.invoiceOf(anna).document().reference();
        for (int part = 0; part < 5; part++) {
            transfers("10.01", invoice);
        }

        does.creditInvoice()
                .credit(
                        new CreditInvoice.Command(
                                UUID.randomUUID(),
                                invoice,
                                "too much",
                                List.of(new LinePart(1, Optional.of(euros("58.29"))))));

        List<Settled> standing = given.in(() -> stores.settlements().ofInvoice(invoice));
        assertThat(standing.stream().map(Settled::vat).reduce(VatSplit::plus))
                .contains(
                        new VatSplit(
                                List.of(
                                        new VatSplit.Part(
                                                VatRate.standard("20"),
                                                euros("50.05"),
                                                euros("8.34")))));
    }

    private void transfers(String amount, DocumentReference invoice) {
        does.recordTransfer()
                .record(
                        new RecordTransfer.Command(
                                anna.number(),
                                euros(amount),
                                Purpose.of(List.of(invoice)),
                                new PaymentId(UUID.randomUUID())));
    }
}
