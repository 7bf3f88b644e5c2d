package io.guichet.application.audit;

import io.guichet.domain.audit.Act;
import io.guichet.domain.identity.ProfileId;

import java.util.Optional;

/**
 * Writes down what somebody did who is known only while it is done: signing in for instance. In the
 * chain of the profile, or of the installation where there is none, so that both take the same
 * time.
 */
public final class PersonalActs {

    private final AuditBooks books;

    public PersonalActs(AuditBooks books) {
        this.books = books;
    }

    /** Adds an entry, within a transaction. */
    public void note(Optional<ProfileId> who, String what, String address, String result) {
        Act.Actor actor = new Act.Actor(who, Optional.empty(), Optional.empty(), false);
        books.write(new Act(actor, Optional.empty(), what, address), result, "", "");
    }
}
