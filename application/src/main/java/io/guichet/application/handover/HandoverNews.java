package io.guichet.application.handover;

import io.guichet.application.audit.PersonalActs;
import io.guichet.application.identity.TradingParties;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.notification.Letter;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.PersonalNews;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.profile.LinkMail;
import io.guichet.application.profile.MailedLink;
import io.guichet.application.profile.MailedLink.Purpose;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Handover;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Tells both sides of a handover, and the audit, what becomes of it; within a transaction. The
 * customer is told where he is told everything else, so that a stolen session hands nothing over in
 * silence.
 */
public final class HandoverNews {

    private static final String CUSTOMER = "customer";
    private static final String ACT = "handover";

    private final LinkMail mail;
    private final PersonalNews personal;
    private final Outbox outbox;
    private final PersonalActs acts;
    private final TradingParties parties;

    /** Why one is over without anything having passed. */
    enum Over {
        CANCELLED,
        REFUSED,
        EXPIRED
    }

    public HandoverNews(
            LinkMail mail,
            PersonalNews personal,
            Outbox outbox,
            PersonalActs acts,
            TradingParties parties) {
        this.mail = mail;
        this.personal = personal;
        this.outbox = outbox;
        this.acts = acts;
        this.parties = parties;
    }

    boolean mayBeWrittenTo(EmailAddress email) {
        return mail.mayBeWrittenTo(email);
    }

    /** The present owner confirms by a link; a notice tells the customer once. */
    void asked(Handover handover, Profile owner) {
        mail.send(
                link(
                        Purpose.HANDOVER_CONSENT,
                        handover,
                        new EmailAddress(owner.email()),
                        owner.language(),
                        Optional.of(owner.id())),
                Letter.Kind.HANDOVER_ASKED,
                Map.of(
                        "name",
                        owner.name(),
                        CUSTOMER,
                        customer(handover).identity().name(),
                        "to",
                        handover.to().value(),
                        "until",
                        until(handover)));
        tell(
                handover,
                Notice.Kind.HANDOVER_ASKED,
                Map.of("to", handover.to().value(), "until", until(handover)));
    }

    /** Whoever is to own it takes it over by another; {@code recipient} if he has a profile. */
    void offered(Handover handover, Profile owner, Optional<Profile> recipient) {
        Customer customer = customer(handover);
        Language language = recipient.map(Profile::language).orElse(customer.language());
        mail.send(
                link(
                        Purpose.HANDOVER_ACCEPTANCE,
                        handover,
                        handover.to(),
                        language,
                        Optional.empty()),
                Letter.Kind.HANDOVER_OFFERED,
                Map.of(
                        "owner",
                        owner.name(),
                        CUSTOMER,
                        customer.identity().name(),
                        "until",
                        until(handover)));
    }

    void confirmed(Handover handover) {
        acts.noteAbout(handover.customer(), handover.from(), ACT, "confirmed");
    }

    /** Called before anything passes, so that he is still told of what was his. */
    void done(Handover handover, ProfileId recipient) {
        String name = customer(handover).identity().name();
        String about = handover.id().toString();
        Map<String, String> facts = Map.of(CUSTOMER, name, "to", handover.to().masked());
        personal.write(handover.from(), Letter.Kind.HANDED_OVER, about, "/account", facts);
        personal.tell(handover.from(), Notice.Kind.HANDED_OVER, about, facts);
        personal.write(recipient, Letter.Kind.TAKEN_OVER, about, "/account", facts);
        acts.noteAbout(handover.customer(), recipient, ACT, "done");
        acts.note(Optional.of(handover.from()), ACT, "", "handed over " + handover.customer());
        acts.note(Optional.of(recipient), ACT, "", "took over " + handover.customer());
    }

    void over(Handover handover, Over why) {
        tell(
                handover,
                Notice.Kind.HANDOVER_OVER,
                Map.of("to", handover.to().value(), "over", why.name()));
        if (why == Over.REFUSED) {
            acts.noteAbout(handover.customer(), handover.from(), ACT, "refused by the recipient");
        }
    }

    private void tell(Handover handover, Notice.Kind kind, Map<String, String> facts) {
        outbox.add(new Notice(kind + ":" + handover.id(), kind, handover.customer(), facts));
    }

    private static MailedLink link(
            Purpose purpose,
            Handover handover,
            EmailAddress to,
            Language language,
            Optional<ProfileId> profile) {
        return new MailedLink(
                purpose,
                to,
                language,
                profile,
                Optional.empty(),
                Optional.of(handover.id()),
                handover.expiresAt());
    }

    /** The last day on which it surely stands, where its seller is. */
    private String until(Handover handover) {
        LocalDate over = parties.sellerOf(customer(handover)).dayOf(handover.expiresAt());
        return over.toString();
    }

    private Customer customer(Handover handover) {
        return parties.customer(handover.customer()).orElseThrow();
    }
}
