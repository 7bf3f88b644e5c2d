package io.guichet.it;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

import java.util.List;

/**
 * Every page there is, opened in both languages by somebody nobody knows and by somebody signed in,
 * and held to what can be checked of WCAG. What stands on them once there is something to do,
 * {@link SitePagesBrowserIT} holds to the same.
 */
@DisabledIfSystemProperty(named = "browser", matches = "none")
class EveryPageBrowserIT extends SystemTest {

    private static final String CODE = "?code=abcdefghijklmnopqrstuv";
    private static final List<String> FOR_EVERYBODY =
            List.of(
                    "/",
                    "/nothing-here",
                    "/approve",
                    "/contact" + CODE,
                    "/deletion/confirm" + CODE,
                    "/e-mail/consent" + CODE,
                    "/e-mail/proof" + CODE,
                    "/handover" + CODE,
                    "/handover/confirm" + CODE,
                    "/invitation" + CODE,
                    "/paid",
                    "/password/forgotten",
                    "/password/new" + CODE,
                    "/recovery/stop" + CODE,
                    "/sign-in",
                    "/sign-in/staff",
                    "/sign-up",
                    "/sign-up/confirm" + CODE);
    private static final List<String> ONCE_SIGNED_IN =
            List.of(
                    "/account",
                    "/cancellation",
                    "/deletion",
                    "/e-mail",
                    "/export",
                    "/factors",
                    "/invoices",
                    "/link",
                    "/password",
                    "/sessions",
                    "/step-up",
                    "/tokens",
                    "/withdrawals");

    @Test
    void everybody_can_read_every_page() {
        try (Browser browser = Browser.open()) {
            for (String language : List.of("fr", "en")) {
                Visitor visitor = new Visitor(browser, language);
                FOR_EVERYBODY.forEach(visitor::hears);
                visitor.opens("/sign-in");
                visitor.signsIn("zoe@acme.example");
                visitor.reads(visitor.word("Vous êtes identifié", "Signed in as"));
                ONCE_SIGNED_IN.forEach(visitor::hears);
                visitor.signsOut();
            }
        }
    }

    @Test
    void a_page_that_cannot_be_read_is_found() {
        try (Browser browser = Browser.open()) {
            Visitor visitor = new Visitor(browser, "en");
            visitor.opens("/sign-in");
            browser.driver().executeScript("document.querySelector('label').remove()");

            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> Accessibility.check(browser.driver(), "broken"))
                    .withMessageContaining("label");
        }
    }
}
