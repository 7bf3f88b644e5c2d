package io.guichet.rest.pages;

import io.guichet.application.ordering.query.ListOrders;
import io.guichet.application.ordering.query.OrderView;
import io.guichet.application.withdrawal.WithdrawFromOrder;
import io.guichet.application.withdrawal.WithdrawFromOrder.Offer;
import io.guichet.application.withdrawal.WithdrawFromOrder.Outcome;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.ordering.Withdrawal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Where a consumer withdraws from a contract, in the two steps and words of the law (C. conso.
 * L221-21 and D221-5). It takes no second factor: the law wants it to be easy.
 */
@ApplicationScoped
public class WithdrawalsPage implements WebPage {

    static final String PATH = "/withdrawals";

    private static final String TITLE = "withdrawals.title";
    private static final int MOST = 100;

    private final PageCustomers customers;
    private final ListOrders listOrders;
    private final WithdrawFromOrder withdrawFromOrder;
    private final Clock clock;

    @Inject
    public WithdrawalsPage(
            PageCustomers customers,
            ListOrders listOrders,
            WithdrawFromOrder withdrawFromOrder,
            Clock clock) {
        this.customers = customers;
        this.listOrders = listOrders;
        this.withdrawFromOrder = withdrawFromOrder;
        this.clock = clock;
    }

    /** For the container only: CDI builds its proxy with it. */
    public WithdrawalsPage() {
        this(null, null, null, null);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Access access() {
        return Access.SIGNED_IN;
    }

    @Override
    public Page show(PageRequest request) {
        return draw(request, 200, "");
    }

    @Override
    public Page submit(PageRequest request) {
        String[] about = request.field("about").split(" ", 2);
        Optional<Customer> customer = PageCustomers.named(customers.owned(request), about[0]);
        if (customer.isEmpty() || about.length < 2 || !about[1].matches("[1-9][0-9]{0,14}")) {
            return draw(request, 404, "withdrawals.notice.none");
        }
        CustomerNumber number = customer.get().number();
        OrderNumber order = OrderNumber.parse(about[1]);
        return switch (request.field("action")) {
            case "offer" -> answer(request, number, withdrawFromOrder.offer(number, order));
            case "confirm" -> answer(request, number, withdrawFromOrder.confirm(number, order));
            default -> draw(request, 400, "page.notice.not-understood");
        };
    }

    private Page answer(PageRequest request, CustomerNumber customer, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Offered offered -> offered(request, customer, offered.offer());
            case Outcome.Withdrawn withdrawn -> done(request, withdrawn.withdrawal());
            case Outcome.ConsumersOnly ignored -> refused(request, "consumers-only");
            case Outcome.NewOrdersOnly ignored -> refused(request, "new-orders-only");
            case Outcome.Excluded ignored -> refused(request, "excluded");
            case Outcome.TooLate ignored -> refused(request, "too-late");
            case Outcome.NotPaid ignored -> refused(request, "not-paid");
            case Outcome.ServicesOver ignored -> refused(request, "services-over");
            case Outcome.ChangeUnderWay ignored -> refused(request, "change-under-way");
            case Outcome.PaymentUnderWay ignored -> refused(request, "payment-under-way");
            case Outcome.NoSuchOrder ignored -> draw(request, 404, "withdrawals.notice.none");
        };
    }

    private Page refused(PageRequest request, String why) {
        return draw(request, 409, "withdrawals.notice." + why);
    }

    private static Page offered(PageRequest request, CustomerNumber customer, Offer offer) {
        Language language = request.language();
        Html html = request.begin(TITLE, "");
        html.paragraph("withdrawals.order", "order", offer.order());
        offer.invoicedFirst()
                .ifPresent(
                        first ->
                                html.paragraph(
                                        "withdrawals.invoiced-first",
                                        "amount",
                                        PageAmounts.of(first, language)));
        html.paragraph(
                "withdrawals.credited", "amount", PageAmounts.of(offer.credited(), language));
        html.paragraph(
                "withdrawals.paid-back", "amount", PageAmounts.of(offer.paidBack(), language));
        offer.debited()
                .ifPresent(
                        debited ->
                                html.paragraph(
                                        "withdrawals.debited",
                                        "amount",
                                        PageAmounts.of(debited, language)));
        html.paragraph("withdrawals.by", "day", PageAmounts.of(offer.refundBy(), language));
        html.paragraph("withdrawals.ends");
        request.form(html)
                .act("confirm", customer + " " + offer.order(), "withdrawals.confirm", "button");
        html.back(PATH);
        return Page.of(200, Layout.page(html, TITLE, PATH));
    }

    private static Page done(PageRequest request, Withdrawal withdrawal) {
        Language language = request.language();
        Html html = request.begin("withdrawals.done", "");
        html.paragraph("withdrawals.order", "order", withdrawal.order());
        html.paragraph("withdrawals.at", "time", request.time(withdrawal.at()));
        html.paragraph(
                "withdrawals.credited", "amount", PageAmounts.of(withdrawal.credited(), language));
        html.paragraph(
                "withdrawals.to-card", "amount", PageAmounts.of(withdrawal.toCard(), language));
        html.paragraph(
                "withdrawals.to-credit", "amount", PageAmounts.of(withdrawal.toCredit(), language));
        html.paragraph("withdrawals.by", "day", PageAmounts.of(withdrawal.refundBy(), language));
        html.back("/account");
        return Page.of(200, Layout.page(html, "withdrawals.done", PATH));
    }

    private Page draw(PageRequest request, int status, String notice) {
        Html html = request.begin(TITLE, notice).paragraph("withdrawals.what");
        int shown = 0;
        for (Customer customer : customers.owned(request)) {
            List<OrderView> orders = withdrawable(customer.number());
            orders.forEach(order -> card(request, html, order));
            shown += orders.size();
        }
        if (shown == 0) {
            html.paragraph("withdrawals.nothing");
        }
        html.back("/account");
        return Page.of(status, Layout.page(html, TITLE, PATH));
    }

    /** Of the newest: the right lasts some days only. */
    private List<OrderView> withdrawable(CustomerNumber customer) {
        return listOrders.list(customer, Long.MAX_VALUE, MOST).items().stream()
                .filter(
                        order ->
                                order.withdrawableUntil()
                                        .filter(until -> clock.instant().isBefore(until))
                                        .isPresent())
                .toList();
    }

    private static void card(PageRequest request, Html html, OrderView order) {
        Language language = request.language();
        html.raw("<section class=\"card\"><h2>")
                .raw(html.text("withdrawals.order", "order", order.number()) + "</h2>");
        html.raw("<p>" + Html.escape(PageAmounts.of(order.total(), language)) + "</p>");
        order.withdrawableUntil()
                .ifPresent(
                        until -> html.paragraph("withdrawals.until", "time", request.time(until)));
        request.form(html)
                .act(
                        "offer",
                        order.customer() + " " + order.number(),
                        "withdrawals.offer",
                        "button");
        html.raw("</section>");
    }
}
