package io.guichet.testing.run;

import static io.guichet.application.notification.Notice.Kind.INVOICE_ISSUED;
import static io.guichet.application.notification.Notice.Kind.PAYMENT_REMINDER;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.QuoteOrder;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.Receivable;
import io.guichet.domain.billing.VatCategory;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ledger.LedgerAccount;
import io.guichet.domain.ledger.Posting;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What being late costs, and what it forbids. */
class BeingLateTest {

    private static final Map<Setting, String> WITH_FEES =
            Map.of(Setting.LATE_FEE_PERCENT, "2.50", Setting.LATE_FEE_AMOUNT, "3.00");

    private final BillingDays days = new BillingDays();

    @AfterEach
    void the_books_are_right() {
        assertThat(days.company.stores().checkLedger().check().differences()).isEmpty();
    }

    @Test
    void a_business_owes_the_recovery_indemnity_from_the_day_after_the_due_date() {
        days.follows(Preset.INVOICE);
        CustomerNumber customer = days.company.company();
        days.orders(customer);
        LocalDate due = days.today().plusDays(14);

        assertThat(days.diary(customer, due.plusDays(2)))
                .containsExactly(
                        entry(due.minusDays(4), List.of(PAYMENT_REMINDER)),
                        entry(due.plusDays(1), List.of(PAYMENT_REMINDER, INVOICE_ISSUED)),
                        entry(due.plusDays(2), List.of(PAYMENT_REMINDER)));
        Invoice fee = fee(customer);
        assertThat(fee.lines())
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.description()).contains("D441-5");
                            assertThat(line.vat().category()).isEqualTo(VatCategory.O);
                        });
        assertThat(fee.totals().gross()).isEqualTo(Money.euros("40.00"));
        assertThat(fee.totals().tax()).isEqualTo(Money.euros("0"));
        assertThat(days.company.stores().ledger().entries())
                .filteredOn(entry -> entry.key().equals("invoice:" + fee.reference()))
                .singleElement()
                .satisfies(
                        entry ->
                                assertThat(entry.postings())
                                        .contains(
                                                Posting.credit(
                                                        LedgerAccount.LATE_FEES,
                                                        Money.euros("40.00"))));
    }

    @Test
    void a_credit_note_over_a_fee_takes_it_back_from_where_it_was_earned() {
        days.follows(Preset.INVOICE, WITH_FEES);
        CustomerNumber customer = days.company.company();
        days.company.invoices(customer, "100.00");
        days.passUntil(days.today().plusDays(15));

        days.company.credits(fee(customer).reference(), "goodwill");

        assertThat(days.company.stores().ledger().entries().toList().getLast().postings())
                .containsExactly(
                        Posting.debit(LedgerAccount.LATE_FEES, Money.euros("45.50")),
                        Posting.credit(LedgerAccount.RECEIVABLES, Money.euros("45.50")));
    }

    @Test
    void a_consumer_owes_the_fee_of_the_policy_and_never_the_indemnity() {
        days.follows(Preset.INVOICE, WITH_FEES);
        CustomerNumber customer = days.company.consumer();
        days.company.invoices(customer, "100.00");

        days.passUntil(days.today().plusDays(15));

        assertThat(fee(customer).lines())
                .extracting(InvoiceLine::net)
                .containsExactly(Money.euros("5.50"));
    }

    @Test
    void a_liberal_profession_owes_the_indemnity_of_professionals() {
        days.follows(Preset.INVOICE);
        CustomerNumber doctor = days.company.customer(Samples.liberalProfession());
        days.company.invoices(doctor, "100.00");

        days.passUntil(days.today().plusDays(15));

        assertThat(fee(doctor).totals().gross()).isEqualTo(Money.euros("40.00"));
    }

    @Test
    void the_fee_is_that_of_the_policy_the_invoice_was_issued_under() {
        days.follows(Preset.INVOICE);
        CustomerNumber customer = days.company.consumer();
        days.company.invoices(customer, "100.00");
        days.follows(Preset.INVOICE, WITH_FEES);

        days.passUntil(days.today().plusDays(20));

        assertThat(days.unpaid(customer)).hasSize(1);
    }

    @Test
    void each_of_both_has_a_line_of_its_own() {
        days.follows(Preset.INVOICE, WITH_FEES);
        CustomerNumber customer = days.company.company();
        days.company.invoices(customer, "100.00");

        days.passUntil(days.today().plusDays(15));

        assertThat(fee(customer).lines())
                .extracting(InvoiceLine::net)
                .containsExactly(Money.euros("5.50"), Money.euros("40.00"));
    }

    @Test
    void being_late_with_a_fee_costs_no_further_fee() {
        days.follows(Preset.INVOICE, WITH_FEES);
        CustomerNumber customer = days.company.company();
        days.company.invoices(customer, "100.00");

        days.passUntil(days.today().plusDays(80));

        assertThat(days.unpaid(customer)).hasSize(2);
    }

    @Test
    void where_nothing_is_set_a_consumer_owes_nothing_more() {
        days.follows(Preset.INVOICE);
        CustomerNumber customer = days.company.consumer();
        days.company.invoices(customer, "100.00");

        days.passUntil(days.today().plusDays(20));

        assertThat(days.unpaid(customer)).hasSize(1);
    }

    @Test
    void whoever_is_that_late_can_order_nothing_until_he_has_paid() {
        days.follows(Preset.PREPAID);
        CustomerNumber customer = days.company.consumer();
        DocumentReference invoice = days.orders(customer);
        days.passUntil(days.today().plusDays(30));
        assertThat(quotes(customer)).isInstanceOf(QuoteOrder.Outcome.Quoted.class);

        days.passUntil(days.today().plusDays(1));
        assertThat(quotes(customer)).isEqualTo(new QuoteOrder.Outcome.InvoiceUnpaid(invoice));

        days.company.transfers(customer, "12.00", List.of(invoice));
        assertThat(quotes(customer)).isInstanceOf(QuoteOrder.Outcome.Quoted.class);
    }

    private QuoteOrder.Outcome quotes(CustomerNumber customer) {
        PlanCode plan = new PlanCode("cloud-1");
        return days.company
                .does()
                .quoteOrder()
                .quote(
                        new QuoteOrder.Command(
                                customer,
                                List.of(new OrderedItem(plan, BillingPeriod.MONTH, 1, ""))));
    }

    private Invoice fee(CustomerNumber customer) {
        Receivable last = days.unpaid(customer).getLast();
        return days.company.stores().invoices().find(last.invoice()).orElseThrow().document();
    }
}
