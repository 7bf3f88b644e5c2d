package io.guichet.testing.billing;

import static io.guichet.domain.money.Money.euros;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.CreditInvoice.Command;
import io.guichet.application.billing.CreditInvoice.LinePart;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.billing.VatSplit;
import io.guichet.domain.billing.VatSplit.Part;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Settled;
import io.guichet.domain.policy.Setting;
import io.guichet.testing.reform.ReformDesk;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Once nothing of an invoice is to be paid any more, what was received of it has its VAT. */
class ReceivedVatToTheCentTest {

    private final HostingCompany company = new HostingCompany();
    private final CustomerNumber anna = company.consumer();

    @Test
    void the_rest_of_a_partly_paid_invoice_takes_the_cents_of_its_parts() {
        DocumentReference invoice = company.invoices(anna, "120.00");
        for (int part = 0; part < 5; part++) {
            company.transfers(anna, "10.01", List.of(invoice));
        }

        credits(invoice, 1, "58.29");

        assertThat(company.openOn(invoice)).isEqualTo(euros("0"));
        assertThat(received(invoice)).isEqualTo(atTwenty("50.05", "8.34"));
    }

    @Test
    void a_cent_of_vat_alone_is_no_amount_to_tell_of() {
        ReformDesk desk = new ReformDesk(company);
        LocalDate today = company.seller().dayOf(company.clock().instant());
        desk.sets(today, Map.of(Setting.VAT_REGIME, "monthly"));
        CustomerNumber martin = company.company();
        DocumentReference invoice = company.invoices(martin, "120.00");
        for (int part = 0; part < 5; part++) {
            company.transfers(martin, "10.01", List.of(invoice));
        }
        assertThat(desk.reportsPayments()).isEqualTo(5);

        credits(invoice, 1, "58.29");

        assertThat(received(invoice)).isEqualTo(atTwenty("50.05", "8.34"));
        assertThat(desk.reportsPayments()).isZero();
        assertThat(desk.texts()).hasSize(5);
    }

    @Test
    void what_is_no_longer_paid_takes_the_vat_of_its_credit_note() {
        DocumentReference invoice = company.invoices(anna, "120.00");
        company.transfers(anna, "120.00", List.of(invoice));

        credits(invoice, 1, "0.02");
        credits(invoice, 1, "0.02");
        credits(invoice, 1, "0.02");

        assertThat(received(invoice)).isEqualTo(invoiced(invoice));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void however_it_was_paid_and_credited(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 25; round++) {
            DocumentReference invoice = random.nextBoolean() ? ofTwoRates() : ofOneRate(random);
            for (int step = 0; step < 6; step++) {
                pays(invoice, random);
                credits(invoice, random);
                if (company.openOn(invoice).isZero()) {
                    assertThat(received(invoice)).isEqualTo(invoiced(invoice));
                    assertThat(standing(invoice)).allMatch(part -> part.amount().isPositive());
                }
            }
        }
    }

    private DocumentReference ofOneRate(Random random) {
        return company.invoices(anna, "" + (random.nextInt(9000) + 1000) / 100.0);
    }

    private DocumentReference ofTwoRates() {
        return company.given()
                .invoiceOfTwoRates(company.stores().customers().find(anna).orElseThrow())
                .document()
                .reference();
    }

    private void pays(DocumentReference invoice, Random random) {
        long open = company.openOn(invoice).minorUnits();
        if (open > 0) {
            long part = random.nextInt(3) == 0 ? open : random.nextLong(open) + 1;
            company.transfers(anna, "" + part / 100.0, List.of(invoice));
        }
    }

    private void credits(DocumentReference invoice, Random random) {
        int line = random.nextInt(document(invoice).lines().size()) + 1;
        credits(invoice, line, "" + (random.nextInt(1200) + 1) / 100.0);
    }

    private void credits(DocumentReference invoice, int line, String net) {
        Command command =
                new Command(
                        UUID.randomUUID(),
                        invoice,
                        "too much",
                        List.of(new LinePart(line, Optional.of(euros(net)))));
        assertThat(company.does().creditInvoice().credit(command)).isNotNull();
    }

    private List<Settled> standing(DocumentReference invoice) {
        return company.stores().settlements().ofInvoice(invoice);
    }

    private VatSplit received(DocumentReference invoice) {
        return standing(invoice).stream()
                .map(Settled::vat)
                .reduce(new VatSplit(List.of()), VatSplit::plus);
    }

    private VatSplit invoiced(DocumentReference invoice) {
        return company.stores().invoices().correctionsOf(invoice).stream()
                .map(this::document)
                .map(note -> VatSplit.of(note.totals()))
                .reduce(VatSplit.of(document(invoice).totals()), VatSplit::minus);
    }

    private Invoice document(DocumentReference reference) {
        return company.stores().invoices().find(reference).orElseThrow().document();
    }

    private static VatSplit atTwenty(String amount, String tax) {
        Money vat = euros(tax);
        return new VatSplit(List.of(new Part(VatRate.standard("20"), euros(amount), vat)));
    }
}
