package io.guichet.sandbox.card;

import static io.guichet.sandbox.setup.Page.escape;

import io.guichet.sandbox.card.Session.Status;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;

/** Draws the checkout page in the session's language. */
final class CheckoutPage {

    private final Session session;
    private final Locale locale;
    private final ResourceBundle texts;

    CheckoutPage(Session session) {
        this.session = session;
        this.locale = session.locale().startsWith("fr") ? Locale.FRANCE : Locale.UK;
        this.texts =
                ResourceBundle.getBundle(
                        "io.guichet.sandbox.card.checkout",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** A page to be sent; {@code body} is markup. */
    record Shown(String language, String title, String body) {}

    Shown shown() {
        String what = session.status() == Status.OPEN ? form() : ended();
        return page(head() + what);
    }

    Shown askingToAuthenticate() {
        String question =
                """
                <section class="card" aria-labelledby="secure">
                <h2 id="secure">%s</h2>
                <p>%s</p>
                <form method="post" class="actions">
                <button class="primary" name="action" value="authenticate">%s</button>
                <button name="action" value="fail">%s</button>
                </form>
                </section>
                """
                        .formatted(
                                text("secure.title"),
                                text("secure.text"),
                                text("secure.authenticate"),
                                text("secure.fail"));
        return page(head() + question);
    }

    private Shown page(String body) {
        return new Shown(locale.getLanguage(), texts.getString("title"), body);
    }

    private String head() {
        return """
                <p class="brand">%s</p>
                <h1><span class="amount">%s</span></h1>
                <p class="about">%s</p>
                """
                .formatted(text("brand"), escape(amount()), escape(session.description()));
    }

    private String form() {
        String refusal =
                session.refusal().isEmpty()
                        ? ""
                        : "<p class=\"alert\" role=\"alert\">"
                                + text("refusal." + session.refusal())
                                + "</p>";
        return """
                %s
                <form method="post" class="card" autocomplete="off">
                <label for="number">%s</label>
                <input id="number" name="number" inputmode="numeric" required
                 pattern="[0-9 ]{16,19}" value="4242 4242 4242 4242">
                <div class="row">
                <div><label for="expiry">%s</label>
                <input id="expiry" name="expiry" value="12/30" required></div>
                <div><label for="cvc">CVC</label>
                <input id="cvc" name="cvc" inputmode="numeric" value="123" required></div>
                </div>
                <button class="primary" name="action" value="pay">%s %s</button>
                <div class="actions">
                <button name="action" value="refuse" formnovalidate>%s</button>
                <button name="action" value="abandon" formnovalidate>%s</button>
                </div>
                </form>
                %s
                """
                .formatted(
                        refusal,
                        text("number"),
                        text("expiry"),
                        text("pay"),
                        escape(amount()),
                        text("refuse"),
                        text("abandon"),
                        testCards());
    }

    private String testCards() {
        StringBuilder rows = new StringBuilder();
        for (TestCard card : TestCard.values()) {
            rows.append("<tr><td><code>")
                    .append(card.number().replaceAll("(\\d{4})(?=\\d)", "$1 "))
                    .append("</code></td><td>")
                    .append(text("card." + card.name()))
                    .append("</td></tr>");
        }
        return "<section class=\"hint\"><h2>"
                + text("cards")
                + "</h2><table>"
                + rows
                + "</table></section>";
    }

    private String ended() {
        return """
                <section class="card"><p role="status">%s</p>
                <p><a href="%s">%s</a></p></section>
                """
                .formatted(
                        text("status." + session.status().word()),
                        escape(session.successUrl()),
                        text("back"));
    }

    private String amount() {
        Currency currency = Currency.getInstance(session.currency());
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(currency);
        int digits = currency.getDefaultFractionDigits();
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(session.amount(), digits));
    }

    private String text(String key) {
        return escape(texts.getString(key));
    }
}
