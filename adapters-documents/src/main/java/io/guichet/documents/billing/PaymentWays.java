package io.guichet.documents.billing;

import io.guichet.documents.shared.Html;
import io.guichet.documents.shared.Words;

/** How something can be paid: online, and by transfer where the seller has an account. */
public final class PaymentWays {

    private static final String NO_BREAK = "\u00a0";

    private final String account;
    private final Words words;
    private final Html html;

    /** {@code account} is an IBAN and a BIC with a space between. */
    public PaymentWays(String account, Words words, Html html) {
        this.account = account;
        this.words = words;
        this.html = html;
    }

    /** {@code reference} is what a transfer must name. */
    public void draw(String reference) {
        html.add("p", words.text("pay-online"));
        if (account.contains(" ")) {
            html.add("p", words.text("pay-by-transfer", reference));
            account();
        }
    }

    /** An IBAN is printed in groups of four; the BIC follows it after a space. */
    private void account() {
        int end = account.lastIndexOf(' ');
        html.add("p.account", words.text("iban", grouped(account.substring(0, end))));
        html.add("p.account", words.text("bic", account.substring(end + 1)));
    }

    private static String grouped(String iban) {
        return iban.replace(" ", "").replaceAll("(.{4})(?=.)", "$1" + NO_BREAK);
    }
}
