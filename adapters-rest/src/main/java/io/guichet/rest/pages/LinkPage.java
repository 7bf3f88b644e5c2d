package io.guichet.rest.pages;

import io.guichet.application.identity.AuthenticateToken;
import io.guichet.application.identity.AuthenticateToken.Command;
import io.guichet.application.identity.AuthenticateToken.Outcome.SignedIn;
import io.guichet.application.identity.Caller;
import io.guichet.application.identity.ConfirmChatLink;
import io.guichet.application.identity.EndChatLink;
import io.guichet.application.identity.StartChatLink;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a person signs in with a token and ties his chat account to his profile. Both sides
 * confirm: the name of the chat account is shown here before the link holds.
 */
@ApplicationScoped
public class LinkPage {

    /** A token that may not do this over the interface may not do it here. */
    private final AuthenticateToken authenticateToken;

    private final StartChatLink startChatLink;
    private final ConfirmChatLink confirmChatLink;
    private final EndChatLink endChatLink;
    private final LinkView view;
    private final Sessions sessions;

    @Inject
    public LinkPage(
            AuthenticateToken authenticateToken,
            StartChatLink startChatLink,
            ConfirmChatLink confirmChatLink,
            EndChatLink endChatLink,
            LinkView view,
            Sessions sessions) {
        this.authenticateToken = authenticateToken;
        this.startChatLink = startChatLink;
        this.confirmChatLink = confirmChatLink;
        this.endChatLink = endChatLink;
        this.view = view;
        this.sessions = sessions;
    }

    /** For the container only: CDI builds its proxy with it. */
    public LinkPage() {
        this(null, null, null, null, null, null);
    }

    Page show(Visit visit) {
        return sessions.read(visit.cookie())
                .map(session -> Page.of(200, view.links(visit, session, "")))
                .orElseGet(() -> Page.of(200, view.signIn(visit, "")));
    }

    /** {@code fromHere} is false when another site sent the form. */
    Page submit(Visit visit, Map<String, String> form, boolean fromHere) {
        String action = form.getOrDefault("action", "");
        if (!fromHere) {
            return Page.of(403, view.signIn(visit, "not-from-here"));
        }
        if (action.equals("sign-in")) {
            return signIn(visit, form.getOrDefault("token", "").strip());
        }
        Optional<Session> session = sessions.read(visit.cookie());
        if (session.isEmpty()) {
            return Page.of(403, view.signIn(visit, "session-over"));
        }
        if (!sessions.isFormOf(session.get(), form.getOrDefault("form", ""))) {
            return Page.of(403, view.links(visit, session.get(), "form-too-old"));
        }
        return act(visit, session.get(), action, form.getOrDefault("link", ""));
    }

    private Page signIn(Visit visit, String token) {
        Command command = new Command(token, visit.client());
        if (authenticateToken.authenticate(command) instanceof SignedIn(Caller caller)
                && caller.rights().isWhole()) {
            return Page.seeOther(visit.address())
                    .withCookie(sessions.cookie(sessions.start(caller.profile())));
        }
        return Page.of(403, view.signIn(visit, "token-not-valid"));
    }

    private Page act(Visit visit, Session session, String action, String link) {
        return switch (action) {
            case "connect" -> connect(visit, session);
            case "confirm" ->
                    Words.findId(link)
                            .map(id -> confirm(visit, session, id))
                            .orElseGet(() -> noSuchLink(visit, session));
            case "end" ->
                    Words.findId(link)
                            .filter(id -> endChatLink.endOnWeb(id, session.profile()))
                            .map(id -> Page.seeOther(visit.address()))
                            .orElseGet(() -> noSuchLink(visit, session));
            case "sign-out" -> Page.seeOther(visit.address()).withCookie(sessions.noCookie());
            default -> Page.of(400, view.links(visit, session, "not-understood"));
        };
    }

    private Page connect(Visit visit, Session session) {
        StartChatLink.Started started = startChatLink.start(session.profile());
        return Page.seeOther(visit.address())
                .withCookie(sessions.cookie(session.withLink(started.link(), started.code())));
    }

    private Page confirm(Visit visit, Session session, UUID link) {
        Page done = Page.seeOther(visit.address());
        return switch (confirmChatLink.confirmOnWeb(link, session.profile())) {
            case ConfirmChatLink.Outcome.Linked ignored -> done;
            case ConfirmChatLink.Outcome.AwaitingOtherSide ignored ->
                    done.withCookie(sessions.cookie(session.withConfirmed(link)));
            case ConfirmChatLink.Outcome.NotClaimed ignored ->
                    Page.of(409, view.links(visit, session, "not-claimed"));
            case ConfirmChatLink.Outcome.Expired ignored ->
                    Page.of(409, view.links(visit, session, "expired"));
            case ConfirmChatLink.Outcome.NoSuchLink ignored -> noSuchLink(visit, session);
        };
    }

    private Page noSuchLink(Visit visit, Session session) {
        return Page.of(404, view.links(visit, session, "no-such-link"));
    }
}
