package io.guichet.testing.session;

import io.guichet.application.access.ClientAddress;
import io.guichet.application.audit.AuditBooks;
import io.guichet.application.audit.PersonalActs;
import io.guichet.application.identity.Caller.Role;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.session.KeepSessions;
import io.guichet.application.session.KeepSessionsHandler;
import io.guichet.application.session.SecondFactorNeed;
import io.guichet.application.session.SignIn;
import io.guichet.application.session.SignInGuard;
import io.guichet.application.session.SignInHandler;
import io.guichet.application.session.WebSession;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.factor.FactorUseCases;
import io.guichet.testing.identity.IdentityUseCases;
import io.guichet.testing.identity.ListedAddresses;
import io.guichet.testing.shared.InMemoryStores;
import io.guichet.testing.shared.Samples;
import io.guichet.testing.shared.TestClock;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** People who sign in, over stores in memory. */
public final class SignInDesk {

    public static final String PASSWORD = FactorUseCases.PASSWORD;
    public static final WebSession.Origin HERE = new WebSession.Origin("192.0.2.7", "Browser/1");

    private final TestClock clock;
    private final InMemoryStores stores;
    private final PlainPasswordHashes hashes = new PlainPasswordHashes();
    private final Set<ProfileId> withFactor = new HashSet<>();

    public SignInDesk(TestClock clock) {
        this(InMemoryStores.at(clock), clock);
    }

    public SignInDesk(InMemoryStores stores, TestClock clock) {
        this.stores = stores;
        this.clock = clock;
    }

    public InMemoryStores stores() {
        return stores;
    }

    public TestClock clock() {
        return clock;
    }

    public PlainPasswordHashes hashes() {
        return hashes;
    }

    /** Somebody with the usual password. */
    public Profile somebody(String email) {
        Profile profile = withoutPassword(email);
        in(
                () ->
                        stores.signIn()
                                .credentials()
                                .save(profile.id(), hashes.hash(PASSWORD), clock.instant()));
        return profile;
    }

    public Profile withoutPassword(String email) {
        Profile profile =
                new Profile(
                        new ProfileId(UUID.randomUUID()),
                        "Anna Petit",
                        email,
                        Language.FR,
                        Role.CUSTOMER);
        in(() -> stores.profiles().add(profile));
        return profile;
    }

    public void needsSecondFactor(Profile profile) {
        withFactor.add(profile.id());
    }

    public SignIn.Outcome signsIn(String email, String password) {
        return signsIn(email, password, HERE);
    }

    public SignIn.Outcome signsIn(String email, String password, WebSession.Origin from) {
        return signIn().signIn(new SignIn.Command(email, password, from));
    }

    public SignIn signIn() {
        SecondFactorNeed need = withFactor::contains;
        return new SignInHandler(
                new SignInHandler.Stores(
                        stores.profiles(),
                        stores.signIn().credentials(),
                        stores.signIn().sessions(),
                        stores.news()),
                new SignInHandler.Checks(
                        hashes,
                        guard(),
                        need,
                        new ClientAddress(new ListedAddresses(), List.of()),
                        new IdentityUseCases(stores, clock).mayEnter()),
                acts(),
                Samples::hash,
                stores.transactions(),
                clock);
    }

    public SignInGuard guard() {
        return new SignInGuard(stores.signIn().attempts());
    }

    public PersonalActs acts() {
        return new PersonalActs(new AuditBooks(stores.audit(), clock));
    }

    public KeepSessions keepSessions() {
        return new KeepSessionsHandler(
                stores.signIn().sessions(), Samples::hash, stores.transactions(), clock);
    }

    public void in(Runnable work) {
        stores.transactions()
                .required(
                        () -> {
                            work.run();
                            return true;
                        });
    }
}
