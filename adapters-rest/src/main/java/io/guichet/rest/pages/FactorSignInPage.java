package io.guichet.rest.pages;

import io.guichet.application.factor.ConfirmFactor;
import io.guichet.application.factor.Tried;
import io.guichet.application.session.KeepSessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.Map;

/**
 * Where somebody whose password was right shows his second factor; the session gets a new secret.
 */
@ApplicationScoped
public class FactorSignInPage implements WebPage {

    private static final String TITLE = "factor-sign-in.title";

    private final ConfirmFactor confirmFactor;
    private final KeepSessions keepSessions;
    private final PageCookies cookies;

    @Inject
    public FactorSignInPage(
            ConfirmFactor confirmFactor, KeepSessions keepSessions, PageCookies cookies) {
        this.confirmFactor = confirmFactor;
        this.keepSessions = keepSessions;
        this.cookies = cookies;
    }

    /** For the container only: CDI builds its proxy with it. */
    public FactorSignInPage() {
        this(null, null, null);
    }

    @Override
    public String path() {
        return SignInPage.FACTOR;
    }

    @Override
    public Access access() {
        return Access.HALF_SIGNED_IN;
    }

    @Override
    public Page show(PageRequest request) {
        return draw(request, 200, "");
    }

    @Override
    public Page submit(PageRequest request) {
        Tried tried =
                confirmFactor.confirm(
                        new ConfirmFactor.Command(
                                request.profile(),
                                PageSessions.entranceOf(request.here()),
                                PasskeyForm.proof(request)));
        if (!(tried instanceof Tried.Confirmed)) {
            return draw(request, 403, FactorNotices.of(tried));
        }
        return keepSessions
                .passFactor(request.here().id(), request.secret())
                .map(
                        secret ->
                                Page.seeOther(SignInPage.next(request))
                                        .withCookie(cookies.session(secret)))
                .orElseGet(() -> Page.seeOther(SignInPage.PATH));
    }

    private Page draw(PageRequest request, int status, String notice) {
        Html html = request.begin(TITLE, notice);
        FactorWays.draw(
                request,
                html,
                confirmFactor.askPasskey(
                        request.profile(), PageSessions.entranceOf(request.here())),
                new FactorWays.Texts("confirm", "factor-sign-in.how", "factor-sign-in.go"),
                Map.of("next", SignInPage.next(request)));
        return Page.of(status, Layout.page(html, TITLE, SignInPage.leadingOn(path(), request)));
    }
}
