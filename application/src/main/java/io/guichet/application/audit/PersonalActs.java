package io.guichet.application.audit;

import io.guichet.domain.audit.Act;
import io.guichet.domain.audit.AuditEntry;
import io.guichet.domain.identity.CustomerNumber;
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

    /** Adds what was done about a person by somebody else, in the chain of whom it is about. */
    public void note(ProfileId about, Optional<ProfileId> by, String what, Change change) {
        boolean staff = by.filter(who -> !who.equals(about)).isPresent();
        Act.Actor actor = new Act.Actor(by, Optional.empty(), Optional.empty(), staff);
        books.write(
                AuditEntry.chainOf(about),
                new Act(actor, Optional.empty(), what, ""),
                change.result(),
                change.before(),
                change.after());
    }

    /** What came of it, what was there and what is there now or is to be. */
    public record Change(String result, String before, String after) {

        /** Nothing that stands for something else. */
        public static Change of(String result) {
            return new Change(result, "", "");
        }
    }

    /** The same in the chain of a customer. */
    public void noteAbout(CustomerNumber customer, ProfileId who, String what, String result) {
        Act.Actor actor =
                new Act.Actor(Optional.of(who), Optional.empty(), Optional.empty(), false);
        books.write(new Act(actor, Optional.of(customer), what, ""), result, "", "");
    }
}
