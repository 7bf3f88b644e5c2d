package io.guichet.rest.pages;

import io.guichet.application.session.KeepSessions;
import io.guichet.application.session.SignIn;
import io.guichet.application.session.SignIn.Outcome;
import io.guichet.application.session.WebSession;
import io.guichet.application.staff.SignInAtProvider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a person signs in with e-mail and password. Every sign-in makes a new session and ends the
 * one this browser had. Where to go afterwards is one of our own pages or the account.
 */
@ApplicationScoped
public class SignInPage implements WebPage {

    static final String PATH = "/sign-in";

    /** Where a second factor is asked for. */
    static final String FACTOR = "/sign-in/factor";

    private static final Set<String> AFTERWARDS =
            Set.of(
                    "/account",
                    "/link",
                    "/sessions",
                    "/password",
                    "/e-mail",
                    "/factors",
                    "/tokens",
                    "/invoices",
                    "/withdrawals",
                    "/cancellation",
                    "/export",
                    "/deletion");

    /** Whoever was written to comes back to his link, and whoever named a token to its name. */
    private static final Pattern LINK =
            Pattern.compile(
                    "/(invitation|handover|contact)\\?code=[A-Za-z0-9_-]{10,80}"
                            + "|/tokens\\?token-name=[A-Za-z0-9%+._*-]{1,2400}");

    private final SignIn signIn;
    private final KeepSessions keepSessions;
    private final SignInAtProvider atProvider;
    private final PageCookies cookies;

    @Inject
    public SignInPage(
            SignIn signIn,
            KeepSessions keepSessions,
            SignInAtProvider atProvider,
            PageCookies cookies) {
        this.signIn = signIn;
        this.keepSessions = keepSessions;
        this.atProvider = atProvider;
        this.cookies = cookies;
    }

    /** For the container only: CDI builds its proxy with it. */
    public SignInPage() {
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
        boolean inside = request.session().filter(here -> !here.awaitsSecondFactor()).isPresent();
        return inside ? Page.seeOther(next(request)) : draw(request, 200, "");
    }

    @Override
    public Page submit(PageRequest request) {
        SignIn.Command command =
                new SignIn.Command(
                        request.field("email"),
                        request.exact("password"),
                        new WebSession.Origin(request.visit().client(), request.visit().agent()));
        return switch (signIn.signIn(command)) {
            case Outcome.SignedIn signedIn -> enter(request, signedIn.secret(), next(request));
            case Outcome.SecondFactorPending pending ->
                    enter(request, pending.secret(), FACTOR + "?next=" + encoded(next(request)));
            case Outcome.NotValid ignored -> draw(request, 403, "sign-in.notice.not-valid");
            case Outcome.TooMany ignored -> draw(request, 429, "sign-in.notice.too-many");
        };
    }

    private Page enter(PageRequest request, String secret, String next) {
        request.session().ifPresent(old -> keepSessions.end(old.profile(), old.id()));
        return Page.seeOther(next).withCookie(cookies.session(secret));
    }

    /** Anything else in its place would lead out of here. */
    static String next(PageRequest request) {
        String wanted = request.field("next");
        boolean ours = AFTERWARDS.contains(wanted) || LINK.matcher(wanted).matches();
        return ours ? wanted : "/account";
    }

    /** A page from which somebody goes on, so that he goes on in the other language too. */
    static String leadingOn(String path, PageRequest request) {
        return path + "?next=" + encoded(next(request));
    }

    /** Where to go afterwards, as a part of another address. */
    static String encoded(String next) {
        return URLEncoder.encode(next, StandardCharsets.UTF_8).replace("%2F", "/");
    }

    private static void provider(Html html, String name) {
        html.raw(
                "<p><a href=\"%s\">%s</a></p>"
                        .formatted(
                                html.href(StaffSignInPage.PATH),
                                html.text("sign-in.staff", "provider", name)));
    }

    private static String way(Html html, String path, String key) {
        return "<a href=\"%s\">%s</a>".formatted(html.href(path), html.text(key));
    }

    private Page draw(PageRequest request, int status, String notice) {
        Html html = request.begin("sign-in.title", notice);
        request.form(html)
                .open()
                .hidden("next", next(request))
                .field("email", "email", "username", request.field("email"))
                .field("password", "password", "current-password", "")
                .button("sign-in", "sign-in.go", "button")
                .close();
        html.raw("<p>" + way(html, "/password/forgotten", "sign-in.forgotten") + "</p>");
        html.raw("<p>" + way(html, "/sign-up", "sign-in.sign-up") + "</p>");
        html.raw("<p>" + way(html, CancellationPage.PATH, "cancellation.title") + "</p>");
        atProvider.name().ifPresent(name -> provider(html, name));
        return Page.of(status, Layout.page(html, "sign-in.title", leadingOn(PATH, request)));
    }
}
