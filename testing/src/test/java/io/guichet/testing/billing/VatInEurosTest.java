package io.guichet.testing.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.EnterExchangeRate;
import io.guichet.application.billing.EnterExchangeRate.Outcome;
import io.guichet.application.billing.EnterExchangeRateHandler;
import io.guichet.application.billing.InvoiceDraft;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.InvoiceLine.Price;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.billing.VatInEuros;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.money.ExchangeRate;
import io.guichet.domain.money.Money;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** A seller in dollars states his VAT in euros too. */
class VatInEurosTest {

    private static final Currency DOLLAR = Currency.getInstance("USD");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 2, 27);
    private static final ExchangeRate RATE =
            new ExchangeRate(DOLLAR, FRIDAY, new BigDecimal("1.085"));

    private final HostingCompany company = new HostingCompany();

    @Test
    void an_invoice_says_what_its_vat_is_by_the_latest_rate() {
        enters(RATE);

        assertThat(issues(DocumentKind.INVOICE, "").vatInEuros())
                .contains(new VatInEuros(RATE, Money.euros("1.84")));
    }

    @Test
    void it_is_part_of_what_is_sealed() {
        String without = issues(DocumentKind.INVOICE, "").canonical();
        enters(RATE);

        assertThat(issues(DocumentKind.INVOICE, "").canonical())
                .startsWith("21:guichet-invoice-1-eur")
                .contains("1.085");
        assertThat(without).startsWith("17:guichet-invoice-1\n");
    }

    @Test
    void a_credit_note_keeps_the_rate_of_its_invoice() {
        enters(RATE);
        Invoice invoice = issues(DocumentKind.INVOICE, "");
        enters(new ExchangeRate(DOLLAR, FRIDAY.plusDays(2), new BigDecimal("2")));

        Invoice note = issues(DocumentKind.CREDIT_NOTE, invoice.reference().value());

        assertThat(note.vatInEuros()).contains(new VatInEuros(RATE, Money.euros("1.84")));
    }

    @Test
    void so_does_a_corrective_invoice_which_takes_the_latest_where_that_one_had_none() {
        Invoice without = issues(DocumentKind.INVOICE, "");
        enters(RATE);
        Invoice with = issues(DocumentKind.INVOICE, without.reference().value());
        enters(new ExchangeRate(DOLLAR, FRIDAY.plusDays(2), new BigDecimal("2")));

        assertThat(with.vatInEuros()).contains(new VatInEuros(RATE, Money.euros("1.84")));
        assertThat(issues(DocumentKind.INVOICE, with.reference().value()).vatInEuros())
                .isEqualTo(with.vatInEuros());
        assertThat(issues(DocumentKind.CREDIT_NOTE, without.reference().value()).vatInEuros())
                .isEmpty();
    }

    @Test
    void a_rate_is_too_old_after_a_month_and_euros_need_none() {
        enters(RATE);
        company.clock().advance(Duration.ofDays(32));

        assertThat(issues(DocumentKind.INVOICE, "").vatInEuros()).isEmpty();
        assertThat(
                        company.stores()
                                .invoices()
                                .find(company.invoices(company.consumer(), "12.00"))
                                .orElseThrow()
                                .document()
                                .vatInEuros())
                .isEmpty();
    }

    @Test
    void nobody_knows_what_a_euro_will_be_worth() {
        ExchangeRate tomorrow =
                new ExchangeRate(DOLLAR, LocalDate.of(2026, 3, 2), new BigDecimal("1.1"));

        assertThat(enter().enter(tomorrow)).isEqualTo(new Outcome.DayToCome());
    }

    private void enters(ExchangeRate rate) {
        assertThat(enter().enter(rate)).isEqualTo(new Outcome.Entered());
    }

    private EnterExchangeRate enter() {
        return new EnterExchangeRateHandler(
                company.stores().tax().exchangeRates(),
                company.stores().transactions(),
                company.clock());
    }

    private Invoice issues(DocumentKind kind, String corrects) {
        Seller seller = inDollars(company.seller());
        LocalDate day = LocalDate.of(2026, 3, 1);
        Price price = new Price(BigDecimal.TEN, DOLLAR, VatRate.standard("20"));
        InvoiceLine line = InvoiceLine.of("Server", "", day, day, BigDecimal.ONE, price);
        return company.given()
                .in(
                        () ->
                                company.does()
                                        .invoiceIssuing()
                                        .issue(
                                                new InvoiceDraft(
                                                        seller,
                                                        company.stores()
                                                                .customers()
                                                                .find(company.consumer())
                                                                .orElseThrow(),
                                                        new OrderNumber(1),
                                                        kind,
                                                        corrects,
                                                        List.of(line),
                                                        company.clock().instant())));
    }

    private static Seller inDollars(Seller euros) {
        return new Seller(
                new SellerCode("demo-us"),
                euros.identity(),
                euros.email(),
                euros.iban(),
                euros.bic(),
                DOLLAR,
                euros.zone(),
                "US");
    }
}
