package io.guichet.rest.pages;

import io.guichet.application.factor.StepUp.Need;
import io.guichet.application.identity.query.FindProfile;
import io.guichet.application.identity.query.FindProfile.ProfileDetails;
import io.guichet.application.recovery.StopRecovery;
import io.guichet.application.session.KeepSessions;
import io.guichet.domain.recovery.Loss;
import io.guichet.domain.recovery.RecoveryCase;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.List;
import java.util.Optional;

/** Where somebody signed in finds what he can do, and signs out. */
@ApplicationScoped
public class AccountPage implements WebPage {

    private static final List<String> DOORS =
            List.of(
                    "/invoices",
                    "/withdrawals",
                    "/cancellation",
                    "/link",
                    "/sessions",
                    "/password",
                    "/e-mail",
                    "/factors",
                    "/tokens",
                    "/export",
                    "/deletion");

    private static final String STOP = "stop-recovery";
    private final FindProfile findProfile;
    private final KeepSessions keepSessions;
    private final StopRecovery stopRecovery;
    private final PageCookies cookies;

    @Inject
    public AccountPage(
            FindProfile findProfile,
            KeepSessions keepSessions,
            StopRecovery stopRecovery,
            PageCookies cookies) {
        this.findProfile = findProfile;
        this.keepSessions = keepSessions;
        this.stopRecovery = stopRecovery;
        this.cookies = cookies;
    }

    /** For the container only: CDI builds its proxy with it. */
    public AccountPage() {
        this(null, null, null, null);
    }

    @Override
    public String path() {
        return "/account";
    }

    @Override
    public Access access() {
        return Access.SIGNED_IN;
    }

    /** Whoever is said to have lost his second factor has none to show. */
    @Override
    public Need factor(PageRequest request) {
        return isStop(request)
                        && stopRecovery
                                .underWay(request.profile())
                                .filter(found -> found.loss() != Loss.SECOND_FACTOR)
                                .isPresent()
                ? Need.FRESH
                : Need.NONE;
    }

    private static boolean isStop(PageRequest request) {
        return request.field("action").equals(STOP);
    }

    @Override
    public Page show(PageRequest request) {
        Optional<ProfileDetails> profile = findProfile.find(request.profile());
        Html html = request.begin("account.title", "");
        profile.ifPresent(
                known -> {
                    html.paragraph("account.signed-in", "name", known.name());
                    html.raw("<p>" + Html.escape(known.email()) + "</p>");
                });
        stopRecovery.underWay(request.profile()).ifPresent(found -> card(request, html, found));
        html.raw("<ul class=\"doors\">");
        DOORS.forEach(
                door ->
                        html.raw(
                                "<li><a href=\"%s\">%s</a></li>"
                                        .formatted(
                                                html.href(door),
                                                html.text("account" + key(door)))));
        html.raw("</ul>");
        request.form(html).act("sign-out", "", "account.sign-out", "plain");
        return Page.of(200, Layout.page(html, "account.title", path()));
    }

    /** What staff is about to do with his profile. */
    private static void card(PageRequest request, Html html, RecoveryCase found) {
        html.raw("<section class=\"card\">");
        html.paragraph("recovery.under-way." + Words.of(found.loss()));
        found.standing()
                .effectiveAt()
                .ifPresent(at -> html.paragraph("recovery.effect", "time", request.time(at)));
        html.paragraph("recovery.not-you");
        request.form(html).act(STOP, "", "recovery.go", "button");
        html.raw("</section>");
    }

    private static String key(String path) {
        return path.replace('/', '.');
    }

    @Override
    public Page submit(PageRequest request) {
        if (isStop(request)) {
            stopRecovery.stop(request.profile(), Optional.empty());
            return Page.seeOther(path());
        }
        keepSessions.end(request.profile(), request.here().id());
        return Page.seeOther("/sign-in").withCookie(cookies.noSession());
    }
}
