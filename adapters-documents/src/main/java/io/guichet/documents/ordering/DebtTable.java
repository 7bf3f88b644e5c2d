package io.guichet.documents.ordering;

import io.guichet.documents.shared.Html;
import io.guichet.documents.shared.Words;
import io.guichet.domain.ordering.Slip.Debt;

import java.util.List;

/** Which invoices are owed, since when and how much of each. */
final class DebtTable {

    private final List<Debt> debts;
    private final Words words;
    private final Html html;

    DebtTable(List<Debt> debts, Words words, Html html) {
        this.debts = debts;
        this.words = words;
        this.html = html;
    }

    void draw() {
        html.in(
                "table.lines",
                () -> {
                    html.add("caption", words.text("debts.caption"));
                    html.in("thead", () -> html.in("tr", this::header));
                    html.in("tbody", () -> debts.forEach(this::row));
                });
    }

    private void header() {
        html.add("th.item", words.text("debt.invoice"), "scope", "col");
        html.add("th.due-on", words.text("due-on"), "scope", "col");
        html.add("th.net", words.text("debt.open"), "scope", "col");
    }

    private void row(Debt debt) {
        html.in(
                "tr",
                () -> {
                    html.in(
                            "th.item",
                            () -> html.add("span.description", debt.invoice().value()),
                            "scope",
                            "row");
                    cell("due-on", words.date(debt.dueOn()), words.text("due-on"));
                    cell("net", words.figures().amount(debt.open()), words.text("debt.open"));
                });
    }

    private void cell(String column, String value, String name) {
        html.add("td." + column, value, "data-name", name);
    }
}
