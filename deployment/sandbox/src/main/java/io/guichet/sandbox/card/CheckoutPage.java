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
        return page(session.status() == Status.OPEN ? form() : ended());
    }

    Shown askingToAuthenticate() {
        return page(
                """
                <section class="card bank" aria-labelledby="secure">
                <h2 id="secure">%s</h2>
                <p>%s</p>
                <form method="post" data-once>
                <div class="actions">
                <button class="button primary" name="action" value="authenticate">%s</button>
                <button class="button danger" name="action" value="fail">%s</button>
                </div>
                </form>
                </section>
                """
                        .formatted(
                                text("secure.title"),
                                text("secure.text"),
                                text("secure.authenticate"),
                                text("secure.fail")));
    }

    private Shown page(String right) {
        String body =
                """
                <div class="checkout">
                <section class="order" aria-label="%s">
                <p class="brand"><img src="/assets/icon.svg" alt=""><span>Guichet<small>%s</small></span></p>
                <h1>%s</h1>
                <strong class="amount">%s</strong>
                <p class="about">%s</p>
                <p class="test">%s</p>
                </section>
                <main class="pay">%s</main>
                </div>
                """
                        .formatted(
                                text("order"),
                                text("provider"),
                                text("due"),
                                escape(amount()),
                                escape(session.description()),
                                text("brand"),
                                right);
        return new Shown(locale.getLanguage(), texts.getString("title"), body);
    }

    private String form() {
        String refusal =
                session.refusal().isEmpty()
                        ? ""
                        : "<p class=\"alert\" role=\"alert\">"
                                + text("refusal." + session.refusal())
                                + "</p>";
        return refusal
                + """
                <h2>%s</h2>
                <form method="post" data-once autocomplete="off">
                <label class="field">%s<input name="number" inputmode="numeric" required
                 pattern="[0-9 ]{14,23}" value="4242 4242 4242 4242"></label>
                <div class="two">
                <label class="field">%s<input name="expiry" inputmode="numeric" required
                 pattern="(0[1-9]|1[0-2]) ?/ ?[0-9]{2}" value="12/30"></label>
                <label class="field">CVC<input name="cvc" inputmode="numeric" required
                 pattern="[0-9]{3,4}" value="123"></label>
                </div>
                <button class="button primary" name="action" value="pay">%s %s</button>
                <div class="actions">
                <button class="button" name="action" value="refuse" formnovalidate>%s</button>
                <button class="button" name="action" value="abandon" formnovalidate>%s</button>
                </div>
                </form>
                """
                        .formatted(
                                text("card"),
                                text("number"),
                                text("expiry"),
                                text("pay"),
                                escape(amount()),
                                text("refuse"),
                                text("abandon"))
                + testCards();
    }

    private String testCards() {
        StringBuilder rows = new StringBuilder();
        for (TestCard card : TestCard.values()) {
            String number = card.number().replaceAll("(\\d{4})(?=\\d)", "$1 ");
            rows.append(
                    """
                    <li><button type="button" data-card="%s"><code>%s</code><span class="quiet">%s</span></button></li>
                    """
                            .formatted(card.number(), number, text("card." + card.name())));
        }
        return "<details open><summary>"
                + text("cards")
                + "</summary><ul class=\"cards\">"
                + rows
                + "</ul></details>";
    }

    private String ended() {
        boolean good = session.status() == Status.AUTHORIZED || session.status().isTaken();
        return """
        <section class="card done %s"><p role="status">%s</p>
        <a class="button primary" href="%s">%s</a>%s</section>
        """
                .formatted(
                        good ? "" : "ended",
                        text("status." + session.status().word()),
                        escape(good ? session.successUrl() : session.cancelUrl()),
                        text("back"),
                        ofTheBank());
    }

    /** What only the cardholder's bank could do. */
    private String ofTheBank() {
        if (session.status().isTaken()) {
            return button("charge_back", "charge-back");
        }
        return session.status() == Status.CHARGED_BACK ? button("reinstate", "reinstate") : "";
    }

    private String button(String action, String label) {
        return """
        <form method="post" data-once><div class="actions">
        <button class="button danger" name="action" value="%s">%s</button>
        </div></form>
        """
                .formatted(action, text(label));
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
