package io.guichet.rest.pages;

import io.guichet.application.session.WebSession;
import io.guichet.application.shared.Installation;
import io.guichet.application.shared.Signer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Knows the forms this product drew for this browser, by a token in them: it is tied to the
 * session, or, before anybody is signed in, to a cookie of its own.
 */
@ApplicationScoped
public class FormGuard {

    static final String FIELD = "form";

    /** What browsers say of a form that this very page sent; other programs say nothing. */
    private static final Set<String> FROM_HERE = Set.of("", "same-origin");

    private final Installation installation;
    private final PageCookies cookies;

    @Inject
    public FormGuard(Installation installation, PageCookies cookies) {
        this.installation = installation;
        this.cookies = cookies;
    }

    /** For the container only: CDI builds its proxy with it. */
    public FormGuard() {
        this(null, null);
    }

    /** What the forms for this browser are tied to; empty if it has nothing yet. */
    String tieOf(Visit visit, Optional<WebSession> session) {
        return session.map(WebSession::id)
                .map(UUID::toString)
                .orElseGet(() -> cookies.formTie(visit));
    }

    String token(String tie) {
        return signer().sign(tie);
    }

    boolean isFormOf(String tie, String token) {
        return !tie.isEmpty() && signer().open(token).filter(tie::equals).isPresent();
    }

    /**
     * Whether a form comes from a page of ours, by what the browser says: where from in general,
     * and from which address. {@code host} is what the request was sent to. Since our pages tell no
     * other where they are, browsers say of their forms that they come from {@code null}; which of
     * those are ours they say in general only.
     */
    boolean isFromHere(String site, String origin, String host) {
        if (!FROM_HERE.contains(site)) {
            return false;
        }
        if (origin.isEmpty()) {
            return true;
        }
        if (origin.equals("null")) {
            return site.equals("same-origin");
        }
        URI ours = installation.publicUrl();
        return origin.equals(ours.getScheme() + "://" + ours.getAuthority())
                || origin.equals("http://" + host)
                || origin.equals("https://" + host);
    }

    private Signer signer() {
        return new Signer(installation.key("web-session"), "form");
    }
}
