package io.guichet.application.contact;

import io.guichet.application.contact.port.ContactChanges;
import io.guichet.application.handover.HandoverObstacle;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.access.ContactChange;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.ProfileId;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Decides under the customer's lock; whoever takes a place back answers for his own bills, too. */
public final class ChangeContactHandler implements ChangeContact {

    private final ContactChanges changes;
    private final Contacts contacts;
    private final ContactNews news;
    private final Transactions transactions;
    private final Clock clock;

    public ChangeContactHandler(
            ContactChanges changes,
            Contacts contacts,
            ContactNews news,
            Transactions transactions,
            Clock clock) {
        this.changes = changes;
        this.contacts = contacts;
        this.news = news;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome ask(Command command) {
        return transactions.required(
                () -> {
                    contacts.check().lock(command.customer());
                    return contacts.mayChange(command.by(), command.customer(), command.contact())
                            ? decide(command, clock.instant())
                            : new Outcome.NotHis();
                });
    }

    private Outcome decide(Command command, Instant now) {
        Optional<ContactChange> earlier = changes.of(command.customer(), command.contact());
        Optional<ContactChange> standing = earlier.filter(change -> isAlive(change, now));
        if (standing.filter(change -> !isSame(change, command)).isPresent()) {
            return new Outcome.UnderWay(standing.get());
        }
        List<ProfileId> replaced =
                contacts.replaced(command.by(), command.customer(), command.contact());
        if (replaced.size() > 1) {
            return new Outcome.Several();
        }
        Profile by = profiles().find(command.by()).orElseThrow();
        if (isAlready(command.to(), by, replaced)) {
            return new Outcome.Already();
        }
        Optional<Profile> himself = Optional.of(by).filter(own -> isOf(own, command.to()));
        List<HandoverObstacle> obstacles = contacts.obstacles(command.customer(), himself);
        if (!obstacles.isEmpty()) {
            return new Outcome.Hindered(obstacles);
        }
        ContactChange change =
                standing.orElseGet(() -> begun(command, replaced.stream().findFirst(), now));
        return ask(change, earlier, by);
    }

    private Outcome ask(ContactChange change, Optional<ContactChange> earlier, Profile by) {
        EmailAddress next = change.confirmed() ? change.to() : new EmailAddress(by.email());
        if (!news.mayBeWrittenTo(next)) {
            return new Outcome.TooMany();
        }
        earlier.map(ContactChange::id).filter(id -> !id.equals(change.id())).map(changes::remove);
        changes.put(change);
        if (change.confirmed()) {
            news.offered(change, by, profiles().findByEmail(change.to().value()));
        } else {
            news.asked(change, by);
        }
        return new Outcome.Asked(change);
    }

    private static ContactChange begun(Command command, Optional<ProfileId> from, Instant now) {
        return ContactChange.ask(
                command.customer(), command.contact(), command.by(), from, command.to(), now);
    }

    private boolean isAlive(ContactChange change, Instant now) {
        return change.standsAt(now) && contacts.isPossible(change);
    }

    private static boolean isSame(ContactChange change, Command command) {
        return change.by().equals(command.by()) && change.isTo(command.to().value());
    }

    /** Whoever has it all takes nothing back from nobody. */
    private boolean isAlready(EmailAddress to, Profile by, List<ProfileId> replaced) {
        return replaced.stream()
                        .map(profiles()::find)
                        .flatMap(Optional::stream)
                        .anyMatch(there -> isOf(there, to))
                || replaced.isEmpty() && isOf(by, to);
    }

    private static boolean isOf(Profile profile, EmailAddress email) {
        return profile.email().equalsIgnoreCase(email.value());
    }

    @Override
    public List<ContactChange> standing(CustomerNumber customer, ProfileId who) {
        Instant now = clock.instant();
        return transactions.required(
                () ->
                        changes.of(customer).stream()
                                .filter(change -> isAlive(change, now) && isHis(change, who))
                                .toList());
    }

    @Override
    public Outcome cancel(CustomerNumber customer, ProfileId who, UUID id) {
        return transactions.required(
                () -> {
                    contacts.check().lock(customer);
                    return changes.find(id)
                                    .filter(change -> change.customer().equals(customer))
                                    .filter(change -> isHis(change, who))
                                    .filter(change -> changes.remove(change.id()))
                                    .isPresent()
                            ? new Outcome.Cancelled()
                            : new Outcome.NoSuchChange();
                });
    }

    private boolean isHis(ContactChange change, ProfileId who) {
        return change.by().equals(who) || contacts.mayChangeAll(who, change.customer());
    }

    private Profiles profiles() {
        return contacts.profiles();
    }
}
