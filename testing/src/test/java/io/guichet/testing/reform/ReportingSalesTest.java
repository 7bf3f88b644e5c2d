package io.guichet.testing.reform;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.payment.RecordTransfer;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.identity.PostalAddress;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.ReversalReason;
import io.guichet.domain.policy.Setting;
import io.guichet.testing.payment.MoneyBack;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Flux 10: what consumers buy and pay is reported in sums when a period is over. */
class ReportingSalesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final HostingCompany company = new HostingCompany();
    private final ReformDesk desk = new ReformDesk(company);
    private final MoneyBack money = new MoneyBack(company.does());
    private final CustomerNumber anna = company.consumer();

    @BeforeEach
    void the_seller_declares_by_the_month() {
        desk.sets(TODAY, Map.of(Setting.VAT_REGIME, "monthly"));
    }

    @Test
    void sales_are_reported_by_day_when_ten_days_are_over_once() {
        company.invoices(anna, "12.00");
        company.invoices(anna, "24.00");
        company.invoices(company.company(), "120.00");
        assertThat(desk.reportsSales()).isZero();

        days(10);
        assertThat(desk.reportsSales()).isEqualTo(1);
        assertThat(desk.reportsSales()).isZero();
        assertThat(desk.texts())
                .containsExactly("SALES IN 2026-03-01..2026-03-10: 2026-03-01 TPS1 20%=30.00+6.00");
    }

    @Test
    void a_period_in_which_nothing_was_sold_is_not_reported() {
        days(40);

        assertThat(desk.reportsSales()).isZero();
    }

    @Test
    void receipts_are_reported_by_the_month_and_anew_once_one_is_charged_back() {
        PaymentId first = pays("12.00");
        pays("24.00");
        days(31);
        desk.reportsSales();
        assertThat(receipts())
                .containsExactly(
                        "RECEIPTS IN 2026-03-01..2026-03-31: 2026-03-01 TPS1 20%=30.00+6.00");

        money.reverses(first, ReversalReason.BOUNCED);
        desk.reportsSales();
        assertThat(receipts())
                .last()
                .isEqualTo("RECEIPTS RE 2026-03-01..2026-03-31: 2026-03-01 TPS1 20%=20.00+4.00");
        assertThat(desk.reportsSales()).isZero();
    }

    @Test
    void sales_to_companies_abroad_are_reported_one_by_one_with_those_to_consumers() {
        CustomerNumber bern = company.customer(abroad());
        company.invoices(anna, "12.00");
        DocumentReference first = company.invoices(bern, "100.00");
        days(1);
        DocumentReference second = company.invoices(bern, "50.00");
        company.credits(second, "");

        days(10);
        assertThat(desk.reportsSales()).isEqualTo(1);
        assertThat(desk.reportsSales()).isZero();
        assertThat(desk.texts())
                .containsExactly(
                        "SALES IN 2026-03-01..2026-03-10: 2026-03-01 TPS1 20%=10.00+2.00, "
                                + first
                                + ", "
                                + second
                                + ", FRA00000001 of 2026-03-02");
    }

    @Test
    void a_corrective_invoice_to_a_company_abroad_is_reported_with_what_it_replaces() {
        DocumentReference wrong = company.invoices(company.customer(abroad()), "100.00");
        days(1);
        DocumentReference next = desk.corrects(wrong);
        days(10);
        desk.reportsSales();

        assertThat(desk.texts())
                .containsExactly(
                        "SALES IN 2026-03-01..2026-03-10: "
                                + wrong
                                + ", "
                                + next
                                + " of 2026-03-01");
    }

    @Test
    void one_to_a_consumer_counts_for_the_sale_once() {
        DocumentReference wrong = company.invoices(anna, "12.00");
        desk.corrects(wrong);
        days(10);
        desk.reportsSales();

        assertThat(desk.texts())
                .containsExactly("SALES IN 2026-03-01..2026-03-10: 2026-03-01 TPS1 20%=10.00+2.00");
    }

    @Test
    void what_paid_it_was_received_once() {
        pays("12.00");
        DocumentReference wrong =
                company.stores().invoices().all().toList().getFirst().document().reference();
        desk.corrects(wrong);
        days(31);
        desk.reportsSales();

        assertThat(receipts())
                .containsExactly(
                        "RECEIPTS IN 2026-03-01..2026-03-31: 2026-03-01 TPS1 20%=10.00+2.00");
    }

    @Test
    void nor_does_a_later_month_receive_it_again() {
        pays("12.00");
        days(31);
        desk.reportsSales();
        desk.corrects(company.stores().invoices().all().toList().getFirst().document().reference());
        days(31);
        desk.reportsSales();

        assertThat(receipts())
                .filteredOn(report -> report.contains("TPS1"))
                .containsExactly(
                        "RECEIPTS IN 2026-03-01..2026-03-31: 2026-03-01 TPS1 20%=10.00+2.00");
    }

    @Test
    void where_nobody_else_bought_they_are_reported_alone() {
        DocumentReference only = company.invoices(company.customer(abroad()), "100.00");
        days(10);
        desk.reportsSales();

        assertThat(desk.texts()).containsExactly("SALES IN 2026-03-01..2026-03-10: " + only);
    }

    private static Party abroad() {
        return new Party(
                PartyKind.COMPANY,
                "Bäckerei Müller AG",
                new PostalAddress("1 Gasse", "", "3011", "Bern", "CH"),
                "",
                "",
                "",
                "",
                Optional.empty());
    }

    @Test
    void who_owes_vat_when_he_invoices_reports_no_receipts() {
        desk.sets(
                TODAY.plusDays(1),
                Map.of(Setting.VAT_REGIME, "monthly", Setting.VAT_ON_DEBITS, "on"));
        days(1);
        pays("12.00");
        days(31);

        assertThat(desk.reportsSales()).isEqualTo(1);
        assertThat(receipts()).isEmpty();
    }

    private List<String> receipts() {
        return desk.texts().stream().filter(text -> text.startsWith("RECEIPTS")).toList();
    }

    private PaymentId pays(String amount) {
        DocumentReference invoice = company.invoices(anna, amount);
        return ((RecordTransfer.Outcome.Recorded) company.transfers(anna, amount, List.of(invoice)))
                .payment()
                .id();
    }

    private void days(int count) {
        company.clock().advance(Duration.ofDays(count));
    }
}
