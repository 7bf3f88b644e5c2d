package io.guichet.testing.staff;

import static io.guichet.testing.session.SignInDesk.HERE;

import io.guichet.application.identity.Caller.Role;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.session.WebSession;
import io.guichet.application.staff.ProviderTerms;
import io.guichet.application.staff.SignInAtProvider;
import io.guichet.application.staff.SignInAtProvider.Begun;
import io.guichet.application.staff.SignInAtProvider.Command;
import io.guichet.application.staff.SignInAtProvider.Outcome;
import io.guichet.application.staff.SignInAtProvider.Refusal;
import io.guichet.application.staff.SignInAtProviderHandler;
import io.guichet.application.staff.StaffAtProvider;
import io.guichet.application.staff.VerifiedIdentity;
import io.guichet.application.staff.port.IdentityProvider;
import io.guichet.domain.access.StaffRole;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.identity.IdentityUseCases;
import io.guichet.testing.session.SignInDesk;
import io.guichet.testing.shared.Samples;
import io.guichet.testing.shared.TestClock;

import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Staff at a provider that says of whoever comes what a test wants, over stores in memory. */
final class ProviderDesk implements IdentityProvider {

    static final String ISSUER = "https://id.example";
    static final ProviderTerms LOCAL = new ProviderTerms("Id", ISSUER, Map.of(), false, Set.of());
    static final ProviderTerms BY_CLAIM =
            new ProviderTerms(
                    "Id",
                    ISSUER,
                    Map.of("helpdesk", StaffRole.SUPPORT, "admins", StaffRole.ADMINISTRATOR),
                    true,
                    Set.of("mfa"));

    final SignInDesk desk = new SignInDesk(new TestClock("2026-03-01T12:00:00Z"));
    final Set<ProfileId> withFactor = new HashSet<>();
    Reply reply = known("sam-1", "sam@host.example");
    boolean down;

    String lastOfTheInstallation() {
        return desk.stores().audit().entries("installation", 0, 100).getLast().entry().result();
    }

    @Override
    public Optional<URI> signInAt(Challenge challenge) {
        return Optional.of(URI.create(ISSUER + "/authorize?state=" + challenge.state()))
                .filter(up -> !down);
    }

    @Override
    public Reply redeem(String code, Challenge challenge) {
        return reply;
    }

    SignInAtProvider signIn(ProviderTerms terms) {
        return new SignInAtProviderHandler(
                this,
                new StaffAtProvider(
                        new StaffDesk(desk.stores(), desk.clock()).book(Optional.of(terms)),
                        desk.stores().signIn().atProvider(),
                        terms),
                new SignInAtProviderHandler.Door(
                        desk.stores().signIn().sessions(),
                        withFactor::contains,
                        new IdentityUseCases(desk.stores(), desk.clock()).mayEnter(),
                        desk.acts(),
                        Samples::hash),
                desk.stores().transactions(),
                desk.clock());
    }

    Outcome comes(ProviderTerms terms) {
        Begun begun = signIn(terms).begin().orElseThrow();
        return signIn(terms).finish(back(begun.secret(), stateOf(begun), ""));
    }

    static Command back(String secret, String state, String issuer) {
        return new Command(secret, state, "code-1", issuer, HERE);
    }

    static String stateOf(Begun begun) {
        return begun.at().getQuery().substring("state=".length());
    }

    static Reply known(String subject, String email, String... groups) {
        return reply(subject, email, Set.of("pwd"), groups);
    }

    static Reply strong(String subject, String email, String... groups) {
        return reply(subject, email, Set.of("pwd", "mfa"), groups);
    }

    private static Reply reply(
            String subject, String email, Set<String> methods, String... groups) {
        return new Reply.Known(
                new VerifiedIdentity(
                        ISSUER,
                        subject,
                        Optional.of(email).filter(text -> !text.isEmpty()).map(EmailAddress::new),
                        "Sam",
                        Set.of(groups),
                        methods));
    }

    static Outcome refused(Refusal why) {
        return new Outcome.Refused(why);
    }

    WebSession sessionOf(Outcome outcome) {
        String secret = ((Outcome.SignedIn) outcome).secret();
        return desk.keepSessions().find(secret).orElseThrow();
    }

    Set<StaffRole> roles(ProfileId id) {
        return desk.stores().profiles().find(id).orElseThrow().staffRoles();
    }

    ProfileId staff(String email, StaffRole role) {
        ProfileId id = new ProfileId(UUID.randomUUID());
        Profile member = new Profile(id, "Sam", email, Language.EN, Role.STAFF, Set.of(role));
        desk.in(
                () -> {
                    desk.stores().profiles().add(member);
                    new StaffDesk(desk.stores(), desk.clock()).canSignIn(id);
                });
        return id;
    }
}
