package io.guichet.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A person whose browser has an authenticator, as Chromium plays one. */
@DisabledIfSystemProperty(named = "browser", matches = "none")
class PasskeyBrowserIT extends SystemTest {

    private static final String NAME = "Portable de Zoé";

    @Test
    void a_passkey_is_made_signs_in_steps_up_and_is_removed() {
        try (Browser browser = Browser.open()) {
            ChromeDriver driver = browser.driver();
            authenticator(driver);
            signsIn(driver);
            enrols(browser);

            driver.get(address("/sessions"));
            driver.manage().deleteAllCookies();
            signsIn(driver);
            text(driver, "Confirmez par une clé d’accès");
            browser.screenshot("passkey-3-sign-in");
            press(driver, "Utiliser une clé d’accès");
            Await.untilTrue("the account", () -> driver.getCurrentUrl().contains("/account"));

            driver.manage().deleteAllCookies();
            signsIn(driver);
            driver.get(address("/account"));
            assertThat(driver.getCurrentUrl()).as("half signed in").contains("/sign-in");
            driver.get(address("/sign-in/factor"));
            press(driver, "Utiliser une clé d’accès");
            Await.untilTrue("the account", () -> driver.getCurrentUrl().contains("/account"));

            removes(browser);
        }
    }

    /** One that verifies its owner, and that he is there, by itself. */
    private static void authenticator(ChromeDriver driver) {
        driver.executeCdpCommand("WebAuthn.enable", Map.of());
        Map<String, Object> made =
                driver.executeCdpCommand(
                        "WebAuthn.addVirtualAuthenticator",
                        Map.of(
                                "options",
                                Map.of(
                                        "protocol", "ctap2",
                                        "transport", "internal",
                                        "hasResidentKey", true,
                                        "hasUserVerification", true,
                                        "isUserVerified", true,
                                        "automaticPresenceSimulation", true)));
        assertThat(made).containsKey("authenticatorId");
    }

    private static void enrols(Browser browser) {
        ChromeDriver driver = browser.driver();
        driver.get(address("/factors"));
        element(driver, By.id("factor-name")).sendKeys(NAME);
        element(driver, By.id("password")).sendKeys(password());
        press(driver, "Ajouter une clé d’accès");
        browser.screenshot("passkey-1-make");
        press(driver, "Créer la clé d’accès");
        text(driver, "Vos codes de secours");
        browser.screenshot("passkey-2-codes");
    }

    /** The last one goes with itself, and so do the demo's further tests without. */
    private static void removes(Browser browser) {
        ChromeDriver driver = browser.driver();
        driver.get(address("/factors"));
        text(driver, "Dernière utilisation");
        text(driver, NAME);
        browser.screenshot("passkey-4-factors");
        press(driver, "Retirer avec une clé d’accès");
        Await.untilTrue("it to be gone", () -> !driver.getPageSource().contains(NAME));
        assertThat(driver.getPageSource()).doesNotContain("<script");
    }

    private static void signsIn(ChromeDriver driver) {
        driver.get(address("/sign-in"));
        element(driver, By.id("email")).sendKeys("zoe@acme.example");
        element(driver, By.id("password")).sendKeys(password());
        press(driver, "S’identifier");
        Await.untilTrue("an answer", () -> driver.findElements(By.id("email")).isEmpty());
    }

    private static String password() {
        return Installation.surroundings().demoTokens().get("GUICHET_PASSWORD");
    }

    private static String address(String path) {
        return Installation.surroundings().product() + path + "?lang=fr";
    }

    private static void text(ChromeDriver driver, String part) {
        element(driver, By.xpath("//main//*[contains(.,\"%s\")]".formatted(part)));
    }

    private static void press(ChromeDriver driver, String label) {
        WebElement button =
                element(driver, By.xpath("//button[normalize-space(.)=\"%s\"]".formatted(label)));
        Await.untilTrue("a button " + label + " to be shown", button::isDisplayed);
        button.click();
    }

    private static WebElement element(ChromeDriver driver, By where) {
        return Await.until(where.toString(), () -> last(driver.findElements(where)));
    }

    private static Optional<WebElement> last(List<WebElement> found) {
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
    }
}
