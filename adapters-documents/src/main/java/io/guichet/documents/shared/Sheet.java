package io.guichet.documents.shared;

import io.guichet.domain.identity.Party;
import io.guichet.domain.identity.PostalAddress;

import java.util.function.Consumer;

/** The frame that all documents share: letterhead, facts, recipient, content, legal footer. */
public final class Sheet {

    private final Words words;
    private final Heading heading;
    private final Html html = new Html();

    public Sheet(Words words, Heading heading) {
        this.words = words;
        this.heading = heading;
    }

    public String draw(Style style, Consumer<Html> content) {
        html.verbatim("<!DOCTYPE html>\n");
        html.in(
                "html",
                () -> {
                    html.in("head", () -> head(style));
                    html.in("body", () -> body(content));
                },
                "lang",
                words.tag());
        return html.toString();
    }

    private void head(Style style) {
        html.empty("meta", "charset", "UTF-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.add("title", heading.title() + " " + heading.reference());
        html.empty("meta", "name", "author", "content", heading.seller().name());
        html.empty("meta", "name", "subject", "content", summary());
        html.verbatim("<style>").verbatim(style.sheet()).verbatim("</style>\n");
    }

    private void body(Consumer<Html> content) {
        html.add("div.running-head", summary());
        html.add("footer.legal", legal());
        html.in(
                "main",
                () -> {
                    html.in("header.letterhead", this::letterhead);
                    html.in("div.parties", this::parties);
                    content.accept(html);
                });
    }

    private String summary() {
        return heading.title() + " " + heading.reference() + " · " + heading.seller().name();
    }

    private void letterhead() {
        html.in(
                "div.seller",
                () -> {
                    html.add("p.brand", heading.seller().name());
                    new PartyBlock(words, html)
                            .address(
                                    heading.seller().address(),
                                    isAbroad(heading.recipient().address()));
                    new PartyBlock(words, html).identifiers(heading.seller());
                });
        html.in(
                "div.what",
                () -> {
                    html.add("h1", heading.title());
                    html.add("p.reference", heading.reference());
                });
    }

    private void parties() {
        html.in("div.facts", () -> html.in("dl", this::facts));
        html.in("div.recipient", () -> recipient(heading.recipient()));
    }

    private void recipient(Party recipient) {
        PartyBlock block = new PartyBlock(words, html);
        html.add("h2", heading.addressed());
        html.add("p.name", recipient.name());
        block.address(recipient.address(), isAbroad(recipient.address()));
        block.identifiers(recipient);
        recipient.billing().ifPresent(there -> block.billing(there, isAbroad(there.address())));
    }

    private void facts() {
        for (Heading.Fact fact : heading.facts()) {
            html.in(
                    "div",
                    () -> {
                        html.add("dt", fact.name());
                        html.add("dd", fact.value());
                    });
        }
    }

    private boolean isAbroad(PostalAddress address) {
        return !address.country().equals(heading.seller().address().country());
    }

    /** What French law wants on every paper of a company: name, form, capital, register, seat. */
    private String legal() {
        Party seller = heading.seller();
        String registration = seller.registration();
        return seller.name()
                + (registration.isEmpty() ? "" : ", " + registration)
                + " · "
                + PartyBlock.oneLine(seller.address());
    }
}
