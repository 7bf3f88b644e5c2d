package io.guichet.persistence.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.audit.AuditBooks;
import io.guichet.application.audit.PersonalActs;
import io.guichet.application.identity.Caller.Role;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.session.WebSession;
import io.guichet.application.staff.ProviderTerms;
import io.guichet.application.staff.SignInAtProvider;
import io.guichet.application.staff.SignInAtProvider.Begun;
import io.guichet.application.staff.SignInAtProvider.Command;
import io.guichet.application.staff.SignInAtProvider.Outcome;
import io.guichet.application.staff.SignInAtProvider.Outcome.SignedIn;
import io.guichet.application.staff.SignInAtProvider.Refusal;
import io.guichet.application.staff.SignInAtProviderHandler;
import io.guichet.application.staff.StaffAtProvider;
import io.guichet.application.staff.VerifiedIdentity;
import io.guichet.application.staff.port.IdentityProvider;
import io.guichet.domain.access.StaffRole;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.shared.Sha256;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.session.SignInDesk;
import io.guichet.testing.shared.Samples;
import io.guichet.testing.shared.Together;
import io.guichet.testing.staff.StaffDesk;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Somebody comes from the provider for the first time in several tabs at once. */
class SigningInTogetherTest {

    private static final int TABS = 8;
    private static final String ISSUER = "https://id.example";
    private static final ProviderTerms TERMS =
            new ProviderTerms("Id", ISSUER, Map.of("helpdesk", StaffRole.SUPPORT), true, Set.of());

    private final Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    private final JpaStores stores = new JpaStores(clock);
    private final String email = "sam-" + UUID.randomUUID() + "@host.example";
    private final AtomicInteger tabs = new AtomicInteger();

    @Test
    void a_member_is_linked_once_and_in_by_every_tab() {
        Profile sam =
                new Profile(
                        new ProfileId(UUID.randomUUID()),
                        "Sam",
                        email,
                        Language.EN,
                        Role.STAFF,
                        Set.of(StaffRole.SUPPORT));
        in(
                () -> {
                    stores.profiles().add(sam);
                    return true;
                });

        List<Outcome> outcomes = Together.run(TABS, () -> comes("sam-1-" + email));

        assertThat(outcomes).allMatch(SignedIn.class::isInstance);
        assertThat(outcomes).extracting(this::whoIs).containsOnly(sam.id());
        assertThat(in(() -> stores.signIn().atProvider().linksOf(sam.id()))).hasSize(1);
    }

    @Test
    void a_stranger_is_made_staff_once_and_in_by_every_tab() {
        List<Outcome> outcomes = Together.run(TABS, () -> comes("new-1-" + email));

        assertThat(outcomes).allMatch(SignedIn.class::isInstance);
        ProfileId made = in(() -> stores.profiles().findByEmail(email)).orElseThrow().id();
        assertThat(outcomes).extracting(this::whoIs).containsOnly(made);
    }

    @Test
    void of_two_who_come_by_one_email_one_gets_in() {
        in(
                () -> {
                    stores.profiles()
                            .add(
                                    new Profile(
                                            new ProfileId(UUID.randomUUID()),
                                            "Sam",
                                            email,
                                            Language.EN,
                                            Role.STAFF,
                                            Set.of(StaffRole.SUPPORT)));
                    return true;
                });

        List<Outcome> outcomes =
                Together.run(TABS, () -> comes(tabs.incrementAndGet() + "-" + email));

        assertThat(outcomes).filteredOn(SignedIn.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !(outcome instanceof SignedIn))
                .containsOnly(new Outcome.Refused(Refusal.LINKED_OTHERWISE));
    }

    private Outcome comes(String subject) {
        SignInAtProvider door = door(subject);
        Begun begun = door.begin().orElseThrow();
        String state = begun.at().getQuery().substring("state=".length());
        return door.finish(new Command(begun.secret(), state, "code", "", SignInDesk.HERE));
    }

    private ProfileId whoIs(Outcome outcome) {
        String secret = ((SignedIn) outcome).secret();
        return in(() -> stores.signIn().sessions().find(Sha256.hex(secret)))
                .map(WebSession::profile)
                .orElseThrow();
    }

    private SignInAtProvider door(String subject) {
        return new SignInAtProviderHandler(
                new Says(subject, email),
                new StaffAtProvider(
                        new StaffDesk(stores, clock).book(Optional.of(TERMS)),
                        stores.signIn().atProvider(),
                        TERMS),
                new SignInAtProviderHandler.Door(
                        stores.signIn().sessions(),
                        profile -> false,
                        (profile, address) -> true,
                        new PersonalActs(new AuditBooks(stores.audit(), clock)),
                        Samples::hash),
                stores.transactions(),
                clock);
    }

    private <T> T in(Supplier<T> work) {
        return stores.transactions().required(work);
    }

    /** A provider that says of everybody the same. */
    private record Says(String subject, String email) implements IdentityProvider {

        @Override
        public Optional<URI> signInAt(Challenge challenge) {
            return Optional.of(URI.create(ISSUER + "/authorize?state=" + challenge.state()));
        }

        @Override
        public Reply redeem(String code, Challenge challenge) {
            return new Reply.Known(
                    new VerifiedIdentity(
                            ISSUER,
                            subject,
                            Optional.of(new EmailAddress(email)),
                            "Sam",
                            Set.of("helpdesk"),
                            Set.of("pwd")));
        }
    }
}
