package io.guichet.documents.ordering;

import io.guichet.documents.billing.InvoiceLines;
import io.guichet.documents.billing.InvoiceTotals;
import io.guichet.documents.billing.PaymentWays;
import io.guichet.documents.shared.Heading;
import io.guichet.documents.shared.Heading.Fact;
import io.guichet.documents.shared.Html;
import io.guichet.documents.shared.Sheet;
import io.guichet.documents.shared.Style;
import io.guichet.documents.shared.Words;
import io.guichet.domain.billing.InvoiceLine;
import io.guichet.domain.billing.Totals;
import io.guichet.domain.ordering.Slip;
import io.guichet.domain.ordering.Slip.Offer;
import io.guichet.domain.ordering.Slip.ToCapture;
import io.guichet.domain.ordering.Slip.ToDebit;
import io.guichet.domain.ordering.Slip.ToDeliver;
import io.guichet.domain.ordering.Slip.ToSettle;
import io.guichet.domain.payment.CardFace;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** A slip as a page: what it offers, asks for or announces, and that it is no invoice. */
final class SlipPage {

    private final Slip slip;
    private final String key;
    private final Words words;

    SlipPage(Slip slip) {
        this.slip = slip;
        boolean isOwedThen = slip.content() instanceof ToDeliver ordered && ordered.isOwedThen();
        this.key = isOwedThen ? "slip.owed-order" : "slip." + slip.content().kind();
        this.words = Words.in(slip.language());
    }

    String draw(Style style) {
        return new Sheet(words, heading()).draw(style, this::content);
    }

    private Heading heading() {
        return new Heading(
                words.text(key),
                slip.number(),
                slip.seller(),
                words.text("slip.addressed-to"),
                slip.buyer(),
                List.of(
                        fact("reference", slip.number()),
                        fact("slip.drawn-on", words.date(slip.drawnOn())),
                        fact(key + ".day", words.date(slip.day())),
                        fact("customer", slip.customer().toString())));
    }

    private Fact fact(String name, String value) {
        return new Fact(words.text(name), value);
    }

    private void content(Html html) {
        switch (slip.content()) {
            case Offer(List<InvoiceLine> lines, Totals totals) -> priced(html, lines, totals);
            case ToDeliver ordered -> priced(html, ordered.lines(), ordered.totals());
            case ToSettle settled -> {
                new DebtTable(settled.debts(), words, html).draw();
                html.in("div.settlement", () -> html.in("section.payment", () -> payment(html)));
            }
            case ToCapture captured -> {
                html.in("section.received", () -> payment(html));
                new DebtTable(List.of(captured.debt()), words, html).draw();
            }
            case ToDebit debited -> {
                html.in("section.received", () -> payment(html));
                new DebtTable(List.of(debited.debt()), words, html).draw();
            }
        }
        html.add("p.closing", words.text(key + ".closing"));
    }

    private void priced(Html html, List<InvoiceLine> lines, Totals totals) {
        new InvoiceLines(lines, SlipPage::months, words, html).draw();
        html.in(
                "div.settlement",
                () -> {
                    html.in("section.payment", () -> payment(html));
                    html.in("div.sum", new InvoiceTotals(totals, words, html)::draw);
                });
    }

    private void payment(Html html) {
        html.add("h2", words.text(key + ".title", words.date(slip.day())));
        html.add("p.due", words.figures().amount(slip.content().amount()));
        switch (slip.content()) {
            case Offer ignored -> html.add("p", words.text("slip.quote.how"));
            case ToDeliver ignored -> ways(html);
            case ToSettle ignored -> ways(html);
            case ToCapture captured ->
                    html.add("p", words.text("slip.capture.how", name(captured.card())));
            case ToDebit debited -> debit(html, debited);
        }
    }

    private void debit(Html html, ToDebit debited) {
        html.add("p", words.text("slip.debit.how", debited.account()));
        html.add("p", words.text("slip.debit.mandate", debited.mandate()));
        html.add("p", words.text("slip.debit.creditor", slip.seller().name(), debited.creditor()));
    }

    private void ways(Html html) {
        new PaymentWays(slip.paymentAccount(), words, html).draw(slip.number());
    }

    private String name(CardFace card) {
        String brand = card.brand().substring(0, 1).toUpperCase(Locale.ROOT);
        return words.text("slip.card", brand + card.brand().substring(1), card.last4());
    }

    /** The days begin when it is paid, so that only their number is known. */
    private static String months(InvoiceLine line, Words words) {
        long months = ChronoUnit.MONTHS.between(line.from(), line.until());
        String key = months == 1 ? "slip.month" : "slip.months";
        return months == 0 ? "" : words.text(key, Long.toString(months));
    }
}
