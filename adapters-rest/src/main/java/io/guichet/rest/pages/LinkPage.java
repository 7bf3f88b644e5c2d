package io.guichet.rest.pages;

import io.guichet.application.factor.StepUp.Need;
import io.guichet.application.identity.ConfirmChatLink;
import io.guichet.application.identity.EndChatLink;
import io.guichet.application.identity.StartChatLink;
import io.guichet.application.shared.Installation;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.UUID;

/**
 * Where a person ties his chat account to his profile. Both sides confirm: the name of the chat
 * account is shown here before the link holds.
 */
@ApplicationScoped
public class LinkPage implements WebPage {

    static final String PATH = "/link";

    private final StartChatLink startChatLink;
    private final ConfirmChatLink confirmChatLink;
    private final EndChatLink endChatLink;
    private final LinkView view;
    private final PageCookies cookies;
    private final Installation installation;

    @Inject
    public LinkPage(
            StartChatLink startChatLink,
            ConfirmChatLink confirmChatLink,
            EndChatLink endChatLink,
            LinkView view,
            PageCookies cookies,
            Installation installation) {
        this.startChatLink = startChatLink;
        this.confirmChatLink = confirmChatLink;
        this.endChatLink = endChatLink;
        this.view = view;
        this.cookies = cookies;
        this.installation = installation;
    }

    /** For the container only: CDI builds its proxy with it. */
    public LinkPage() {
        this(null, null, null, null, null, null);
    }

    @Override
    public String path() {
        return PATH;
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
        String link = request.field("about");
        return switch (request.field("action")) {
            case "connect" -> connect(request);
            case "confirm" ->
                    Words.findId(link)
                            .map(id -> confirm(request, id))
                            .orElseGet(() -> noSuchLink(request));
            case "end" ->
                    Words.findId(link)
                            .filter(id -> endChatLink.endOnWeb(id, request.profile()))
                            .map(id -> Page.seeOther(path()))
                            .orElseGet(() -> noSuchLink(request));
            default -> draw(request, 400, "page.notice.not-understood");
        };
    }

    @Override
    public Need factor(PageRequest request) {
        return request.field("action").isEmpty() ? Need.NONE : Need.FRESH;
    }

    private Page connect(PageRequest request) {
        StartChatLink.Started started = startChatLink.start(request.profile());
        return Page.seeOther(path())
                .withCookie(note(request, LinkNotes.started(started.link(), started.code())));
    }

    private Page confirm(PageRequest request, UUID link) {
        Page done = Page.seeOther(path());
        return switch (confirmChatLink.confirmOnWeb(link, request.profile())) {
            case ConfirmChatLink.Outcome.Linked ignored -> done;
            case ConfirmChatLink.Outcome.AwaitingOtherSide ignored ->
                    done.withCookie(note(request, LinkNotes.confirmed(link)));
            case ConfirmChatLink.Outcome.NotClaimed ignored ->
                    draw(request, 409, "link.notice.not-claimed");
            case ConfirmChatLink.Outcome.Expired ignored ->
                    draw(request, 409, "link.notice.expired");
            case ConfirmChatLink.Outcome.NoSuchLink ignored -> noSuchLink(request);
        };
    }

    private String note(PageRequest request, LinkNotes notes) {
        return cookies.link(notes.write(request.here(), installation));
    }

    private Page noSuchLink(PageRequest request) {
        return draw(request, 404, "link.notice.no-such-link");
    }

    private Page draw(PageRequest request, int status, String notice) {
        LinkNotes notes =
                LinkNotes.read(cookies.link(request.visit()), request.here(), installation);
        return Page.of(status, view.links(request, notes, notice));
    }
}
