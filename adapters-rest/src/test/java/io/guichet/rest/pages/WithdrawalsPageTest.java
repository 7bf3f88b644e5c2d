package io.guichet.rest.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.access.RequestLimits;
import io.guichet.application.change.ChangeService;
import io.guichet.application.change.ChangeService.Wanted;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.ordering.PlaceOrder;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.ordering.Consent;
import io.guichet.domain.ordering.Order;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.DatedPolicy;
import io.guichet.domain.policy.Setting;
import io.guichet.testing.change.ChangeDesk;
import io.guichet.testing.session.SignInDesk;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.withdrawal.WithdrawalDesk;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is shown to a consumer before he withdraws. */
class WithdrawalsPageTest {

    private final HostingCompany company = new HostingCompany();
    private final CustomerNumber anna = company.consumer();
    private final Browser browser =
            new Browser(
                    new SignInDesk(company.stores(), company.clock()),
                    new RequestLimits(0, 0, 0),
                    with ->
                            List.of(
                                    new WithdrawalsPage(
                                            MoneyPagesTest.customers(with),
                                            company.stores().listOrders(),
                                            new WithdrawalDesk(company.does()).withdrawFromOrder(),
                                            company.clock())));

    @Test
    void what_his_change_began_is_invoiced_first() {
        Order order = orders();
        changes(order);
        company.clock().advance(Duration.ofDays(5));
        browser.signedIn();
        browser.desk.in(() -> company.stores().profiles().grant(browser.anna(), anna));

        assertThat(offered(order).html())
                .contains("Invoiced before, for what your change began: €372.00")
                .contains("Confirm withdrawal");
    }

    @Test
    void without_a_change_nothing_is() {
        Order order = orders();
        browser.signedIn();
        browser.desk.in(() -> company.stores().profiles().grant(browser.anna(), anna));

        assertThat(offered(order).html())
                .contains("Confirm withdrawal")
                .doesNotContain("Invoiced before");
    }

    private Page offered(Order order) {
        String token = Browser.tokenOn(browser.opens("/account"));
        return browser.sends(
                "/withdrawals",
                new Pages.Sent(
                        Map.of(
                                "about",
                                anna + " " + order.number(),
                                "action",
                                "offer",
                                "form",
                                token),
                        "same-origin",
                        "https://guichet.example",
                        ""));
    }

    private Order orders() {
        Map<Setting, String> settings =
                Map.of(Setting.CHANGE_BEGINS_PERIOD, "on", Setting.CHANGE_INVOICED, "7");
        DatedPolicy policy =
                new DatedPolicy(
                        company.seller().code(),
                        LocalDate.of(2026, 1, 1),
                        new BillingPolicy(settings, List.of()),
                        "staff",
                        company.clock().instant());
        company.given().done(() -> company.stores().policy().policies().add(policy));
        PlanCode small = company.sells("small", "31.00");
        PlaceOrder.Outcome placed =
                company.does()
                        .placeOrder()
                        .place(
                                new PlaceOrder.Command(
                                        anna,
                                        UUID.randomUUID(),
                                        List.of(
                                                new OrderedItem(
                                                        small, BillingPeriod.MONTH, 1, "site")),
                                        new PlaceOrder.Agreement.ListPrice(),
                                        Set.of(),
                                        new Consent(true, false)));
        Order order = ((PlaceOrder.Outcome.Placed) placed).order();
        String total = order.total().toDecimal().toPlainString();
        company.transfers(anna, total, List.of(order.invoice()));
        return order;
    }

    private void changes(Order order) {
        PlanCode large = company.sells("large", "310.00");
        Wanted wanted = new Wanted(Optional.of(large), Optional.empty(), Optional.empty());
        ChangeService.Command command =
                new ChangeService.Command(
                        anna,
                        order.services().getFirst(),
                        UUID.randomUUID(),
                        wanted,
                        Optional.empty());
        ChangeDesk desk = new ChangeDesk(company.stores(), company.does(), company.clock());
        assertThat(desk.changeService().change(command))
                .isInstanceOf(ChangeService.Outcome.Changed.class);
    }
}
