package io.guichet.rest.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.access.RequestLimits;
import io.guichet.application.debit.ShowDebitHandler;
import io.guichet.application.identity.TradingParties;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.testing.debit.DebitDesk;
import io.guichet.testing.session.SignInDesk;
import io.guichet.testing.shared.HostingCompany;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** What is debited by itself is told before somebody pays it twice, or cannot pay it. */
class DebitedInvoicesPageTest {

    private final HostingCompany company = new HostingCompany();
    private final DebitDesk debits = new DebitDesk(company.does());
    private final CustomerNumber bakery = company.consumer();
    private final Browser browser =
            new Browser(
                    new SignInDesk(company.stores(), company.clock()),
                    new RequestLimits(0, 0, 0),
                    this::pages);

    private List<WebPage> pages(Browser with) {
        return List.of(
                new InvoicesPage(
                        MoneyPagesTest.customers(with),
                        company.stores().listInvoices(),
                        new ShowDebitHandler(
                                company.stores().debits().debits(),
                                company.stores().debits().mandates(),
                                new TradingParties(
                                        company.stores().customers(), company.stores().sellers()),
                                company.stores().transactions(),
                                company.clock()),
                        company.does().payByCard(),
                        company.does().payFromCredit()));
    }

    @Test
    void an_invoice_that_will_be_debited_says_so_and_can_be_paid_before() {
        debited();
        owner();

        assertThat(browser.opens("/invoices").html())
                .contains("€12.00 will be debited on", "from your account FR76 **** 0189")
                .contains("If you pay it otherwise before", "Pay by card", "Pay from credit");
        assertThat(browser.speaking(Language.FR).opens("/invoices").html())
                .contains("seront prélevés le", "À payer au plus tard le");
    }

    @Test
    void an_invoice_that_the_bank_debits_offers_no_other_way() {
        Debit debit = debited();
        company.clock().advance(Duration.ofDays(20));
        debits.makes(
                new CollectionId(UUID.randomUUID()), company.seller().code(), debit.collectOn());
        assertThat(debits.find(debit.id()).state()).isEqualTo(Debit.State.SENT);
        owner();

        assertThat(browser.opens("/invoices").html())
                .contains("will be debited on")
                .doesNotContain("Pay by card", "Pay from credit", "pay it otherwise");
    }

    @Test
    void what_no_bank_was_told_of_in_time_says_that_another_day_is_announced() {
        Debit debit = debited();
        LocalDate today = company.seller().dayOf(company.clock().instant());
        company.clock().advance(Duration.ofDays(today.until(debit.collectOn(), ChronoUnit.DAYS)));
        owner();

        assertThat(browser.opens("/invoices").html())
                .contains("€12.00 were to be debited", "you are told beforehand")
                .contains("Pay by card")
                .doesNotContain("will be debited on");
    }

    @Test
    void a_day_that_has_passed_is_not_told_as_one_to_come() {
        Debit debit = debited();
        company.clock().advance(Duration.ofDays(20));
        debits.makes(
                new CollectionId(UUID.randomUUID()), company.seller().code(), debit.collectOn());
        company.clock().advance(Duration.ofDays(20));
        owner();

        assertThat(browser.opens("/invoices").html())
                .contains("from your account FR76 **** 0189, not confirmed by the banks yet")
                .doesNotContain("Pay by card", "will be debited on");
    }

    private Debit debited() {
        debits.collectsAs(company.seller().code(), DebitDesk.CREDITOR);
        debits.signs(bakery);
        DocumentReference invoice = company.invoices(bakery, "12.00");
        return debits.debits(invoice);
    }

    private void owner() {
        browser.signedIn();
        browser.desk.in(() -> company.stores().profiles().grant(browser.anna(), bakery));
    }
}
