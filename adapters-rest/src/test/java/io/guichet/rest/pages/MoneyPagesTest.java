package io.guichet.rest.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.access.RequestLimits;
import io.guichet.application.ordering.AskAdvance;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.money.Money;
import io.guichet.domain.ordering.AdvanceShare.Percent;
import io.guichet.domain.ordering.Consent;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.ordering.OrderState;
import io.guichet.testing.session.SignInDesk;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Samples;
import io.guichet.testing.withdrawal.WithdrawalDesk;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Paying and withdrawing on pages, for oneself and for whom one was given it. */
class MoneyPagesTest {

    private final HostingCompany company = new HostingCompany();
    private final Browser browser =
            new Browser(
                    new SignInDesk(company.stores(), company.clock()),
                    new RequestLimits(0, 0, 0),
                    this::pages);
    private final CustomerNumber bakery = company.consumer();
    private final CustomerNumber stranger = company.consumer();

    private List<WebPage> pages(Browser with) {
        return List.of(
                new InvoicesPage(
                        customers(with),
                        company.stores().listInvoices(),
                        (customer, invoice) -> Optional.empty(),
                        company.does().payByCard(),
                        company.does().payFromCredit()),
                new WithdrawalsPage(
                        customers(with),
                        company.stores().listOrders(),
                        new WithdrawalDesk(company.does()).withdrawFromOrder(),
                        company.clock()),
                new StepUpPage(with.factor().confirmFactor()));
    }

    static PageCustomers customers(Browser with) {
        return new PageCustomers(with.desk.stores().findProfile(), with.factor().stepUp());
    }

    @Test
    void an_invoice_is_paid_on_the_providers_page() {
        owner();
        DocumentReference invoice = company.invoices(bakery, "12.00");

        assertThat(browser.opens("/account").html()).contains("/invoices", "/withdrawals");
        assertThat(browser.opens("/invoices").html())
                .contains(invoice.value(), "12.00", "To be paid by", "Pay by card");
        Page checkout = presses("/invoices", "card", bakery + " " + invoice);

        assertThat(checkout.status()).isEqualTo(200);
        assertThat(checkout.html()).contains("Go to the secure payment", "href=\"https://");
        assertThat(presses("/invoices", "card", bakery + " " + invoice).html())
                .as("the same page")
                .contains(link(checkout));
    }

    @Test
    void times_are_told_by_the_clocks_of_the_seller_and_say_so() {
        browser.signedIn();
        assertThat(browser.opens("/sessions").html()).contains(" 09:00 UTC");

        browser.desk.in(() -> company.stores().profiles().grant(browser.anna(), bakery));
        assertThat(browser.opens("/sessions").html()).contains(" 10:00 CET");
        company.clock().advance(Duration.ofDays(60));
        browser.signsIn(Browser.EMAIL, SignInDesk.PASSWORD);
        assertThat(browser.speaking(Language.FR).opens("/sessions").html()).contains(" 11:00 CEST");
    }

    @Test
    void whoever_goes_back_knows_where_to() {
        owner();
        DocumentReference invoice = company.invoices(bakery, "12.00");

        assertThat(browser.opens("/invoices").html())
                .contains("<p><a href=\"/account\">Back to my account</a></p>");
        assertThat(presses("/invoices", "card", bakery + " " + invoice).html())
                .contains("<p><a href=\"/invoices\">Back to the invoices</a></p>")
                .doesNotContain("Back to my account");
    }

    @Test
    void one_is_paid_from_credit_once() {
        owner();
        DocumentReference invoice = company.invoices(bakery, "12.00");
        assertThat(presses("/invoices", "credit", bakery + " " + invoice).html())
                .contains("Your credit is not enough");
        company.transfers(bakery, "20.00", List.of());

        assertThat(presses("/invoices", "credit", bakery + " " + invoice).html())
                .contains("It is paid.", "Nothing is open.");
        assertThat(presses("/invoices", "credit", bakery + " " + invoice).status()).isEqualTo(409);
        assertThat(company.creditOf(bakery)).isEqualTo(Money.euros("8.00"));
    }

    @Test
    void the_invoices_of_others_are_not_there() {
        owner();
        DocumentReference theirs = company.invoices(stranger, "12.00");
        company.transfers(stranger, "50.00", List.of());
        company.transfers(bakery, "50.00", List.of());

        assertThat(browser.opens("/invoices").html()).doesNotContain(theirs.value());
        for (String about :
                List.of(stranger + " " + theirs, bakery + " " + theirs, "x", "", bakery + " <b>")) {
            for (String action : List.of("card", "credit")) {
                Page page = presses("/invoices", action, about);
                assertThat(page.status()).as(about).isEqualTo(404);
                assertThat(page.html()).doesNotContain("<b>");
            }
        }
        assertThat(company.openOn(theirs)).isEqualTo(Money.euros("12.00"));
    }

    @Test
    void who_manages_accounts_alone_pays_nothing_and_who_bills_withdraws_from_nothing() {
        DocumentReference invoice = company.invoices(bakery, "12.00");
        Order order = ordered();
        gives(Permissions.of(Set.of(Permission.ACCOUNT_MANAGEMENT), false));
        assertThat(browser.opens("/invoices").html()).doesNotContain(invoice.value());
        assertThat(presses("/invoices", "card", bakery + " " + invoice).status()).isEqualTo(404);

        gives(Permissions.of(Set.of(Permission.BILLING), false));
        assertThat(browser.opens("/invoices").html()).contains(invoice.value());
        assertThat(presses("/withdrawals", "confirm", bakery + " " + order.number()).status())
                .isEqualTo(404);
        assertThat(stateOf(order.number())).isEqualTo(OrderState.DELIVERED);
    }

    @Test
    void what_was_given_with_a_second_factor_is_there_once_that_is_fresh() {
        DocumentReference invoice = company.invoices(bakery, "12.00");
        gives(Permissions.of(Set.of(Permission.BILLING), true));
        assertThat(browser.opens("/invoices").html())
                .doesNotContain(invoice.value())
                .contains("/step-up?next=/invoices");
        assertThat(presses("/invoices", "card", bakery + " " + invoice).status()).isEqualTo(404);

        var phone = browser.factor().enrol(browser.anna(), Entrance.ofSession("elsewhere"));
        company.clock().advance(Duration.ofMinutes(1));
        browser.presses(
                "/step-up",
                "confirm",
                Map.of("factor-code", browser.factor().code(phone), "next", "/invoices"));
        assertThat(browser.opens("/invoices").html())
                .contains(invoice.value())
                .doesNotContain("/step-up");
    }

    @Test
    void a_consumer_withdraws_in_two_steps_with_the_words_of_the_law() {
        owner();
        Order order = ordered();
        String about = bakery + " " + order.number();
        browser.speaking(Language.FR);

        assertThat(browser.opens("/withdrawals").html())
                .contains("Renoncer au contrat ici", "Commande " + order.number());
        Page offered = presses("/withdrawals", "offer", about);
        assertThat(offered.html()).contains("Confirmer la rétractation", "Remboursé au plus tard");
        assertThat(stateOf(order.number())).isEqualTo(OrderState.DELIVERED);

        assertThat(presses("/withdrawals", "confirm", about).html())
                .contains("Vous vous êtes rétracté", "Reçu le");
        assertThat(stateOf(order.number())).isEqualTo(OrderState.WITHDRAWN);
        assertThat(presses("/withdrawals", "confirm", about).html())
                .as("again")
                .contains("Vous vous êtes rétracté");
        assertThat(browser.opens("/withdrawals").html()).doesNotContain("Commande ");
    }

    @Test
    void what_was_paid_in_advance_is_withdrawn_from_before_it_is_delivered() {
        owner();
        PlaceOrder.Outcome placed = places(paidFirst("cloud"));
        OrderNumber order = ((PlaceOrder.Outcome.ToPay) placed).order().number();
        assertThat(browser.opens("/withdrawals").html()).doesNotContain("Order " + order);
        AskAdvance.Command asked =
                new AskAdvance.Command(order, new Percent(50), LocalDate.of(2026, 4, 1));
        var advance = (AskAdvance.Outcome.Asked) company.does().orderDesk().askAdvance().ask(asked);
        company.transfers(bakery, "18.60", List.of(advance.invoice()));

        assertThat(browser.opens("/withdrawals").html()).contains("Order " + order);
        assertThat(presses("/withdrawals", "offer", bakery + " " + order).html())
                .contains("18.60", "what was not delivered yet will not be");
        assertThat(presses("/withdrawals", "confirm", bakery + " " + order).html())
                .contains("You have withdrawn", "As credit with us: €18.60");
        assertThat(stateOf(order)).isEqualTo(OrderState.WITHDRAWN);
    }

    @Test
    void whoever_comes_too_late_is_told_why() {
        owner();
        Order order = ordered();
        company.clock().advance(Duration.ofDays(20));
        browser.signsIn(Browser.EMAIL, SignInDesk.PASSWORD);

        assertThat(browser.opens("/withdrawals").html()).contains("no order you can withdraw");
        assertThat(presses("/withdrawals", "offer", bakery + " " + order.number()).html())
                .contains("The time to withdraw is over.");
        assertThat(presses("/withdrawals", "offer", bakery + " 999999").status()).isEqualTo(404);
    }

    private void owner() {
        browser.signedIn();
        browser.desk.in(() -> company.stores().profiles().grant(browser.anna(), bakery));
    }

    private void gives(Permissions permissions) {
        if (browser.jar().isEmpty()) {
            browser.signedIn();
        }
        browser.desk.in(
                () -> company.stores().profiles().permit(browser.anna(), bakery, permissions));
    }

    private PlanCode paidFirst(String code) {
        Plan plan = Samples.plan(company.seller(), new PlanCode(code), "31.00");
        return company.sells(plan.with(plan.rules().paidFirst()));
    }

    private PlaceOrder.Outcome places(PlanCode plan) {
        return company.does()
                .placeOrder()
                .place(
                        new PlaceOrder.Command(
                                bakery,
                                UUID.randomUUID(),
                                List.of(new OrderedItem(plan, BillingPeriod.MONTH, 1, "site")),
                                new PlaceOrder.Agreement.ListPrice(),
                                Set.of(),
                                new Consent(true, false)));
    }

    private Order ordered() {
        PlaceOrder.Outcome placed = places(company.sells("cloud", "31.00"));
        Order order = ((PlaceOrder.Outcome.Placed) placed).order();
        String total = order.total().toDecimal().toPlainString();
        company.transfers(bakery, total, List.of(order.invoice()));
        return order;
    }

    private OrderState stateOf(OrderNumber order) {
        return company.stores().listOrders().find(bakery, order).orElseThrow().state();
    }

    /** Also where the page shows no such button. */
    private Page presses(String path, String action, String about) {
        String token = Browser.tokenOn(browser.opens("/account"));
        return browser.sends(
                path,
                new Pages.Sent(
                        Map.of("about", about, "action", action, "form", token),
                        "same-origin",
                        "https://guichet.example",
                        ""));
    }

    private static String link(Page page) {
        int at = page.html().indexOf("href=\"https://");
        return page.html().substring(at, page.html().indexOf('"', at + 6));
    }
}
