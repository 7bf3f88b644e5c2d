package io.guichet.rest.pages;

import io.guichet.application.session.KeepSessions;
import io.guichet.application.session.WebSession;
import io.guichet.application.staff.SignInAtProvider;
import io.guichet.application.staff.SignInAtProvider.Command;
import io.guichet.application.staff.SignInAtProvider.Outcome;
import io.guichet.application.staff.SignInAtProvider.Refusal;
import io.guichet.rest.caller.RateLimits;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Where staff leaves for the operator's OpenID provider, and comes back to. It takes no form: the
 * browser is known by a cookie of its own, and goes nowhere but to its account.
 */
@ApplicationScoped
public class StaffSignInPage implements WebPage {

    static final String PATH = "/sign-in/staff";

    private static final String TITLE = "staff-sign-in.title";
    private static final String AFTERWARDS = "/account";

    private final SignInAtProvider atProvider;
    private final KeepSessions keepSessions;
    private final PageCookies cookies;
    private final RateLimits rateLimits;

    @Inject
    public StaffSignInPage(
            SignInAtProvider atProvider,
            KeepSessions keepSessions,
            PageCookies cookies,
            RateLimits rateLimits) {
        this.atProvider = atProvider;
        this.keepSessions = keepSessions;
        this.cookies = cookies;
        this.rateLimits = rateLimits;
    }

    /** For the container only: CDI builds its proxy with it. */
    public StaffSignInPage() {
        this(null, null, null, null);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Access access() {
        return Access.ANYBODY;
    }

    @Override
    public Page show(PageRequest request) {
        if (atProvider.name().isEmpty()) {
            return told(request, 404, "staff-sign-in.none");
        }
        if (rateLimits.page(request.visit().client())) {
            return told(request, 429, "page.notice.too-many");
        }
        return request.fields().containsKey("state") ? back(request) : leave(request);
    }

    /** There is no form here. */
    @Override
    public Page submit(PageRequest request) {
        return told(request, 400, "page.notice.not-understood");
    }

    private Page leave(PageRequest request) {
        return atProvider
                .begin()
                .map(
                        begun ->
                                Page.seeOther(begun.at().toString())
                                        .withCookie(cookies.provider(begun.secret())))
                .orElseGet(() -> refused(request, Refusal.UNREACHABLE));
    }

    private Page back(PageRequest request) {
        Command command =
                new Command(
                        cookies.provider(request.visit()),
                        request.exact("state"),
                        request.exact("code"),
                        request.exact("iss"),
                        new WebSession.Origin(request.visit().client(), request.visit().agent()));
        Page answer =
                switch (atProvider.finish(command)) {
                    case Outcome.SignedIn in -> enter(request, in.secret(), AFTERWARDS);
                    case Outcome.SecondFactorPending in ->
                            enter(
                                    request,
                                    in.secret(),
                                    SignInPage.FACTOR + "?next=" + SignInPage.encoded(AFTERWARDS));
                    case Outcome.Refused refused -> refused(request, refused.why());
                };
        return answer.withCookie(cookies.noProvider());
    }

    private Page enter(PageRequest request, String secret, String next) {
        request.session().ifPresent(old -> keepSessions.end(old.profile(), old.id()));
        Html html = request.begin(TITLE, "").paragraph("staff-sign-in.done");
        html.link("staff-sign-in.go-on", next);
        return Page.of(200, Layout.leading(html, TITLE, PATH, next))
                .withCookie(cookies.session(secret));
    }

    private static Page refused(PageRequest request, Refusal why) {
        int status = why == Refusal.UNREACHABLE ? 503 : 403;
        return told(request, status, "staff-sign-in." + Words.of(why).replace('_', '-'));
    }

    private static Page told(PageRequest request, int status, String key) {
        Html html = request.begin(TITLE, key);
        html.link("page.home", SignInPage.PATH);
        return Page.of(status, Layout.page(html, TITLE, SignInPage.PATH));
    }
}
