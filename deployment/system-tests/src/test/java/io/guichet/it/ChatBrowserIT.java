package io.guichet.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;

import java.util.List;
import java.util.Optional;

/** A person with a browser: links the chat on the web page, pays on the checkout page. */
@DisabledIfSystemProperty(named = "browser", matches = "none")
class ChatBrowserIT extends SystemTest {

    @Test
    void a_customer_links_the_chat_reads_pays_and_keeps_an_invoice() {
        String invoice = Shop.buys("COMPANY", "public-medium");
        try (Browser browser = Browser.open()) {
            ChromeDriver driver = browser.driver();
            String web = connect(browser);
            String chat = openChat(driver);
            browser.screenshot("1-question");
            key(driver, "Confirmer").click();
            confirmOnWeb(browser, web);
            driver.switchTo().window(chat);
            text(driver, "est maintenant relié");
            browser.screenshot("2-linked");

            write(driver, invoice);
            text(driver, "Total TTC");
            browser.screenshot("3-invoice");
            key(driver, "Payer par carte").click();
            payOnPage(browser, key(driver, "Paiement sécurisé").getAttribute("href"));
            driver.switchTo().window(chat);
            text(driver, "Paiement reçu");
            browser.screenshot("4-paid");

            write(driver, invoice);
            key(driver, "PDF de la facture").click();
            file(driver, invoice + ".pdf");
            browser.screenshot("5-pdf");
        }
        assertThat(Shop.statusOf("COMPANY", invoice)).isEqualTo("paid");
    }

    /** Signs in on the web page and asks for a link; answers the window. */
    private static String connect(Browser browser) {
        ChromeDriver driver = browser.driver();
        driver.get(Installation.surroundings().product() + "/link?lang=fr");
        element(driver, By.id("email")).sendKeys("zoe@acme.example");
        element(driver, By.id("password"))
                .sendKeys(Installation.surroundings().demoTokens().get("GUICHET_PASSWORD"));
        browser.screenshot("0-sign-in");
        press(driver, "S’identifier");
        press(driver, "Connecter Telegram");
        browser.screenshot("0-link-page");
        return driver.getWindowHandle();
    }

    private static String openChat(ChromeDriver driver) {
        String address =
                element(driver, By.partialLinkText("Ouvrir la messagerie")).getAttribute("href");
        driver.switchTo().newWindow(WindowType.TAB);
        driver.get(address);
        return driver.getWindowHandle();
    }

    private static void confirmOnWeb(Browser browser, String web) {
        ChromeDriver driver = browser.driver();
        driver.switchTo().window(web);
        press(driver, "Oui, le connecter");
        Await.untilTrue("the link to hold", () -> driver.getPageSource().contains("Connecté"));
        browser.screenshot("6-link-page-linked");
    }

    private static void payOnPage(Browser browser, String address) {
        ChromeDriver driver = browser.driver();
        driver.switchTo().newWindow(WindowType.TAB);
        driver.get(address);
        browser.screenshot("7-checkout");
        element(driver, By.cssSelector("button[value=pay]")).click();
        Await.untilTrue("the way back", () -> driver.getCurrentUrl().contains("/paid"));
        browser.screenshot("8-paid-page");
    }

    private static void write(ChromeDriver driver, String words) {
        WebElement box = element(driver, By.id("text"));
        box.sendKeys(words);
        element(driver, By.id("send")).click();
    }

    /** The newest key with this label, once it can be pressed. */
    private static WebElement key(ChromeDriver driver, String label) {
        return Await.until(
                "a key " + label,
                () ->
                        last(
                                driver.findElements(
                                        By.xpath(
                                                "//*[contains(@class,'key')][starts-with(normalize-space(.),\"%s\")]"
                                                        .formatted(label)))));
    }

    private static void text(ChromeDriver driver, String part) {
        element(
                driver,
                By.xpath(
                        "//*[@id='log']//*[contains(@class,'bubble')][contains(.,\"%s\")]"
                                .formatted(part)));
    }

    private static void file(ChromeDriver driver, String name) {
        element(driver, By.xpath("//a[contains(@class,'file')][@download='%s']".formatted(name)));
    }

    private static void press(ChromeDriver driver, String label) {
        element(driver, By.xpath("//button[normalize-space(.)=\"%s\"]".formatted(label))).click();
    }

    private static WebElement element(ChromeDriver driver, By where) {
        return Await.until(where.toString(), () -> last(driver.findElements(where)));
    }

    private static Optional<WebElement> last(List<WebElement> found) {
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
    }
}
