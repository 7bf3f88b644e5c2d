package io.guichet.rest.pages;

import io.guichet.application.session.WebSession;
import io.guichet.application.shared.Installation;
import io.guichet.domain.identity.Language;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The cookies of the pages: out of reach of scripts and of other sites, over HTTPS only and for
 * this host alone where the product is reached by HTTPS.
 */
@ApplicationScoped
public class PageCookies {

    private static final String SESSION = "guichet_session";
    private static final String FORM = "guichet_form";
    private static final String LINK = "guichet_link";
    private static final String LANGUAGE = "guichet_language";
    private static final String PROVIDER = "guichet_provider";
    private static final Duration AT_PROVIDER = Duration.ofMinutes(10);

    private final Installation installation;

    @Inject
    public PageCookies(Installation installation) {
        this.installation = installation;
    }

    /** For the container only: CDI builds its proxy with it. */
    public PageCookies() {
        this(null);
    }

    String session(Visit visit) {
        return visit.cookies().getOrDefault(name(SESSION), "");
    }

    String session(String secret) {
        return line(SESSION, secret, WebSession.LONGEST);
    }

    String noSession() {
        return line(SESSION, "", Duration.ZERO);
    }

    String formTie(Visit visit) {
        return visit.cookies().getOrDefault(name(FORM), "");
    }

    static String newTie() {
        return UUID.randomUUID().toString();
    }

    String form(String tie) {
        return line(FORM, tie, WebSession.LONGEST);
    }

    String link(Visit visit) {
        return visit.cookies().getOrDefault(name(LINK), "");
    }

    String link(String notes) {
        return line(LINK, notes, WebSession.IDLE);
    }

    String provider(Visit visit) {
        return visit.cookies().getOrDefault(name(PROVIDER), "");
    }

    /** Comes along when the provider sends the browser back, as a strict one would not. */
    String provider(String secret) {
        return line(PROVIDER, secret, AT_PROVIDER, "Lax");
    }

    String noProvider() {
        return line(PROVIDER, "", Duration.ZERO, "Lax");
    }

    /** The language that was asked for by name last. */
    Optional<Language> language(Map<String, String> cookies) {
        return Arrays.stream(Language.values())
                .filter(known -> known.tag().equals(cookies.get(name(LANGUAGE))))
                .findFirst();
    }

    /** For as long as the browser is open; it comes along from links in mails and chats. */
    String language(Language asked) {
        return line(LANGUAGE, asked.tag(), "", "Lax");
    }

    private String line(String name, String value, Duration lasts) {
        return line(name, value, lasts, "Strict");
    }

    private String line(String name, String value, Duration lasts, String site) {
        return line(name, value, "; Max-Age=" + lasts.toSeconds(), site);
    }

    private String line(String name, String value, String end, String site) {
        return "%s=%s; Path=/%s; HttpOnly; SameSite=%s%s"
                .formatted(name(name), value, end, site, isSecure() ? "; Secure" : "");
    }

    /** A browser takes a cookie of this beginning only as strict as it is meant. */
    private String name(String plain) {
        return isSecure() ? "__Host-" + plain : plain;
    }

    private boolean isSecure() {
        return installation.publicUrl().getScheme().equals("https");
    }
}
