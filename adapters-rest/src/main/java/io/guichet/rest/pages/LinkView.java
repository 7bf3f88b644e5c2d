package io.guichet.rest.pages;

import io.guichet.application.identity.query.FindChatLink;
import io.guichet.application.identity.query.FindChatLink.ChatLinkDetails;
import io.guichet.application.identity.query.FindProfile;
import io.guichet.application.identity.query.FindProfile.ProfileDetails;
import io.guichet.application.shared.Installation;
import io.guichet.rest.identity.ChatAddress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.List;

/** Draws the link page. */
@ApplicationScoped
public class LinkView {

    private static final String PATH = "/link";
    private static final int REFRESH_SECONDS = 4;

    private final FindChatLink findChatLink;
    private final FindProfile findProfile;
    private final Installation installation;
    private final Sessions sessions;

    @Inject
    public LinkView(
            FindChatLink findChatLink,
            FindProfile findProfile,
            Installation installation,
            Sessions sessions) {
        this.findChatLink = findChatLink;
        this.findProfile = findProfile;
        this.installation = installation;
        this.sessions = sessions;
    }

    /** For the container only: CDI builds its proxy with it. */
    public LinkView() {
        this(null, null, null, null);
    }

    /** {@code notice} is the last part of a text's key, or empty. */
    String signIn(Visit visit, String notice) {
        Html html = begin(visit, notice);
        html.paragraph("link.sign-in.why");
        new LinkForms(html, visit, "").signIn();
        return Layout.page(html, "link.title", PATH);
    }

    String links(Visit visit, Session session, String notice) {
        Html html = begin(visit, notice);
        String name = findProfile.find(session.profile()).map(ProfileDetails::name).orElse("");
        html.paragraph("link.signed-in", "name", name);
        LinkForms forms = new LinkForms(html, visit, sessions.formToken(session));
        LinkCards cards =
                new LinkCards(
                        html, forms, session, code -> ChatAddress.withCode(installation, code));
        List<ChatLinkDetails> links = findChatLink.list(session.profile());
        links.forEach(cards::draw);
        boolean pending = links.stream().anyMatch(cards::waits);
        boolean asks = links.stream().anyMatch(cards::asks);
        if (!pending && !asks) {
            forms.act("connect", "link.connect", "button");
        }
        if (pending && !asks) {
            html.paragraph("link.waiting");
        }
        forms.act("sign-out", "link.sign-out", "plain");
        return Layout.page(html, "link.title", PATH, pending && !asks ? REFRESH_SECONDS : 0);
    }

    private static Html begin(Visit visit, String notice) {
        Html html = new Html(visit.language()).heading("link.title");
        return notice.isEmpty() ? html : html.notice("link.notice." + notice);
    }
}
