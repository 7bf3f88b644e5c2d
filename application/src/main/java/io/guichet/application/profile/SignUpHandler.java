package io.guichet.application.profile;

import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.notification.Letter;
import io.guichet.application.profile.MailedLink.Purpose;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.shared.Sha256;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Writes to whoever has the e-mail that he has a profile, to whoever has none a link. */
public final class SignUpHandler implements SignUp {

    private final People people;
    private final Passwords passwords;
    private final LinkMail mail;
    private final boolean open;
    private final Transactions transactions;
    private final Clock clock;

    public SignUpHandler(
            People people,
            Passwords passwords,
            LinkMail mail,
            boolean open,
            Transactions transactions,
            Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.mail = mail;
        this.open = open;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public Outcome ask(EmailAddress email, Language language) {
        if (!open) {
            return new Outcome.Closed();
        }
        return transactions.required(
                () -> {
                    if (mail.mayBeWrittenTo(email)) {
                        write(email, language);
                    }
                    return new Outcome.Asked();
                });
    }

    private void write(EmailAddress email, Language language) {
        Optional<Profile> known = people.profiles().findByEmail(email.value());
        if (known.isPresent()) {
            mail.tell(Letter.Kind.SIGN_UP_AGAIN, known.get(), email, "/sign-in", Map.of());
        } else {
            mail.signUp(email, language);
        }
    }

    @Override
    public boolean isGood(String code) {
        return transactions.required(() -> find(code, clock.instant()).isPresent());
    }

    @Override
    public Outcome confirm(Confirmation confirmation) {
        Instant now = clock.instant();
        Optional<MailedLink> link = transactions.required(() -> find(confirmation.code(), now));
        if (link.isEmpty()) {
            return new Outcome.NoSuchLink();
        }
        String email = link.get().email().value();
        Newcomer newcomer = Newcomer.of(confirmation, email, link.get().language(), passwords);
        return transactions.required(() -> make(newcomer, confirmation.code(), now));
    }

    private Outcome make(Newcomer newcomer, String code, Instant now) {
        Profile profile = newcomer.profile();
        boolean taken = people.profiles().findByEmail(profile.email()).isPresent();
        if (taken || !people.links().use(Sha256.hex(code), now)) {
            return new Outcome.NoSuchLink();
        }
        newcomer.enter(people, now);
        return new Outcome.SignedUp(profile.id());
    }

    private Optional<MailedLink> find(String code, Instant now) {
        return people.links()
                .find(Sha256.hex(code), now)
                .filter(link -> link.purpose() == Purpose.SIGN_UP);
    }
}
