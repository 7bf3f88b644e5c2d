package io.guichet.application.staff;

import io.guichet.application.access.MayEnter;
import io.guichet.application.audit.PersonalActs;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.session.SecondFactorNeed;
import io.guichet.application.session.WebSession;
import io.guichet.application.session.port.WebSessions;
import io.guichet.application.shared.Transactions;
import io.guichet.application.staff.StaffAtProvider.Found;
import io.guichet.application.staff.port.IdentityProvider;
import io.guichet.application.staff.port.IdentityProvider.Challenge;
import io.guichet.application.staff.port.IdentityProvider.Reply;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.shared.Sha256;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * State, nonce and verifier are made of a secret that the browser keeps: whoever saw what went to
 * the provider cannot come back in its place. A sign-in that was begun is good once.
 */
public final class SignInAtProviderHandler implements SignInAtProvider {

    private static final Duration LASTS = Duration.ofMinutes(10);
    private static final int LONGEST = 120;
    private static final String WHAT = "sign-in at the provider";

    private final IdentityProvider provider;
    private final StaffAtProvider staff;
    private final Door door;
    private final Transactions transactions;
    private final Clock clock;

    public SignInAtProviderHandler(
            IdentityProvider provider,
            StaffAtProvider staff,
            Door door,
            Transactions transactions,
            Clock clock) {
        this.provider = provider;
        this.staff = staff;
        this.door = door;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Optional<String> name() {
        return Optional.of(staff.terms().name());
    }

    @Override
    public Optional<Begun> begin() {
        String secret = door.secrets().get();
        Challenge challenge = challenge(secret);
        return provider.signInAt(challenge)
                .map(
                        at ->
                                transactions.required(
                                        () -> {
                                            Instant end = clock.instant().plus(LASTS);
                                            staff.signIns().begin(hash(challenge), end);
                                            return new Begun(secret, at);
                                        }));
    }

    @Override
    public Outcome finish(Command command) {
        Challenge challenge = challenge(command.secret());
        boolean begun =
                !command.secret().isEmpty()
                        && challenge.isState(command.state())
                        && transactions.required(
                                () -> staff.signIns().take(hash(challenge), clock.instant()));
        if (!begun) {
            return refused(command, Refusal.NOT_BEGUN_HERE, "");
        }
        if (command.code().isEmpty()) {
            return refused(command, Refusal.NOT_SIGNED_IN_THERE, "");
        }
        if (!command.issuer().isEmpty() && !command.issuer().equals(staff.terms().issuer())) {
            return refused(command, Refusal.NOT_PROVEN, "another issuer answers");
        }
        return switch (provider.redeem(command.code(), challenge)) {
            case Reply.Known known ->
                    transactions.required(() -> enter(command, known.identity(), clock.instant()));
            case Reply.CodeRefused why -> refused(command, Refusal.NOT_SIGNED_IN_THERE, why.why());
            case Reply.NotProven why -> refused(command, Refusal.NOT_PROVEN, why.why());
            case Reply.Unreachable why -> refused(command, Refusal.UNREACHABLE, why.why());
        };
    }

    @Override
    public int forget() {
        return transactions.required(() -> staff.signIns().forget(clock.instant()));
    }

    private Outcome enter(Command command, VerifiedIdentity identity, Instant now) {
        return switch (staff.find(identity, now)) {
            case Found.Nobody nobody -> {
                Optional<ProfileId> who =
                        staff.signIns().find(identity.issuer(), identity.subject());
                yield noted(command, who, nobody.why(), identity.subject());
            }
            case Found.Member member ->
                    door.mayEnter().mayEnter(member.profile().id(), command.origin().address())
                            ? begin(command, member.profile(), identity, now)
                            : noted(
                                    command,
                                    Optional.of(member.profile().id()),
                                    Refusal.NOT_FROM_HERE,
                                    "");
        };
    }

    private Outcome begin(Command command, Profile member, VerifiedIdentity identity, Instant now) {
        boolean pending =
                !staff.terms().provesSecondFactor(identity)
                        && door.secondFactor().isNeeded(member.id());
        String secret = door.secrets().get();
        WebSession session =
                WebSession.begin(UUID.randomUUID(), member.id(), command.origin(), pending, now);
        door.sessions().add(Sha256.hex(secret), session);
        door.acts()
                .note(
                        Optional.of(member.id()),
                        WHAT,
                        command.origin().address(),
                        (pending ? "second-factor-pending " : "signed-in ")
                                + StaffBook.told(member));
        return pending ? new Outcome.SecondFactorPending(secret) : new Outcome.SignedIn(secret);
    }

    private Outcome refused(Command command, Refusal why, String detail) {
        return transactions.required(() -> noted(command, Optional.empty(), why, detail));
    }

    private Outcome noted(Command command, Optional<ProfileId> who, Refusal why, String detail) {
        String result = "refused: " + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String told = detail.isEmpty() ? result : result + " (" + detail + ")";
        String kept = told.length() > LONGEST ? told.substring(0, LONGEST) : told;
        door.acts().note(who, WHAT, command.origin().address(), kept);
        return new Outcome.Refused(why);
    }

    private static Challenge challenge(String secret) {
        return new Challenge(
                Sha256.hex("state " + secret),
                Sha256.hex("nonce " + secret),
                Sha256.hex("verifier " + secret));
    }

    private static String hash(Challenge challenge) {
        return Sha256.hex(challenge.state());
    }

    /** What every sign-in passes. */
    public record Door(
            WebSessions sessions,
            SecondFactorNeed secondFactor,
            MayEnter mayEnter,
            PersonalActs acts,
            Supplier<String> secrets) {}
}
