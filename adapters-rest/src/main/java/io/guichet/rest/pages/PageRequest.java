package io.guichet.rest.pages;

import io.guichet.application.session.WebSession;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a page is asked: by whom, with which fields. That a form was sent by this very browser from
 * this very page was made sure of before.
 *
 * @param secret that of the session, empty without one
 * @param formToken what the forms of the answer carry
 * @param zone by whose clocks he is told times
 */
record PageRequest(
        Visit visit,
        Optional<WebSession> session,
        String secret,
        String formToken,
        Supplier<ZoneId> zone,
        Map<String, String> fields) {

    PageRequest {
        fields = Map.copyOf(fields);
    }

    Language language() {
        return visit.language();
    }

    /** What was entered, without blanks around it; empty if nothing was. */
    String field(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** What was entered, as it was entered: a password may begin with a blank. */
    String exact(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Whether a box was ticked. */
    boolean isTicked(String name) {
        return field(name).equals("yes");
    }

    /** Who is signed in; only private pages may ask. */
    WebSession here() {
        return session.orElseThrow();
    }

    ProfileId profile() {
        return here().profile();
    }

    /** A moment as whoever looks at the page is told it. */
    String time(Instant at) {
        return PageAmounts.of(at, language(), zone.get());
    }

    /** A page with its heading, and a notice said at once if there is one. */
    Html begin(String titleKey, String noticeKey) {
        Html html = new Html(language(), visit.asksForLanguage()).heading(titleKey);
        return noticeKey.isEmpty() ? html : html.answer(noticeKey);
    }

    PageForm form(Html html) {
        return new PageForm(html, visit.address(), formToken);
    }
}
