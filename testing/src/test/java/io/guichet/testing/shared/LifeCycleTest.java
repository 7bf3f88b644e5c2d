package io.guichet.testing.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.VerifySeals.SeriesReport;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.subscription.query.ListServices.ServicePosition;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.InvoiceStatus;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ledger.EntryKind;
import io.guichet.domain.payment.PaymentId;
import io.guichet.testing.payment.Cards;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Start reading here: a customer from the first order to a correction, all in one story. */
class LifeCycleTest {

    private final HostingCompany company = new HostingCompany();
    private final Cards cards = new Cards(company);

    @Test
    void a_company_orders_pays_in_three_ways_and_gets_one_invoice_corrected() {
        PlanCode cloud = company.sells("cloud-small", "10.00");
        CustomerNumber bakery = company.company();

        DocumentReference march =
                company.orders(bakery, new OrderedItem(cloud, BillingPeriod.MONTH, 1, "shop"));
        assertThat(march).hasToString("FR00000001");
        assertThat(company.openOn(march)).hasToString("EUR 12.00");
        assertThat(company.shows(bakery, march).summary().dueOn())
                .isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(paidUntil(bakery)).isEqualTo(LocalDate.of(2026, 4, 1));

        PaymentId byCard = cards.opensPage(bakery, march);
        cards.payOnPage(byCard);
        assertThat(company.shows(bakery, march).summary().status()).isEqualTo(InvoiceStatus.PAID);

        company.clock().advance(Duration.ofDays(31));
        DocumentReference april =
                company.orders(bakery, new OrderedItem(cloud, BillingPeriod.MONTH, 2, "blog"));
        company.transfers(bakery, "30.00", List.of(april));
        assertThat(company.openOn(april)).hasToString("EUR 0.00");
        assertThat(company.creditOf(bakery)).hasToString("EUR 6.00");

        DocumentReference extra = company.invoices(bakery, "5.00");
        company.paysFromCredit(bakery, extra);
        assertThat(company.creditOf(bakery)).hasToString("EUR 1.00");

        company.credits(april, "ordered twice");
        assertThat(company.shows(bakery, april).summary().status())
                .isEqualTo(InvoiceStatus.CREDITED);
        assertThat(company.creditOf(bakery)).hasToString("EUR 25.00");

        assertThat(company.statementOf(bakery))
                .extracting(line -> line.kind() + " " + line.total())
                .containsExactly(
                        EntryKind.CREDIT_NOTE_ISSUED + " EUR 25.00",
                        EntryKind.INVOICE_ISSUED + " EUR 1.00",
                        EntryKind.TRANSFER_RECEIVED + " EUR 6.00",
                        EntryKind.INVOICE_ISSUED + " EUR -24.00",
                        EntryKind.CARD_PAYMENT + " EUR 0.00",
                        EntryKind.INVOICE_ISSUED + " EUR -12.00");
        assertBooksAndSealsAreRight();
    }

    private LocalDate paidUntil(CustomerNumber customer) {
        return company.stores()
                .listServices()
                .list(customer, ServicePosition.START, 1)
                .items()
                .getFirst()
                .paidUntil();
    }

    private void assertBooksAndSealsAreRight() {
        assertThat(company.stores().checkLedger().check().differences()).isEmpty();
        assertThat(company.does().verifySeals().verify())
                .allMatch(SeriesReport::isWhole)
                .extracting(series -> series.kind() + " " + series.documents())
                .containsExactly("INVOICE 3", "CREDIT_NOTE 1", "RECEIPT 3");
    }
}
