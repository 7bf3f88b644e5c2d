package io.guichet.application.notification;

import io.guichet.application.identity.port.Profiles;
import io.guichet.application.notification.port.Letters;
import io.guichet.application.notification.port.Outbox;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.ProfileId;

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

    /** The same in the chats of a customer he owns. */
    public void tell(ProfileId who, Notice.Kind kind, String about, Map<String, String> facts) {
        String key = kind + ":" + who.value() + ":" + about;
        profiles.customersOf(who).stream()
                .filter(customer -> owns(who, customer))
                .findFirst()
                .ifPresent(customer -> outbox.add(new Notice(key, kind, customer, facts)));
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
