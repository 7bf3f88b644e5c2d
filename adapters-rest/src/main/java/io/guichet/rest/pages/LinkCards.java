package io.guichet.rest.pages;

import io.guichet.application.identity.query.FindChatLink.ChatLinkDetails;

import java.net.URI;
import java.util.function.Function;

/** Draws each link of a person as far as it has come, with what can be done about it. */
final class LinkCards {

    private final PageRequest request;
    private final Html html;
    private final PageForm forms;
    private final LinkNotes notes;
    private final Function<String, URI> chatWithCode;

    LinkCards(PageRequest request, Html html, LinkNotes notes, Function<String, URI> chatWithCode) {
        this.request = request;
        this.html = html;
        this.forms = request.form(html);
        this.notes = notes;
        this.chatWithCode = chatWithCode;
    }

    /** Whether this person has to say something about the link here. */
    boolean asks(ChatLinkDetails link) {
        return switch (link.state()) {
            case AWAITING_WEB -> true;
            case AWAITING_CONFIRMATIONS -> !notes.confirmedHere(link.link());
            case AWAITING_CHAT, LINKED, EXPIRED, ENDED -> false;
        };
    }

    /** Whether something is to happen in the chat. */
    boolean waits(ChatLinkDetails link) {
        return switch (link.state()) {
            case AWAITING_CHAT -> true;
            case AWAITING_CONFIRMATIONS -> notes.confirmedHere(link.link());
            case AWAITING_WEB, LINKED, EXPIRED, ENDED -> false;
        };
    }

    void draw(ChatLinkDetails link) {
        switch (link.state()) {
            case AWAITING_CHAT -> offered(link);
            case AWAITING_CONFIRMATIONS, AWAITING_WEB -> claimed(link);
            case LINKED -> linked(link);
            case EXPIRED -> expired(link);
            case ENDED -> html.raw("");
        }
    }

    private void offered(ChatLinkDetails link) {
        html.raw("<section class=\"card\">");
        if (notes.startedHere(link.link())) {
            html.paragraph("link.open.how");
            html.link("link.open", chatWithCode.apply(notes.code()).toString());
        } else {
            html.paragraph("link.open.elsewhere");
        }
        html.paragraph("link.open.until", "time", request.time(link.expiresAt()));
        forms.act("end", link.link().toString(), "link.withdraw", "plain");
        html.raw("</section>");
    }

    private void claimed(ChatLinkDetails link) {
        html.raw("<section class=\"card\">");
        if (asks(link)) {
            html.paragraph("link.claimed", "chat", link.chatName());
            forms.act("confirm", link.link().toString(), "link.confirm", "button");
        } else {
            html.paragraph("link.confirm.there", "chat", link.chatName());
        }
        forms.act("end", link.link().toString(), "link.refuse", "plain");
        html.raw("</section>");
    }

    private void linked(ChatLinkDetails link) {
        html.raw("<section class=\"card good\">");
        html.paragraph("link.linked", "chat", link.chatName());
        forms.act("end", link.link().toString(), "link.unlink", "plain");
        html.raw("</section>");
    }

    /** Links of long ago are nobody's business; the one just started deserves a word. */
    private void expired(ChatLinkDetails link) {
        if (notes.about().filter(link.link().toString()::equals).isPresent()) {
            html.notice("link.notice.expired");
        }
    }
}
