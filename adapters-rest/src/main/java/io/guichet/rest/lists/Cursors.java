package io.guichet.rest.lists;

import io.guichet.application.shared.Installation;
import io.guichet.application.shared.Signer;
import io.guichet.rest.problem.Problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Where a list goes on, opaque to the caller: signed together with the list and its owner, so that
 * it can neither be made up nor carried over to another list.
 */
@ApplicationScoped
public class Cursors {

    private final Installation installation;

    @Inject
    public Cursors(Installation installation) {
        this.installation = installation;
    }

    /** For the container only: CDI builds its proxy with it. */
    public Cursors() {
        this(null);
    }

    String seal(String list, String owner, String position) {
        return signer(list, owner).sign(position);
    }

    String open(String list, String owner, String cursor) {
        return signer(list, owner)
                .open(cursor)
                .orElseThrow(() -> Problem.malformed("invalid-cursor").exception());
    }

    private Signer signer(String list, String owner) {
        return new Signer(installation.key("rest-cursor"), list + "\n" + owner);
    }
}
