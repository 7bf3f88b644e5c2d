package io.guichet.application.contact;

import io.guichet.application.audit.PersonalActs;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.notification.Letter;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.PersonalNews;
import io.guichet.application.profile.LinkMail;
import io.guichet.application.profile.MailedLink;
import io.guichet.application.profile.MailedLink.Purpose;
import io.guichet.domain.access.ContactChange;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.ProfileId;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells both sides of the change of a contact, the owners and the audit what becomes of it; within
 * a transaction.
 */
public record ContactNews(
        LinkMail mail,
        PersonalNews personal,
        PersonalActs acts,
        Profiles profiles,
        TradingParties parties) {

    private static final String ACT = "contact";
    private static final String ACCOUNT = "/account";

    boolean mayBeWrittenTo(EmailAddress email) {
        return mail.mayBeWrittenTo(email);
    }

    /** Whoever wants it confirms by a link. */
    void asked(ContactChange change, Profile by) {
        mail.send(
                new MailedLink(
                        Purpose.CONTACT_CONSENT,
                        new EmailAddress(by.email()),
                        by.language(),
                        Optional.of(by.id()),
                        Optional.empty(),
                        Optional.of(change.id()),
                        change.expiresAt()),
                Letter.Kind.CONTACT_ASKED,
                Map.of(
                        "name",
                        by.name(),
                        "customer",
                        nameOf(change),
                        ACT,
                        change.contact().name(),
                        "to",
                        change.to().value(),
                        "until",
                        until(change)));
    }

    /** Whoever is to be the contact takes it on by another. */
    void offered(ContactChange change, Profile by, Optional<Profile> recipient) {
        mail.send(
                new MailedLink(
                        Purpose.CONTACT_ACCEPTANCE,
                        change.to(),
                        recipient.map(Profile::language).orElse(customer(change).language()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(change.id()),
                        change.expiresAt()),
                Letter.Kind.CONTACT_OFFERED,
                Map.of(
                        "owner",
                        by.name(),
                        "customer",
                        nameOf(change),
                        ACT,
                        change.contact().name(),
                        "until",
                        until(change)));
    }

    void confirmed(ContactChange change) {
        note(change, change.by(), "confirmed");
    }

    /**
     * To the old contact, the new one, who wanted it, and the owners; called before anything
     * passes, so that the old one is still told in his chats.
     */
    void done(ContactChange change, ProfileId recipient) {
        Set<ProfileId> told = new LinkedHashSet<>();
        change.from().ifPresent(told::add);
        told.add(recipient);
        told.add(change.by());
        profiles.holders(change.customer()).stream()
                .filter(holder -> holder.permissions().owner())
                .forEach(holder -> told.add(holder.profile().id()));
        told.forEach(who -> tell(change, who, Notice.Kind.CONTACT_CHANGED, change.to().masked()));
        String before = change.from().map(from -> "in the place of " + from.value()).orElse("");
        note(change, recipient, ("done " + before).strip());
    }

    void refused(ContactChange change) {
        tell(change, change.by(), Notice.Kind.CONTACT_REFUSED, change.to().value());
        note(change, change.by(), "refused");
    }

    void expired(ContactChange change) {
        tell(change, change.by(), Notice.Kind.CONTACT_EXPIRED, change.to().value());
        note(change, change.by(), "expired");
    }

    /** By a letter, and in his own chats. */
    private void tell(ContactChange change, ProfileId who, Notice.Kind kind, String to) {
        String about = change.id().toString();
        Map<String, String> facts =
                Map.of("customer", nameOf(change), ACT, change.contact().name(), "to", to);
        personal.write(who, Letter.Kind.valueOf(kind.name()), about, ACCOUNT, facts);
        personal.tell(who, kind, about, facts);
    }

    private void note(ContactChange change, ProfileId who, String result) {
        String contact = change.contact().name().toLowerCase(Locale.ROOT);
        acts.noteAbout(change.customer(), who, ACT, contact + ": " + result);
    }

    /** The last day on which it surely stands, where its seller is. */
    private String until(ContactChange change) {
        return parties.sellerOf(customer(change)).dayOf(change.expiresAt()).toString();
    }

    private String nameOf(ContactChange change) {
        return customer(change).identity().name();
    }

    Customer customer(ContactChange change) {
        return parties.customer(change.customer()).orElseThrow();
    }
}
