package io.guichet.rest.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.identity.Language;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ResourceBundle;

class PlainPagesTest {

    private final PlainPages pages = new PlainPages(new RestApi().installation);

    @ParameterizedTest
    @CsvSource({
        "/paid, FR, Paiement transmis",
        "/paid, EN, Payment on its way",
        "/cancelled, FR, Paiement non effectué",
        "/cancelled, EN, Payment not completed"
    })
    void whoever_comes_back_from_the_checkout_is_sent_to_the_chat(
            String path, Language language, String title) {
        Page page = pages.page(path, language);

        assertThat(page.html())
                .contains("<h1>" + title + "</h1>")
                .contains("href=\"https://t.me/guichet_bot\"")
                .contains("href=\"" + path + "?lang=");
    }

    @Test
    void the_front_door_leads_everywhere() {
        assertThat(pages.page("", Language.EN).html())
                .contains("href=\"/link\"")
                .contains("href=\"/api/docs/\"")
                .contains("href=\"/api/openapi\"");
    }

    @Test
    void an_error_page_keeps_its_status_and_shows_nothing_internal() {
        assertThat(pages.error(404, Language.EN).status()).isEqualTo(404);
        assertThat(pages.error(500, Language.FR).html()).contains("Un incident");
    }

    @Test
    void both_languages_have_the_same_texts() {
        assertThat(ResourceBundle.getBundle("io.guichet.rest.pages_fr").keySet())
                .isEqualTo(ResourceBundle.getBundle("io.guichet.rest.pages_en").keySet());
    }
}
