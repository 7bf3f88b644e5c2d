package io.guichet.sandbox.shell;

import static io.guichet.sandbox.setup.Page.escape;

import io.guichet.sandbox.http.Call;
import io.guichet.sandbox.setup.Page;
import io.guichet.sandbox.setup.Setup;

import java.io.IOException;

/** Where a newcomer begins. */
final class IndexPage {

    private static final String[][] PARTS = {
        {
            "/chat",
            "chat",
            "Chat",
            "Talk with the bot as Zoé or John: invoices, payments, documents.",
            "Parler au bot : factures, paiements, documents."
        },
        {
            "/mailbox",
            "mail",
            "Mailbox",
            "Every mail that the product sent. None leaves this machine.",
            "Tous les e-mails envoyés. Aucun ne quitte cette machine."
        },
        {
            "/clock",
            "clock",
            "Clock",
            "Let days pass: reminders, due dates, renewals.",
            "Faire passer le temps : relances, échéances, renouvellements."
        },
    };

    private IndexPage() {}

    static void send(Call call) throws IOException {
        StringBuilder tiles = new StringBuilder();
        for (String[] part : PARTS) {
            tiles.append(tile(part[0], part[1], part[2], part[3], part[4]));
        }
        String product = Setup.get("guichet.public.url", "http://127.0.0.1:8080");
        tiles.append(
                tile(
                        product + "/api/docs",
                        "docs",
                        "REST API",
                        "The product's API, described and to be tried out.",
                        "L’API du produit, décrite et à essayer."));
        String body =
                """
                <section class="hero">
                <h1>Everything Guichet talks to, on this machine</h1>
                <p>No Telegram account, no card provider, no mail server, no register of VAT ids: the
                sandbox stands in for all of them, over their real protocols.</p>
                </section>
                <ul class="tiles">%s</ul>
                <section class="card note" aria-labelledby="paying">
                <h2 id="paying">Paying</h2>
                <p>Choose “pay by card” in the chat or the API: the checkout page opens by itself.
                <code>4242 4242 4242 4242</code> succeeds; the page lists the cards that are
                refused or need 3-D Secure. No money moves.</p>
                </section>
                <section class="card note" aria-labelledby="vat">
                <h2 id="vat">VAT ids</h2>
                <p>Every id is valid, unless its number ends in <code>200</code> (invalid),
                <code>301</code> (its state does not answer), <code>300</code>, <code>302</code>,
                <code>500</code> or <code>600</code> (other troubles of VIES).</p>
                </section>
                """
                        .formatted(tiles);
        Page.send(call.response(), 200, "en", "Start", body);
    }

    private static String tile(
            String address, String picture, String name, String english, String french) {
        return """
        <li><a class="tile %s" href="%s"><span class="picture" aria-hidden="true"></span>
        <strong>%s</strong><span>%s</span><span class="quiet" lang="fr">%s</span></a></li>
        """
                .formatted(picture, escape(address), escape(name), escape(english), escape(french));
    }
}
