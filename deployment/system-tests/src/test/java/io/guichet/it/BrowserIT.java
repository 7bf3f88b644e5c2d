package io.guichet.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

import java.nio.file.Path;

@DisabledIfSystemProperty(named = "browser", matches = "none")
class BrowserIT extends SystemTest {

    @Test
    void the_chat_page_opens() {
        try (Browser browser = Browser.open()) {
            browser.driver().get(Installation.surroundings().sandbox() + "/chat");

            Path picture = browser.screenshot("chat");

            assertThat(picture).isNotEmptyFile();
            assertThat(browser.driver().getTitle()).isNotBlank();
        }
    }
}
