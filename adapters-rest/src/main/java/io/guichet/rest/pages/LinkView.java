package io.guichet.rest.pages;

import io.guichet.application.identity.query.FindChatLink;
import io.guichet.application.identity.query.FindChatLink.ChatLinkDetails;
import io.guichet.application.shared.Installation;
import io.guichet.rest.identity.ChatAddress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.List;

/** Draws the link page. */
@ApplicationScoped
public class LinkView {

    private static final int REFRESH_SECONDS = 4;

    private final FindChatLink findChatLink;
    private final Installation installation;

    @Inject
    public LinkView(FindChatLink findChatLink, Installation installation) {
        this.findChatLink = findChatLink;
        this.installation = installation;
    }

    /** For the container only: CDI builds its proxy with it. */
    public LinkView() {
        this(null, null);
    }

    String links(PageRequest request, LinkNotes notes, String notice) {
        Html html = request.begin("link.title", notice);
        LinkCards cards =
                new LinkCards(
                        request, html, notes, code -> ChatAddress.withCode(installation, code));
        List<ChatLinkDetails> links = findChatLink.list(request.profile());
        links.forEach(cards::draw);
        boolean pending = links.stream().anyMatch(cards::waits);
        boolean asks = links.stream().anyMatch(cards::asks);
        if (!pending && !asks) {
            request.form(html).act("connect", "", "link.connect", "button");
        }
        if (pending && !asks) {
            html.paragraph("link.waiting");
        }
        html.back("/account");
        return Layout.page(
                html, "link.title", LinkPage.PATH, pending && !asks ? REFRESH_SECONDS : 0);
    }
}
