package io.guichet.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.openqa.selenium.By;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;

/** What people do on the pages rather than in the chat, in both languages. */
@DisabledIfSystemProperty(named = "browser", matches = "none")
class SitePagesBrowserIT extends SystemTest {

    @Test
    void a_company_pays_approves_and_gets_its_data_in_french() throws IOException {
        Person chat =
                Person.arrives(7_001, "Zoé", "fr")
                        .linkedTo(
                                "COMPANY",
                                "Relier ce Telegram",
                                "Confirmer",
                                "est maintenant relié");
        try (Browser browser = Browser.open()) {
            Visitor zoe = new Visitor(browser, "fr");
            signsIn(zoe, "zoe@acme.example");
            Device device = enrols(zoe);
            signsInAgain(zoe, "zoe@acme.example", device.backup(2));
            makesToken(zoe, browser);
            approvesInChat(zoe, chat, device.backup(0));
            paysFromCredit(zoe, "COMPANY", "100001");
            paysByCard(zoe, browser, "COMPANY", Shop.buys("COMPANY", "public-small"));
            getsArchive(zoe, browser, device, "100001");
            removes(zoe, device.backup(1));
        }
    }

    @Test
    void a_consumer_pays_withdraws_and_gets_her_data_in_english() throws IOException {
        try (Browser browser = Browser.open()) {
            Visitor mary = new Visitor(browser, "en");
            signsIn(mary, "mary@oneill.example");
            Device device = enrols(mary);
            makesToken(mary, browser);
            paysFromCredit(mary, "CONSUMER", "100002");
            JsonObject order = Shop.orders("CONSUMER", "public-small");
            paysByCard(mary, browser, "CONSUMER", order.getString("invoice"));
            withdraws(new Visitor(browser, "fr"), mary, order.getString("number"));
            getsArchive(mary, browser, device, "100002");
            removes(mary, device.backup(1));
        }
    }

    private static void signsIn(Visitor visitor, String email) {
        visitor.opens("/sign-in");
        visitor.looks("sign-in");
        visitor.signsIn(email);
        visitor.reads(visitor.word("Vous êtes identifié", "Signed in as"));
        visitor.looks("account");
    }

    private static void signsInAgain(Visitor visitor, String email, String code) {
        visitor.signsOut();
        visitor.signsIn(email);
        visitor.fills("Code", code);
        visitor.looks("factor-sign-in");
        visitor.presses(visitor.word("Continuer", "Go on"));
        visitor.reads(visitor.word("Vous êtes identifié", "Signed in as"));
    }

    private static Device enrols(Visitor visitor) {
        visitor.follows(visitor.word("Seconds facteurs", "Second factors"));
        visitor.fills(visitor.word("Nom de l’appareil", "Name of the device"), "Phone");
        visitor.fills(
                visitor.word("Mot de passe", "Password"),
                Installation.surroundings().demoTokens().get("GUICHET_PASSWORD"));
        visitor.presses(
                visitor.word(
                        "Ajouter une application d’authentification",
                        "Add an authenticator application"));
        visitor.reads(visitor.word("Scannez ceci", "Scan this"));
        visitor.looks("factor");
        String secret = visitor.codes().getFirst();
        visitor.fills("Code", Visitor.codeOf(secret));
        visitor.presses(visitor.word("Confirmer", "Confirm"));
        visitor.reads(visitor.word("Vos codes de secours", "Your backup codes"));
        visitor.looks("codes");
        return new Device(secret, visitor.codes());
    }

    /** It is shown once, and works. */
    private static void makesToken(Visitor visitor, Browser browser) {
        visitor.opens("/account");
        visitor.follows(visitor.word("Jetons", "Tokens"));
        visitor.fills(visitor.word("Nom du programme", "Name of the program"), "Shop");
        visitor.looks("tokens");
        visitor.presses(visitor.word("Faire un jeton", "Make a token"));
        visitor.reads(visitor.word("Il n’est montré qu’ici", "It is shown this once"));
        visitor.looks("token");
        String secret = visitor.codes().getFirst();
        Web program = new Web(Installation.surroundings().product(), secret, null);
        assertThat(program.get("/api/v1/me").statusCode()).isEqualTo(200);

        visitor.opens("/tokens");
        visitor.reads("Shop");
        assertThat(browser.driver().getPageSource()).doesNotContain(secret);
        visitor.presses("Shop", visitor.word("Retirer", "Remove"));
        Await.untilTrue("the token to be gone", () -> !visitor.sees("Shop"));
        assertThat(program.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    /** The address of the chat is good once, in either language. */
    private static void approvesInChat(Visitor visitor, Person chat, String code) {
        chat.says("/unlink");
        chat.sees("Vous ne verrez plus ici");
        chat.presses("Délier ce Telegram");
        visitor.opens(chat.addressOf("Approuver sur le web"));
        visitor.follows("English");
        visitor.reads("Approve what waits in your chat");
        visitor.follows("Français");
        visitor.reads("Approuver ce qui attend dans votre messagerie");
        visitor.looks("approve");
        visitor.fills("Code", code);
        visitor.presses("Approuver");
        visitor.reads("Approuvé. Revenez à la messagerie");
        visitor.looks("approved");
        chat.sees("Ce Telegram n’est plus relié");
    }

    private static void paysFromCredit(Visitor visitor, String who, String customer) {
        String invoice = Shop.buys(who, "public-small");
        Hoster.answered(
                Web.as("STAFF")
                        .postOnce(
                                "/api/v1/customers/%s/transfers".formatted(customer),
                                "{\"amount\":{\"amount\":\"50.00\",\"currency\":\"EUR\"},\"invoices\":[]}"),
                201);
        visitor.opens("/account");
        visitor.follows(visitor.word("Payer des factures", "Pay invoices"));
        visitor.looks("invoices");
        visitor.presses(invoice, visitor.word("Payer avec mon crédit", "Pay from credit"));
        visitor.reads(visitor.word("Elle est payée.", "It is paid."));
        visitor.looks("paid-from-credit");
        assertThat(visitor.sees(invoice)).isFalse();
        assertThat(Shop.statusOf(who, invoice)).isEqualTo("paid");
    }

    private static void paysByCard(Visitor visitor, Browser browser, String who, String invoice) {
        visitor.opens("/invoices");
        visitor.presses(invoice, visitor.word("Payer par carte", "Pay by card"));
        visitor.reads(visitor.word("se paie par carte", "is paid by card"));
        visitor.looks("checkout");
        visitor.follows(visitor.word("Aller au paiement sécurisé", "Go to the secure payment"));
        Await.until(
                        "the provider's page",
                        () ->
                                browser
                                        .driver()
                                        .findElements(By.cssSelector("button[value=pay]"))
                                        .stream()
                                        .findFirst())
                .click();
        Await.untilTrue("the way back", () -> browser.driver().getCurrentUrl().contains("/paid"));
        visitor.looks("paid-by-card");
        Await.untilTrue("the payment", () -> Shop.statusOf(who, invoice).equals("paid"));
    }

    /** In the words of the law, which are French. */
    private static void withdraws(Visitor french, Visitor english, String order) {
        french.opens("/account");
        french.follows("Renoncer à un contrat");
        french.reads("Commande " + order);
        french.looks("withdrawals");
        french.presses("Commande " + order, "Renoncer au contrat ici");
        french.reads("Remboursé au plus tard le");
        french.reads("Confirmer la rétractation");
        french.looks("withdrawal-offered");

        english.opens("/withdrawals");
        english.looks("withdrawals");
        english.presses("Order " + order, "Withdraw from the contract here");
        english.reads("Paid back by");
        english.looks("withdrawal-offered");
        english.presses("Confirm withdrawal");
        english.reads("You have withdrawn");
        english.looks("withdrawn");
        assertThat(Web.as("CONSUMER").get("/api/v1/orders/" + order).body())
                .contains("\"state\":\"withdrawn\"");
    }

    /** Once the factor is older than five minutes it is confirmed first. */
    private static void getsArchive(
            Visitor visitor, Browser browser, Device device, String customer) throws IOException {
        Path folder = browser.downloads();
        Web.sandbox().post("/clock.json", "{\"advance\":\"PT6M\"}");
        visitor.opens("/account");
        visitor.follows(
                visitor.word(
                        "Obtenir tout ce qui est conservé sur vous",
                        "Get all that is kept about you"));
        visitor.presses(visitor.word("Obtenir l’archive", "Get the archive"));
        visitor.reads(visitor.word("Confirmez que c’est vous", "Confirm that it is you"));
        visitor.looks("step-up");
        visitor.fills("Code", Visitor.codeOf(device.secret()));
        visitor.presses(visitor.word("Confirmer", "Confirm"));
        visitor.reads(visitor.word("Vous obtenez une archive", "You get one archive"));
        visitor.looks("export");
        visitor.presses(visitor.word("Obtenir l’archive", "Get the archive"));
        File archive = Await.until("the archive", () -> zipIn(folder));
        try (ZipFile opened = new ZipFile(archive)) {
            assertThat(opened.stream().map(Object::toString))
                    .contains("profile.json", customer + "/documents.zip");
        }
        assertThat(browser.complaints()).isEmpty();
    }

    private static Optional<File> zipIn(Path folder) {
        File[] found = folder.toFile().listFiles((in, name) -> name.endsWith(".zip"));
        return found == null || found.length == 0 ? Optional.empty() : Optional.of(found[0]);
    }

    /** The demo's further tests go without. */
    private static void removes(Visitor visitor, String code) {
        visitor.opens("/factors");
        visitor.looks("factors");
        String id = "//section[h2[normalize-space(.)='Phone']]//input[@name='factor-code']";
        visitor.types(id, code);
        visitor.presses("Phone", visitor.word("Retirer", "Remove"));
        Await.untilTrue("it to be gone", () -> !visitor.sees("Phone"));
    }

    /** An authenticator application, and the codes on paper. */
    private record Device(String secret, List<String> codes) {

        String backup(int which) {
            return codes.get(which);
        }
    }
}
