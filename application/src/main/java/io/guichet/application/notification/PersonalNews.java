package io.guichet.application.notification;

import io.guichet.application.identity.ChatLink;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.notification.Notice.Audience;
import io.guichet.application.notification.port.Letters;
import io.guichet.application.notification.port.Outbox;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.ProfileId;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells a person what happens to what he comes in with: by a mail to his own address, whoever else
 * reads the mails of the customers he acts for. It is called within a transaction.
 */
public final class PersonalNews {

    private final Profiles profiles;
    private final Outbox outbox;
    private final Letters letters;

    public PersonalNews(Profiles profiles, Outbox outbox, Letters letters) {
        this.profiles = profiles;
        this.outbox = outbox;
        this.letters = letters;
    }

    /** Writes to him; once for each {@code about}. {@code path} is where the letter leads. */
    public void write(
            ProfileId who, Letter.Kind kind, String about, String path, Map<String, String> facts) {
        profiles.find(who).ifPresent(found -> letters.add(letter(found, kind, about, path, facts)));
    }

    /** The same in his own chats, if he acts for anybody. */
    public void tell(ProfileId who, Notice.Kind kind, String about, Map<String, String> facts) {
        add(who, kind, about, new Audience.OfPerson(who), facts);
    }

    /** In one chat of his that is about to be unlinked: the last that is told there. */
    public void tellLast(ProfileId who, Notice.Kind kind, ChatLink link) {
        String language = profiles.find(who).orElseThrow().language().tag();
        Audience there = new Audience.OneChat(link.chatUser());
        add(who, kind, link.id().toString(), there, Map.of("language", language));
    }

    /** Every notice is filed under a customer, those he owns first. */
    private void add(
            ProfileId who,
            Notice.Kind kind,
            String about,
            Audience audience,
            Map<String, String> facts) {
        String key = kind + ":" + who.value() + ":" + about;
        profiles.customersOf(who).stream()
                .min(Comparator.comparing((CustomerNumber customer) -> !owns(who, customer)))
                .ifPresent(
                        customer -> outbox.add(new Notice(key, kind, customer, audience, facts)));
    }

    private static Letter letter(
            Profiles.Profile profile,
            Letter.Kind kind,
            String about,
            String path,
            Map<String, String> facts) {
        Map<String, String> all = new HashMap<>(facts);
        all.put("name", profile.name());
        return new Letter(
                kind + "/" + profile.id().value() + "/" + about,
                kind,
                new EmailAddress(profile.email()),
                profile.language(),
                path,
                all);
    }

    private boolean owns(ProfileId profile, CustomerNumber customer) {
        return profiles.permissions(profile, customer).filter(Permissions::owner).isPresent();
    }
}
