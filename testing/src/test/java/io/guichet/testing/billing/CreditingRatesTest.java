package io.guichet.testing.billing;

import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.CreditInvoice.Command;
import io.guichet.application.billing.CreditInvoice.LinePart;
import io.guichet.application.billing.CreditInvoice.Outcome.Credited;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.billing.VatSplit;
import io.guichet.domain.billing.VatSplit.Part;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was received at which rate, once a line of an invoice of two rates is credited. */
class CreditingRatesTest {

    private static final Part ALL_AT_20 =
            new Part(VatRate.standard("20"), euros("72"), euros("12"));

    private final HostingCompany company = new HostingCompany();
    private final CustomerNumber anna = company.consumer();
    private DocumentReference invoice;

    @BeforeEach
    void an_invoice_over_72_at_20_percent_and_42_20_at_5_and_a_half() {
        invoice =
                company.given()
                        .invoiceOfTwoRates(company.stores().customers().find(anna).orElseThrow())
                        .document()
                        .reference();
    }

    @Test
    void of_one_that_was_paid_what_is_left_was_received_at_its_rate() {
        company.transfers(anna, "114.20", List.of(invoice));

        creditsTheReducedLine();

        assertThat(received()).isEqualTo(new VatSplit(List.of(ALL_AT_20)));
        assertThat(company.creditOf(anna)).isEqualTo(euros("42.20"));
    }

    @Test
    void of_one_that_was_paid_in_parts_too() {
        company.transfers(anna, "33.33", List.of(invoice));
        company.transfers(anna, "80.00", List.of(invoice));

        creditsTheReducedLine();

        assertThat(received()).isEqualTo(new VatSplit(List.of(ALL_AT_20)));
        assertThat(company.openOn(invoice)).isEqualTo(euros("0"));
        assertThat(company.creditOf(anna)).isEqualTo(euros("41.33"));
    }

    @Test
    void what_is_paid_afterwards_makes_up_for_it() {
        company.transfers(anna, "33.33", List.of(invoice));
        creditsTheReducedLine();

        company.transfers(anna, "38.67", List.of(invoice));

        assertThat(received()).isEqualTo(new VatSplit(List.of(ALL_AT_20)));
        assertThat(company.openOn(invoice)).isEqualTo(euros("0"));
    }

    @Test
    void of_what_is_left_exactly_all_was_received_at_its_rate() {
        company.transfers(anna, "40.00", List.of(invoice));
        company.transfers(anna, "32.00", List.of(invoice));

        creditsTheReducedLine();

        assertThat(received()).isEqualTo(new VatSplit(List.of(ALL_AT_20)));
        assertThat(company.openOn(invoice)).isEqualTo(euros("0"));
        assertThat(company.creditOf(anna)).isEqualTo(euros("0"));
    }

    private void creditsTheReducedLine() {
        assertThat(
                        company.does()
                                .creditInvoice()
                                .credit(
                                        new Command(
                                                UUID.randomUUID(),
                                                invoice,
                                                "never delivered",
                                                List.of(new LinePart(2, Optional.empty())))))
                .isInstanceOf(Credited.class);
    }

    private VatSplit received() {
        return company.stores().settlements().ofInvoice(invoice).stream()
                .map(settled -> settled.vat())
                .reduce(new VatSplit(List.of()), VatSplit::plus);
    }
}
