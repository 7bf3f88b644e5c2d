package io.guichet.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.security.factor.OtpCodes;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A person at the pages in one of the two languages, who finds what he needs by its label and
 * presses keys. Every page he looks at is held to its policy and to the width of a phone.
 */
final class Visitor {

    private static final long STEP_SECONDS = 30;
    private static final Map<String, Integer> WIDTHS = Map.of("phone", 390, "desktop", 1100);
    private static final String INLINE =
            "return [...document.querySelectorAll('*')].filter(one =>"
                    + " one.localName === 'style' || one.localName === 'script' && !one.src"
                    + " || [...one.attributes].some(each =>"
                    + " each.name === 'style' || each.name.startsWith('on')))"
                    + ".map(one => one.outerHTML)";
    private static final String TOO_WIDE =
            "return document.documentElement.scrollWidth > window.innerWidth";

    private final Browser browser;
    private final String language;

    Visitor(Browser browser, String language) {
        this.browser = browser;
        this.language = language;
    }

    /** What he reads, of what a page says in French and in English. */
    String word(String french, String english) {
        return language.equals("fr") ? french : english;
    }

    void opens(String path) {
        String joint = path.contains("?") ? "&" : "?";
        String base = path.startsWith("/") ? Installation.surroundings().product() : "";
        browser.driver().get(base + path + joint + "lang=" + language);
    }

    void fills(String label, String value) {
        String id =
                element("//label[normalize-space(.)=\"%s\"]".formatted(label))
                        .getDomAttribute("for");
        element("//input[@id='%s']".formatted(id)).sendKeys(value);
    }

    /** With the password of the demo, on the page that asks for it. */
    void signsIn(String email) {
        fills(word("Adresse e-mail", "E-mail address"), email);
        fills(
                word("Mot de passe", "Password"),
                Installation.surroundings().demoTokens().get("GUICHET_PASSWORD"));
        presses(word("S’identifier", "Sign in"));
    }

    void signsOut() {
        opens("/account");
        presses(word("Fermer la session", "Sign out"));
        element("//input[@id='email']");
    }

    void types(String where, String value) {
        element(where).sendKeys(value);
    }

    /** By the keyboard. */
    void presses(String label) {
        press("//button[normalize-space(.)=\"%s\"]".formatted(label));
    }

    /** The button of the card with this heading. */
    void presses(String heading, String label) {
        press(
                "//section[h2[normalize-space(.)=\"%s\"]]//button[normalize-space(.)=\"%s\"]"
                        .formatted(heading, label));
    }

    void follows(String label) {
        press("//a[normalize-space(.)=\"%s\"]".formatted(label));
    }

    void reads(String part) {
        element("//main//*[contains(.,\"%s\")]".formatted(part));
    }

    boolean sees(String part) {
        return !browser.driver()
                .findElements(By.xpath("//main//*[contains(.,\"%s\")]".formatted(part)))
                .isEmpty();
    }

    List<String> codes() {
        return browser.driver().findElements(By.xpath("//main//code")).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** What the authenticator application shows now, by the clock of the product. */
    static String codeOf(String secret) {
        String now = Json.object(Web.sandbox().get("/clock.json")).getString("now");
        long step = Instant.parse(now).getEpochSecond() / STEP_SECONDS;
        return new OtpCodes().code(secret, step);
    }

    /** Looks at the page as it is on a phone and on a desk, and to whoever hears it. */
    void looks(String name) {
        assertThat(browser.driver().executeScript(INLINE)).as(name).isEqualTo(List.of());
        WIDTHS.forEach(
                (device, width) -> {
                    browser.driver()
                            .executeCdpCommand(
                                    "Emulation.setDeviceMetricsOverride",
                                    Map.of(
                                            "width",
                                            width,
                                            "height",
                                            900,
                                            "deviceScaleFactor",
                                            1,
                                            "mobile",
                                            false));
                    browser.screenshot("pages-%s-%s-%s".formatted(name, language, device));
                    assertThat(browser.driver().executeScript(TOO_WIDE))
                            .as("%s is wider than a %s", name, device)
                            .isEqualTo(false);
                });
        browser.driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        assertThat(browser.complaints()).as(name).isEmpty();
        Accessibility.check(browser.driver(), name);
    }

    /** Opens a page without looking at it. */
    void hears(String path) {
        opens(path);
        Accessibility.check(browser.driver(), path);
    }

    private void press(String where) {
        element(where).sendKeys(Keys.ENTER);
    }

    private WebElement element(String where) {
        return Await.until(
                where,
                () -> {
                    List<WebElement> found = browser.driver().findElements(By.xpath(where));
                    return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
                });
    }
}
