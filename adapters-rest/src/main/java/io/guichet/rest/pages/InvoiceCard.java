package io.guichet.rest.pages;

import io.guichet.application.billing.query.InvoiceSummary;
import io.guichet.application.debit.ShowDebit.Pending;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.money.Money;

import java.util.Map;
import java.util.Optional;

/** One open invoice on a page: what is owed until when, what is debited by itself, how to pay. */
final class InvoiceCard {

    private final PageRequest request;
    private final Html html;

    InvoiceCard(PageRequest request, Html html) {
        this.request = request;
        this.html = html;
    }

    void show(Customer customer, InvoiceSummary invoice, Optional<Pending> debit) {
        String about = customer.number() + " " + invoice.reference().value();
        html.raw(
                "<section class=\"card\"><h2>"
                        + Html.escape(invoice.reference().value())
                        + "</h2>");
        html.raw(
                "<p>%s · %s</p>"
                        .formatted(
                                Html.escape(customer.identity().name()),
                                Html.escape(customer.number().toString())));
        html.raw("<p>" + Html.escape(written(invoice.open())) + "</p>");
        html.paragraph("invoices.due", "day", PageAmounts.of(invoice.dueOn(), request.language()));
        debit.ifPresent(this::announced);
        if (debit.filter(pending -> !pending.givesWay()).isEmpty()) {
            request.form(html).act("card", about, "invoices.card", "button");
            request.form(html).act("credit", about, "invoices.credit", "plain");
        }
        html.raw("</section>");
    }

    private void announced(Pending pending) {
        String day = PageAmounts.of(pending.debit().collectOn(), request.language());
        html.paragraph(
                switch (pending.standing()) {
                    case TO_COME -> "invoices.debit";
                    case LATE -> "invoices.debit-late";
                    case WITH_THE_BANK -> "invoices.debit-with-bank";
                },
                Map.of(
                        "amount", written(pending.debit().amount()),
                        "day", day,
                        "account", pending.account()));
        if (pending.givesWay()) {
            html.paragraph("invoices.debit-gives-way");
        }
    }

    private String written(Money money) {
        return PageAmounts.of(money, request.language());
    }
}
