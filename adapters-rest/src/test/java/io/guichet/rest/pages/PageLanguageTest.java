package io.guichet.rest.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.domain.identity.Language;
import io.guichet.rest.shared.RestApi;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** In which language a browser is shown a page. */
class PageLanguageTest {

    private static final String NAME = "__Host-guichet_language";

    private final PageCookies cookies = new PageCookies(new RestApi().installation);

    @ParameterizedTest
    @CsvSource({
        ", , fr, FR",
        ", , en, EN",
        ", , , EN",
        "fr, , en, FR",
        "en, fr, fr, EN",
        ", fr, en, FR",
        ", en, fr, EN",
        ", fr, , FR",
        ", xx, fr, FR",
        ", FR-xx, en, EN"
    })
    void by_name_then_as_kept_then_as_the_browser_accepts(
            String asked, String kept, String accepted, Language shown) {
        assertThat(PageWriter.languageOf(request(asked, kept, accepted), cookies)).isEqualTo(shown);
    }

    @Test
    void one_that_is_asked_for_by_name_is_kept_while_the_browser_is_open() {
        Page answer = PageWriter.inLanguage(request("fr", "en", "en"), page(), cookies);

        assertThat(answer.cookies())
                .containsExactly(NAME + "=fr; Path=/; HttpOnly; SameSite=Lax; Secure");
        assertThat(answer.location()).contains("/account?lang=fr");
        assertThat(answer.html()).isEqualTo(page().html());
    }

    @Test
    void nothing_is_kept_of_whoever_asks_for_none() {
        assertThat(PageWriter.inLanguage(request(null, null, "fr"), page(), cookies))
                .isEqualTo(page());
        assertThat(PageWriter.inLanguage(request(null, "fr", "en"), page(), cookies))
                .isEqualTo(page());
    }

    private static Page page() {
        return Page.seeOther("/account");
    }

    /** What a browser sends, where it says anything at all. */
    private static HttpServletRequest request(String asked, String kept, String accepted) {
        Cookie[] sent = kept == null ? null : new Cookie[] {new Cookie(NAME, kept)};
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        PageLanguageTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (request, method, arguments) ->
                                switch (method.getName()) {
                                    case "getParameter" -> asked;
                                    case "getCookies" -> sent;
                                    case "getHeader" -> accepted;
                                    case "getLocales" ->
                                            Collections.enumeration(
                                                    List.of(Locale.forLanguageTag(accepted)));
                                    default -> throw new AssertionError(method);
                                });
    }
}
