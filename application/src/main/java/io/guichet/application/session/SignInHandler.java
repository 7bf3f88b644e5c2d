package io.guichet.application.session;

import io.guichet.application.access.ClientAddress;
import io.guichet.application.access.MayEnter;
import io.guichet.application.audit.PersonalActs;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.notification.Letter;
import io.guichet.application.notification.PersonalNews;
import io.guichet.application.session.port.Credentials;
import io.guichet.application.session.port.PasswordHashes;
import io.guichet.application.session.port.WebSessions;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.access.Password;
import io.guichet.domain.shared.Sha256;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Hashes outside of any transaction, since that is slow on purpose, and does the same work whether
 * anybody has the e-mail or not.
 */
public final class SignInHandler implements SignIn {

    private static final String WHAT = "sign-in";

    private final Stores stores;
    private final Checks checks;
    private final PersonalActs acts;
    private final Supplier<String> secrets;
    private final Transactions transactions;
    private final Clock clock;

    public SignInHandler(
            Stores stores,
            Checks checks,
            PersonalActs acts,
            Supplier<String> secrets,
            Transactions transactions,
            Clock clock) {
        this.stores = stores;
        this.checks = checks;
        this.acts = acts;
        this.secrets = secrets;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome signIn(Command command) {
        Instant now = clock.instant();
        Attempted attempted = transactions.required(() -> attempt(command, now));
        if (attempted.entry().refusedUntil().isPresent()) {
            return new Outcome.TooMany(attempted.entry().refusedUntil().get());
        }
        String stored = attempted.passwordHash().orElseGet(checks.hashes()::ofNobody);
        Optional<Password> typed = Password.typed(command.password());
        boolean right =
                checks.hashes().matches(typed.map(Password::value).orElse(""), stored)
                        && typed.isPresent()
                        && attempted.passwordHash().isPresent();
        if (!right) {
            return transactions.required(() -> fail(command, attempted, "not-valid", now));
        }
        Optional<String> better =
                typed.map(Password::value)
                        .filter(password -> checks.hashes().isOutdated(stored))
                        .filter(password -> mayEnter(attempted.profile().orElseThrow(), command))
                        .map(checks.hashes()::hash);
        return transactions.required(() -> enter(command, attempted, better, now));
    }

    private Attempted attempt(Command command, Instant now) {
        SignInGuard.Entry entry = checks.guard().enter(command.email(), networkOf(command), now);
        Optional<Profile> profile = stores.profiles().findByEmail(command.email().strip());
        return new Attempted(
                entry, profile, profile.flatMap(known -> stores.credentials().find(known.id())));
    }

    private Outcome fail(Command command, Attempted attempted, String why, Instant now) {
        acts.note(
                attempted.profile().map(Profile::id),
                WHAT,
                command.origin().address(),
                "refused: " + why);
        if (attempted.entry().isTheLast()) {
            attempted
                    .profile()
                    .ifPresent(
                            profile ->
                                    tell(
                                            profile,
                                            Letter.Kind.SIGN_IN_BLOCKED,
                                            now.toString(),
                                            Map.of()));
        }
        return new Outcome.NotValid();
    }

    private void tell(Profile profile, Letter.Kind kind, String about, Map<String, String> facts) {
        stores.news().write(profile.id(), kind, about, "/password/forgotten", facts);
    }

    /**
     * It was the right password when it was looked at. If it was changed since, or nobody may come
     * in from there, it is answered as if it had been wrong; only its owner learns more.
     */
    private Outcome enter(
            Command command, Attempted attempted, Optional<String> better, Instant now) {
        Profile profile = attempted.profile().orElseThrow();
        if (!stores.credentials().lock(profile.id()).equals(attempted.passwordHash())) {
            return fail(command, attempted, "not-valid", now);
        }
        String address = command.origin().address();
        if (!checks.mayEnter().mayEnter(profile.id(), address)) {
            String about = now.atZone(ZoneOffset.UTC).toLocalDate() + "/" + address;
            tell(profile, Letter.Kind.SIGN_IN_REFUSED, about, Map.of("address", address));
            return fail(command, attempted, "not-from-here", now);
        }
        return begin(command, profile, better, now);
    }

    /**
     * Asked before a better hash is made: from elsewhere it costs no more than a wrong password.
     */
    private boolean mayEnter(Profile profile, Command command) {
        return transactions.required(
                () -> checks.mayEnter().mayEnter(profile.id(), command.origin().address()));
    }

    private Outcome begin(Command command, Profile profile, Optional<String> better, Instant now) {
        checks.guard().passed(command.email(), networkOf(command));
        better.ifPresent(hash -> stores.credentials().save(profile.id(), hash, now));
        boolean pending = checks.secondFactor().isNeeded(profile.id());
        String secret = secrets.get();
        WebSession session =
                WebSession.begin(UUID.randomUUID(), profile.id(), command.origin(), pending, now);
        stores.sessions().add(Sha256.hex(secret), session);
        acts.note(
                Optional.of(profile.id()),
                WHAT,
                command.origin().address(),
                pending ? "second-factor-pending" : "signed-in");
        return pending
                ? new Outcome.SecondFactorPending(secret, session)
                : new Outcome.SignedIn(secret, session);
    }

    private String networkOf(Command command) {
        return checks.addresses().network(command.origin().address());
    }

    /** Where it is looked up and kept. */
    public record Stores(
            Profiles profiles, Credentials credentials, WebSessions sessions, PersonalNews news) {}

    /** What decides. */
    public record Checks(
            PasswordHashes hashes,
            SignInGuard guard,
            SecondFactorNeed secondFactor,
            ClientAddress addresses,
            MayEnter mayEnter) {}

    private record Attempted(
            SignInGuard.Entry entry, Optional<Profile> profile, Optional<String> passwordHash) {}
}
