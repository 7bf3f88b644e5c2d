package io.guichet.rest.pages;

import io.guichet.application.subscription.query.ListServices;
import io.guichet.application.subscription.query.ListServices.ServicePosition;
import io.guichet.application.subscription.query.ListServices.ServiceSummary;
import io.guichet.domain.identity.Customer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Draws the contracts that somebody can cancel, and those that end already. */
final class CancellationList {

    static final String TITLE = "cancellation.title";

    private static final int MOST = 50;

    /** Where the page before ended: a customer, and the last service shown. */
    private static final Pattern AFTER =
            Pattern.compile("([0-9]{1,15})\\.([0-9]{1,6})\\.(" + CancellationPage.UUIDS + ")");

    private final PageRequest request;
    private final PageCustomers customers;
    private final ListServices listServices;

    CancellationList(PageRequest request, PageCustomers customers, ListServices listServices) {
        this.request = request;
        this.customers = customers;
        this.listServices = listServices;
    }

    Page draw(int status, String notice) {
        Html html = request.begin(TITLE, notice).paragraph("cancellation.what");
        boolean isAny = false;
        for (Customer customer : customers.managed(request)) {
            isAny |= drawn(html, customer);
        }
        if (!isAny) {
            html.paragraph("cancellation.nothing");
        }
        if (customers.hides(request)) {
            html.raw(
                    "<p><a href=\"%s\">%s</a></p>"
                            .formatted(
                                    html.href(StepUpPage.PATH + "?next=" + CancellationPage.PATH),
                                    html.text("invoices.factor")));
        }
        html.back("/account");
        return Page.of(status, Layout.page(html, TITLE, CancellationPage.PATH));
    }

    private boolean drawn(Html html, Customer customer) {
        var page = listServices.list(customer.number(), after(customer), MOST);
        List<ServiceSummary> held =
                page.items().stream().filter(service -> service.state().isHeld()).toList();
        held.forEach(service -> card(html, customer, service));
        if (page.more()) {
            ServiceSummary last = page.items().getLast();
            long day = last.startedOn().toEpochDay();
            String older = customer.number() + "." + day + "." + last.id();
            html.raw(
                    "<p><a href=\"%s\">%s</a></p>"
                            .formatted(
                                    html.href(CancellationPage.PATH + "?after=" + older),
                                    html.text("cancellation.older")));
        }
        return !held.isEmpty() || page.more();
    }

    private ServicePosition after(Customer customer) {
        Matcher after = AFTER.matcher(request.field("after"));
        return after.matches() && after.group(1).equals(customer.number().toString())
                ? new ServicePosition(
                        LocalDate.ofEpochDay(Long.parseLong(after.group(2))),
                        UUID.fromString(after.group(3)))
                : ServicePosition.START;
    }

    private void card(Html html, Customer customer, ServiceSummary service) {
        html.raw("<section class=\"card\"><h2>" + Html.escape(name(html, service)) + "</h2>");
        html.raw(
                "<p>%s · %s</p>"
                        .formatted(
                                Html.escape(customer.identity().name()),
                                Html.escape(customer.number().toString())));
        service.endsOn()
                .ifPresentOrElse(
                        day -> html.paragraph("cancellation.ends-already", "day", day(day)),
                        () -> {
                            html.paragraph("cancellation.paid", "day", day(service.paidUntil()));
                            request.form(html)
                                    .act(
                                            "choose",
                                            customer.number() + " " + service.id(),
                                            "cancellation.choose",
                                            "button");
                        });
        html.raw("</section>");
    }

    /** What it is called, and of which plan it is. */
    static String name(Html html, ServiceSummary service) {
        String plan = service.planNames().get(html.language());
        return service.label().isBlank() ? plan : service.label() + " (" + plan + ")";
    }

    private String day(LocalDate day) {
        return PageAmounts.of(day, request.language());
    }
}
