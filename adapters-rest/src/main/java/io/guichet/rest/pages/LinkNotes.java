package io.guichet.rest.pages;

import io.guichet.application.session.WebSession;
import io.guichet.application.shared.Installation;
import io.guichet.application.shared.Signer;

import java.util.Optional;
import java.util.UUID;

/**
 * What a browser remembers of the link it started, signed and good in one session: the one-time
 * code is stored nowhere else in the clear. {@code link} and {@code code} are empty before.
 */
record LinkNotes(String link, String code, boolean confirmed) {

    private static final LinkNotes NONE = new LinkNotes("", "", false);

    static LinkNotes started(UUID link, String code) {
        return new LinkNotes(link.toString(), code, false);
    }

    static LinkNotes confirmed(UUID link) {
        return new LinkNotes(link.toString(), "", true);
    }

    /** What a cookie of this session says; nothing if it is of another. */
    static LinkNotes read(String cookie, WebSession session, Installation installation) {
        return signer(installation)
                .open(cookie)
                .map(text -> text.split("\\|", -1))
                .filter(parts -> parts.length == 4 && parts[0].equals(session.id().toString()))
                .map(parts -> new LinkNotes(parts[1], parts[2], Boolean.parseBoolean(parts[3])))
                .orElse(NONE);
    }

    String write(WebSession session, Installation installation) {
        return signer(installation)
                .sign(String.join("|", session.id().toString(), link, code, "" + confirmed));
    }

    boolean startedHere(UUID which) {
        return link.equals(which.toString()) && !code.isEmpty();
    }

    boolean confirmedHere(UUID which) {
        return link.equals(which.toString()) && confirmed;
    }

    Optional<String> about() {
        return Optional.of(link).filter(known -> !known.isEmpty());
    }

    private static Signer signer(Installation installation) {
        return new Signer(installation.key("web-session"), "link");
    }
}
