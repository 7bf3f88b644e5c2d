package io.guichet.rest.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.query.InvoiceSummary;
import io.guichet.application.billing.query.InvoiceSummary.TakenBack;
import io.guichet.application.publicsector.query.ShowDeposits;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.identity.Party;
import io.guichet.domain.money.Money;
import io.guichet.rest.billing.InvoiceSummaryJson.TakenBackJson;
import io.guichet.rest.publicsector.DepositJson;
import io.guichet.rest.shared.Fixtures;
import io.guichet.rest.shared.MoneyJson;
import io.guichet.rest.shared.RestApi;
import io.guichet.testing.publicsector.PublicDesk;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How an invoice stands on Chorus Pro is on it, in the list as well. */
class InvoiceViewsTest {

    private static final DocumentReference HELD = new DocumentReference("FR00000001");
    private static final DepositJson SHOWN =
            new DepositJson("held", "engagement_number_needed", null, RestApi.NOON);

    private final RestApi api = new RestApi();
    private final ShowDeposits deposits =
            Fixtures.deposits(
                    HELD, deposit -> deposit.held("ENGAGEMENT_NUMBER_NEEDED", RestApi.NOON));
    private final InvoiceViews views = viewsOfInvoicesTo(PublicDesk.townHall());

    @Test
    void a_list_says_of_which_invoice_something_is_missing() {
        var page =
                List.of(
                        Fixtures.summary("FR00000002", "2026-01-15"),
                        Fixtures.summary(HELD.value(), "2026-01-15"));

        assertThat(page.stream().map(views.of(RestApi.ANNA.number(), page, LocalDate.EPOCH)))
                .extracting(InvoiceSummaryJson::deposit)
                .containsExactly(null, SHOWN);
    }

    @Test
    void a_list_says_what_a_corrective_invoice_cancels_so_that_nobody_adds_up_both() {
        InvoiceSummary plain = Fixtures.summary("FR00000003", "2026-01-16");
        InvoiceSummary corrective =
                new InvoiceSummary(
                        plain.reference(),
                        plain.kind(),
                        plain.order(),
                        plain.issuedOn(),
                        plain.dueOn(),
                        plain.net(),
                        plain.gross(),
                        plain.open(),
                        plain.status(),
                        plain.replacedBy(),
                        Optional.of(
                                new TakenBack(HELD, Money.euros("20.00"), Money.euros("24.00"))),
                        plain.isAdvance(),
                        plain.isToPublicBody());
        var page = List.of(corrective, plain);

        assertThat(page.stream().map(views.of(RestApi.ANNA.number(), page, LocalDate.EPOCH)))
                .extracting(InvoiceSummaryJson::takesBack)
                .containsExactly(
                        new TakenBackJson(
                                HELD.value(),
                                MoneyJson.from(Money.euros("20.00")),
                                MoneyJson.from(Money.euros("24.00"))),
                        null);
    }

    @Test
    void of_an_invoice_to_no_public_body_nothing_is_asked() {
        InvoiceViews others = viewsOfInvoicesTo(RestApi.ANNA.identity());

        InvoiceJson invoice = others.find(RestApi.ANNA, HELD).orElseThrow();

        assertThat(invoice.summary().deposit()).isNull();
        assertThat(invoice.engagementNumber()).isNull();
        InvoiceSummary listed = Fixtures.summary(HELD.value(), "2026-01-15", false);
        assertThat(
                        views.of(RestApi.ANNA.number(), List.of(listed), LocalDate.EPOCH)
                                .apply(listed)
                                .deposit())
                .isNull();
    }

    private InvoiceViews viewsOfInvoicesTo(Party buyer) {
        return new InvoiceViews(
                (customer, reference) -> Optional.of(Fixtures.details(reference.value(), buyer)),
                deposits,
                api.days);
    }

    @Test
    void so_does_the_invoice_with_the_number_that_was_given() {
        InvoiceJson invoice = views.find(RestApi.ANNA, HELD).orElseThrow();

        assertThat(invoice.summary().deposit()).isEqualTo(SHOWN);
        assertThat(invoice.engagementNumber()).isEqualTo("EJ-1");
        InvoiceJson other =
                views.find(RestApi.ANNA, new DocumentReference("FR00000002")).orElseThrow();
        assertThat(other.summary().deposit()).isNull();
        assertThat(other.engagementNumber()).isNull();
    }
}
