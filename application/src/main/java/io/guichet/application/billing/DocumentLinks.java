package io.guichet.application.billing;

import io.guichet.application.shared.Installation;
import io.guichet.application.shared.Signer;
import io.guichet.domain.billing.DocumentReference;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Links that open one issued document without signing in, for as long as the operator says. A link
 * is signed for nothing else, so that it can be neither guessed nor changed, and nothing is kept.
 */
public final class DocumentLinks {

    private static final String PURPOSE = "document-link";

    private final Installation installation;
    private final Duration lasts;
    private final Clock clock;

    public DocumentLinks(Installation installation, Duration lasts, Clock clock) {
        if (!lasts.isPositive()) {
            throw new IllegalArgumentException("links that last " + lasts);
        }
        this.installation = installation;
        this.lasts = lasts;
        this.clock = clock;
    }

    /** Opens the document from now on. */
    public URI to(DocumentReference reference) {
        String text = clock.instant().plus(lasts).getEpochSecond() + " " + reference;
        String address = installation.publicUrl() + "/api/v1/shared-documents/";
        return URI.create(address + signer().sign(text) + "?format=pdf");
    }

    /** What a link opens and until when, or nothing if it is none of ours. */
    Optional<Link> read(String token) {
        return signer().open(token).map(DocumentLinks::link);
    }

    boolean isOver(Link link) {
        return !clock.instant().isBefore(link.until());
    }

    record Link(DocumentReference reference, Instant until) {}

    private static Link link(String text) {
        String[] parts = text.split(" ", 2);
        return new Link(
                new DocumentReference(parts[1]), Instant.ofEpochSecond(Long.parseLong(parts[0])));
    }

    private Signer signer() {
        return new Signer(installation.key(PURPOSE), PURPOSE);
    }
}
