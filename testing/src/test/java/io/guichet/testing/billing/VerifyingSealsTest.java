package io.guichet.testing.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.VerifySeals.SeriesReport;
import io.guichet.domain.billing.DocumentKind;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Mention;
import io.guichet.domain.billing.Seal;
import io.guichet.domain.billing.Sealed;
import io.guichet.domain.billing.Series;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.Payment;
import io.guichet.domain.payment.Receipt;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class VerifyingSealsTest {

    private final HostingCompany company = new HostingCompany();
    private final CustomerNumber anna = company.consumer();

    @Test
    void untouched_series_are_whole() {
        company.invoices(anna, "10.00");
        company.credits(company.invoices(anna, "20.00"), "");
        company.transfers(anna, "10.00", List.of());

        assertThat(company.does().verifySeals().verify())
                .containsExactly(
                        new SeriesReport("demo-fr", "INVOICE", 2, 0, "", ""),
                        new SeriesReport("demo-fr", "CREDIT_NOTE", 1, 0, "", ""),
                        new SeriesReport("demo-fr", "RECEIPT", 1, 0, "", ""));
    }

    @Test
    void series_that_were_never_used_are_whole() {
        assertThat(company.does().verifySeals().verify())
                .hasSize(3)
                .allMatch(SeriesReport::isWhole)
                .allMatch(report -> report.documents() == 0);
    }

    @Test
    void an_altered_invoice_is_named_as_the_first_broken_link() {
        company.invoices(anna, "10.00");
        Sealed<Invoice> second = find(company.invoices(anna, "20.00"));
        company.invoices(anna, "30.00");

        company.stores().invoices().tamper(new Sealed<>(altered(second), second.seal()));

        SeriesReport report = invoices();
        assertThat(report.brokenAt()).isEqualTo("FR00000002");
        assertThat(report.documents()).isEqualTo(1);
        assertThat(report.why()).contains("altered");
    }

    @Test
    void an_altered_invoice_with_a_new_seal_breaks_the_next_one() {
        company.invoices(anna, "10.00");
        Sealed<Invoice> first = find(new DocumentReference("FR00000001"));
        company.invoices(anna, "20.00");
        Invoice altered = altered(first);

        company.stores()
                .invoices()
                .tamper(new Sealed<>(altered, Seal.of(altered, 1, Seal.GENESIS)));

        assertThat(invoices().brokenAt()).isEqualTo("FR00000002");
    }

    @Test
    void the_last_invoice_altered_with_a_new_seal_does_not_fit_the_head() {
        Sealed<Invoice> only = find(company.invoices(anna, "10.00"));
        Invoice altered = altered(only);

        company.stores()
                .invoices()
                .tamper(new Sealed<>(altered, Seal.of(altered, 1, Seal.GENESIS)));

        assertThat(invoices().isWhole()).isFalse();
        assertThat(invoices().why()).contains("head");
    }

    @Test
    void a_missing_document_is_noticed() {
        company.invoices(anna, "10.00");
        Series head = head();

        company.given()
                .done(
                        () -> {
                            company.stores().seriesHeads().lock(head.seller(), head.kind(), "FR");
                            Seal next = new Seal(2, head.lastHash(), "f".repeat(64));
                            company.stores()
                                    .seriesHeads()
                                    .save(head.after(next, head.lastIssuedOn()));
                        });

        assertThat(invoices().brokenAt()).isEqualTo("number 2");
        assertThat(invoices().why()).isEqualTo("missing");
    }

    @Test
    void a_lost_document_is_noticed_at_the_next_one() {
        company.invoices(anna, "10.00");
        DocumentReference second = company.invoices(anna, "20.00");
        company.invoices(anna, "30.00");

        company.stores().invoices().lose(second);

        assertThat(invoices().brokenAt()).isEqualTo("FR00000003");
        assertThat(invoices().why()).isEqualTo("number 2 is missing before it");
    }

    @Test
    void what_is_no_document_any_more_is_named_and_not_stumbled_over() {
        company.invoices(anna, "10.00");
        DocumentReference second = company.invoices(anna, "20.00");
        company.invoices(anna, "30.00");

        company.stores().invoices().spoil(second);

        assertThat(invoices().brokenAt()).isEqualTo("FR00000002");
        assertThat(invoices().documents()).isEqualTo(1);
        assertThat(invoices().why()).contains("no document any more");
    }

    @Test
    void an_altered_receipt_is_named_too() {
        company.transfers(anna, "10.00", List.of());
        Payment payment = company.stores().payments().of(anna).findFirst().orElseThrow();
        Sealed<Receipt> receipt = company.stores().receipts().find(payment.receipt()).orElseThrow();

        company.stores()
                .receipts()
                .tamper(new Sealed<>(altered(receipt.document()), receipt.seal()));

        assertThat(company.does().verifySeals().verify())
                .filteredOn(report -> !report.isWhole())
                .extracting(SeriesReport::brokenAt)
                .containsExactly("FRR00000001");
    }

    @Test
    void a_clock_that_goes_back_leaves_the_series_chronological() {
        company.clock().setTo("2026-03-05T09:00:00Z");
        company.invoices(anna, "10.00");
        company.clock().setTo("2026-03-02T09:00:00Z");

        Invoice later = find(company.invoices(anna, "10.00")).document();

        assertThat(later.issuedOn()).isEqualTo("2026-03-05");
        assertThat(invoices().isWhole()).isTrue();
    }

    private SeriesReport invoices() {
        return company.does().verifySeals().verify().getFirst();
    }

    private Sealed<Invoice> find(DocumentReference reference) {
        return company.stores().invoices().find(reference).orElseThrow();
    }

    private Series head() {
        return company.stores()
                .seriesHeads()
                .read(company.seller().code(), DocumentKind.INVOICE, "FR");
    }

    private static Invoice altered(Sealed<Invoice> sealed) {
        Invoice invoice = sealed.document();
        return new Invoice(
                invoice.reference(),
                invoice.kind(),
                invoice.sellerCode(),
                invoice.customer(),
                invoice.order(),
                invoice.corrects(),
                invoice.issuedAt(),
                invoice.issuedOn(),
                invoice.dueOn().plusDays(1),
                invoice.language(),
                invoice.seller(),
                invoice.buyer(),
                invoice.paymentAccount(),
                invoice.lines(),
                invoice.totals(),
                List.of(new Mention("AAI", "pay later")),
                invoice.buyerReference(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    private static Receipt altered(Receipt receipt) {
        return new Receipt(
                receipt.reference(),
                receipt.sellerCode(),
                receipt.customer(),
                receipt.payment(),
                receipt.method(),
                Money.euros("1000.00"),
                receipt.issuedAt(),
                receipt.issuedOn(),
                receipt.language(),
                receipt.seller(),
                receipt.payer(),
                receipt.allocations());
    }
}
