package io.guichet.rest.pages;

import io.guichet.application.session.KeepSessions;
import io.guichet.application.session.WebSession;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Where somebody sees where he is signed in, and ends it. */
@ApplicationScoped
public class SessionsPage implements WebPage {

    private final KeepSessions keepSessions;

    @Inject
    public SessionsPage(KeepSessions keepSessions) {
        this.keepSessions = keepSessions;
    }

    /** For the container only: CDI builds its proxy with it. */
    public SessionsPage() {
        this(null);
    }

    @Override
    public String path() {
        return "/sessions";
    }

    @Override
    public Access access() {
        return Access.SIGNED_IN;
    }

    @Override
    public Page show(PageRequest request) {
        return draw(request, 200, "");
    }

    @Override
    public Page submit(PageRequest request) {
        return switch (request.field("action")) {
            case "end" ->
                    Words.findId(request.field("about"))
                            .filter(id -> keepSessions.end(request.profile(), id))
                            .map(id -> Page.seeOther(path()))
                            .orElseGet(() -> draw(request, 404, "sessions.notice.none"));
            case "end-others" -> {
                keepSessions.endOthers(request.profile(), request.here().id());
                yield Page.seeOther(path());
            }
            default -> draw(request, 400, "page.notice.not-understood");
        };
    }

    private Page draw(PageRequest request, int status, String notice) {
        Html html = request.begin("sessions.title", notice);
        keepSessions.list(request.profile()).forEach(session -> card(request, html, session));
        request.form(html).act("end-others", "", "sessions.end-others", "plain");
        html.back("/account");
        return Page.of(status, Layout.page(html, "sessions.title", path()));
    }

    private static void card(PageRequest request, Html html, WebSession session) {
        boolean here = session.id().equals(request.here().id());
        html.raw("<section class=\"card%s\">".formatted(here ? " good" : ""));
        html.raw("<p>" + Html.escape(session.origin().agent()) + "</p>");
        html.paragraph("sessions.from", "address", session.origin().address());
        html.paragraph("sessions.seen", "time", request.time(session.times().seenAt()));
        if (here) {
            html.paragraph("sessions.here");
        } else {
            request.form(html).act("end", session.id().toString(), "sessions.end", "plain");
        }
        html.raw("</section>");
    }
}
