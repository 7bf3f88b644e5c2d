package io.guichet.testing.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.InvoiceDraft;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.Mention;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.billing.VatRate;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.policy.Setting;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** Invoices to professionals state the recovery indemnity that they will be charged. */
class StatedIndemnityTest {

    private final HostingCompany company = new HostingCompany();
    private final CustomerNumber bakery = company.company();

    @Test
    void it_is_what_the_policy_of_the_day_of_issue_takes() {
        DocumentReference before = company.invoices(bakery, "12.00");
        takes("12.50", LocalDate.of(2026, 3, 2));
        DocumentReference sameDay = company.invoices(bakery, "12.00");
        company.clock().advance(Duration.ofDays(1));
        DocumentReference after = company.invoices(bakery, "12.00");

        assertThat(stated(before)).containsExactly("Indemnity of EUR\u00A040");
        assertThat(stated(sameDay)).containsExactly("Indemnity of EUR\u00A040");
        assertThat(stated(after)).containsExactly("Indemnity of EUR\u00A012.50");
    }

    @Test
    void where_the_policy_takes_none_the_laws_is_stated() {
        takes("0", LocalDate.of(2026, 3, 1));

        assertThat(stated(company.invoices(bakery, "12.00")))
                .containsExactly("Indemnity of EUR\u00A040");
    }

    @Test
    void a_consumer_is_told_of_none() {
        takes("12.50", LocalDate.of(2026, 3, 1));

        assertThat(stated(company.invoices(company.consumer(), "12.00"))).isEmpty();
    }

    @Test
    void in_a_currency_without_cents_it_is_what_such_a_seller_begins_with() {
        Currency dong = Currency.getInstance("VND");
        Seller any = company.seller();
        Seller inDongs =
                new Seller(
                        any.code(),
                        any.identity(),
                        any.email(),
                        any.iban(),
                        any.bic(),
                        dong,
                        any.zone(),
                        any.documentPrefix());
        LocalDate day = LocalDate.of(2026, 3, 1);
        InvoiceLine.Price price =
                new InvoiceLine.Price(BigDecimal.TEN, dong, VatRate.standard("20"));
        InvoiceDraft draft =
                new InvoiceDraft(
                        inDongs,
                        company.stores().customers().find(bakery).orElseThrow(),
                        new OrderNumber(1),
                        DocumentKind.INVOICE,
                        "",
                        List.of(InvoiceLine.of("Server", "", day, day, BigDecimal.ONE, price)),
                        company.clock().instant());

        Invoice invoice = company.given().in(() -> company.does().invoiceIssuing().issue(draft));

        assertThat(invoice.mentions())
                .extracting(Mention::text)
                .contains("Indemnity of VND\u00A04000");
    }

    private void takes(String amount, LocalDate from) {
        company.follows(Map.of(Setting.RECOVERY_INDEMNITY, amount), from);
    }

    private List<String> stated(DocumentReference invoice) {
        return company
                .stores()
                .invoices()
                .find(invoice)
                .orElseThrow()
                .document()
                .mentions()
                .stream()
                .filter(mention -> mention.code().equals("PMT"))
                .map(Mention::text)
                .toList();
    }
}
