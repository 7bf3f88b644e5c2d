package io.guichet.rest.pages;

import io.guichet.application.permit.Actor;
import io.guichet.application.permit.Actors;
import io.guichet.application.permit.NotPermittedException;
import io.guichet.application.session.WebSession;
import io.guichet.domain.identity.ProfileId;
import io.guichet.rest.caller.RateLimits;
import io.guichet.rest.pages.WebPage.Access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The door to all pages: knows who is signed in, lets in whom a page is for, refuses forms of other
 * sites and of other browsers, and has what is done on a page written down.
 */
@ApplicationScoped
public class Pages {

    private final List<WebPage> pages;
    private final PageSessions sessions;
    private final PageCookies cookies;
    private final FormGuard guard;
    private final PageActs acts;
    private final RateLimits rateLimits;

    @Inject
    public Pages(
            Instance<WebPage> pages,
            PageSessions sessions,
            PageCookies cookies,
            FormGuard guard,
            PageActs acts,
            RateLimits rateLimits) {
        this(
                pages == null ? List.of() : pages.stream().toList(),
                sessions,
                cookies,
                guard,
                acts,
                rateLimits);
    }

    Pages(
            List<WebPage> pages,
            PageSessions sessions,
            PageCookies cookies,
            FormGuard guard,
            PageActs acts,
            RateLimits rateLimits) {
        this.pages = List.copyOf(pages);
        this.sessions = sessions;
        this.cookies = cookies;
        this.guard = guard;
        this.acts = acts;
        this.rateLimits = rateLimits;
    }

    /** For the container only: CDI builds its proxy with it. */
    public Pages() {
        this(List.of(), null, null, null, null, null);
    }

    Page show(String path, Visit visit, Map<String, String> fields) {
        return on(path, visit, fields, Optional.empty());
    }

    Page submit(String path, Visit visit, Sent sent) {
        return on(path, visit, sent.fields(), Optional.of(sent));
    }

    private Page on(String path, Visit visit, Map<String, String> fields, Optional<Sent> sent) {
        WebPage page =
                pages.stream().filter(one -> one.path().equals(path)).findFirst().orElseThrow();
        String secret = cookies.session(visit);
        Optional<WebSession> session =
                Actors.during(Actor.HOUSE, () -> sessions.find(secret, visit));
        Optional<String> elsewhere = elsewhere(page, session);
        if (elsewhere.isPresent()) {
            return Page.seeOther(elsewhere.get());
        }
        String known = guard.tieOf(visit, session);
        String tie = known.isEmpty() ? PageCookies.newTie() : known;
        UnaryOperator<Page> tied =
                answer -> known.isEmpty() ? answer.withCookie(cookies.form(tie)) : answer;
        PageRequest request =
                new PageRequest(
                        visit,
                        session,
                        secret,
                        guard.token(tie),
                        () -> sessions.zoneOf(session),
                        fields);
        return tied.apply(
                Actors.during(
                        actorOf(session),
                        () ->
                                permitted(
                                        request,
                                        () ->
                                                sent.map(form -> submit(page, request, known, form))
                                                        .orElseGet(() -> show(page, request)))));
    }

    private static Actor actorOf(Optional<WebSession> session) {
        if (session.isEmpty()) {
            return Actor.NOBODY;
        }
        ProfileId who = session.get().profile();
        return session.get().awaitsSecondFactor()
                ? new Actor.Arriving(who)
                : new Actor.Person(who, Map.of());
    }

    private static Page permitted(PageRequest request, Supplier<Page> work) {
        try {
            return work.get();
        } catch (NotPermittedException refused) {
            return refusal(request, 403, "page.notice.not-yours");
        }
    }

    private Page show(WebPage page, PageRequest request) {
        return sessions.first(page, request, page.factorToOpen())
                .orElseGet(() -> page.show(request));
    }

    /** Where somebody is sent whom a page is not for; the way back is one of our own pages. */
    private static Optional<String> elsewhere(WebPage page, Optional<WebSession> session) {
        boolean half = session.filter(WebSession::awaitsSecondFactor).isPresent();
        return switch (page.access()) {
            case ANYBODY -> Optional.empty();
            case HALF_SIGNED_IN -> half ? Optional.empty() : Optional.of("/sign-in");
            case SIGNED_IN ->
                    session.isPresent() && !half
                            ? Optional.empty()
                            : Optional.of("/sign-in?next=" + page.path());
        };
    }

    private Page submit(WebPage page, PageRequest request, String tie, Sent form) {
        if (!guard.isFromHere(form.site(), form.origin(), form.host())) {
            return refusal(request, 403, "page.notice.not-from-here");
        }
        if (!guard.isFormOf(tie, form.fields().getOrDefault(FormGuard.FIELD, ""))) {
            return refusal(request, 403, "page.notice.form-too-old");
        }
        boolean counts = page.access() != Access.SIGNED_IN;
        if (counts && rateLimits.page(request.visit().client())) {
            return refusal(request, 429, "page.notice.too-many");
        }
        return sessions.first(page, request, page.factor(request))
                .orElseGet(() -> acts.during(page.path(), request, () -> page.submit(request)));
    }

    private static Page refusal(PageRequest request, int status, String key) {
        Html html = request.begin("page.refused", key);
        html.link("page.again", request.visit().address());
        return Page.of(status, Layout.page(html, "page.refused", request.visit().address()));
    }

    /** A form that was sent, with what the browser says of where it comes from. */
    record Sent(Map<String, String> fields, String site, String origin, String host) {

        Sent {
            fields = Map.copyOf(fields);
        }
    }
}
