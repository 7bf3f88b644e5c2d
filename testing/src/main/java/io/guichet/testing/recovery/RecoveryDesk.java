package io.guichet.testing.recovery;

import io.guichet.application.audit.port.AuditTrail.Sealed;
import io.guichet.application.identity.Caller.Role;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.notification.Letter;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.recovery.CarryOutRecoveriesHandler;
import io.guichet.application.recovery.OpenRecovery;
import io.guichet.application.recovery.OpenRecoveryHandler;
import io.guichet.application.recovery.RecoverAccess;
import io.guichet.application.recovery.RecoverAccess.Outcome;
import io.guichet.application.recovery.RecoverAccessHandler;
import io.guichet.application.recovery.RecoveryNews;
import io.guichet.application.recovery.RecoveryStores;
import io.guichet.application.recovery.StopRecovery;
import io.guichet.application.recovery.StopRecoveryHandler;
import io.guichet.domain.access.IpRules;
import io.guichet.domain.access.StaffRole;
import io.guichet.domain.audit.AuditEntry;
import io.guichet.domain.factor.SecondFactor;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.recovery.Loss;
import io.guichet.testing.profile.ProfileDesk;
import io.guichet.testing.session.SignInDesk;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.InMemoryStores;
import io.guichet.testing.shared.Samples;
import io.guichet.testing.shared.TestClock;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Staff that helps people who lost what lets them in, over stores in memory. */
public final class RecoveryDesk {

    private final SignInDesk desk;
    private final ProfileDesk profiles;
    private final InMemoryStores stores;

    public RecoveryDesk() {
        this(new SignInDesk(new TestClock("2026-03-01T12:00:00Z")));
    }

    public RecoveryDesk(SignInDesk desk) {
        this.desk = desk;
        profiles = new ProfileDesk(desk);
        stores = desk.stores();
    }

    public TestClock clock() {
        return desk.clock();
    }

    public ProfileDesk profiles() {
        return profiles;
    }

    public SignInDesk signIn() {
        return desk;
    }

    public ProfileId staff(StaffRole role) {
        ProfileId id = new ProfileId(UUID.randomUUID());
        Profile member =
                new Profile(
                        id,
                        "Sam",
                        id.value() + "@example.net",
                        Language.EN,
                        Role.STAFF,
                        Set.of(role));
        desk.in(() -> stores.profiles().add(member));
        return id;
    }

    /** The owner of a company, with a password. */
    public ProfileId owner(String email) {
        ProfileId id = desk.somebody(email).id();
        var company = new Given(stores).customer().number();
        desk.in(() -> stores.profiles().grant(id, company));
        return id;
    }

    public void hasSecondFactor(ProfileId profile) {
        SecondFactor factor = SecondFactor.begin(profile, "telephone", "SECRET", clock().instant());
        desk.in(
                () -> {
                    stores.factor().factors().add(factor);
                    stores.factor().factors().confirm(factor.id(), profile);
                });
    }

    public void closesItsDoors(ProfileId profile) {
        desk.in(() -> stores.ipRules().put(profile, new IpRules(false, List.of())));
    }

    public List<SecondFactor> factors(ProfileId profile) {
        return stores.transactions().required(() -> stores.factor().factors().of(profile));
    }

    public IpRules rules(ProfileId profile) {
        return stores.transactions().required(() -> stores.ipRules().of(profile));
    }

    public String email(ProfileId profile) {
        return stores.profiles().find(profile).orElseThrow().email();
    }

    public Outcome opens(ProfileId staff, ProfileId person, Loss loss) {
        Optional<EmailAddress> newEmail =
                Optional.of(new EmailAddress("new@example.org"))
                        .filter(email -> loss == Loss.E_MAIL);
        return open().open(
                        new OpenRecovery.Command(
                                staff,
                                new EmailAddress(email(person)),
                                loss,
                                newEmail,
                                "asked by telephone"));
    }

    public UUID opened(ProfileId staff, ProfileId person, Loss loss) {
        return ((Outcome.Stands) opens(staff, person, loss)).recovery().id();
    }

    public OpenRecovery open() {
        return new OpenRecoveryHandler(kept(), news(), stores.transactions(), clock());
    }

    public RecoverAccess recover() {
        return new RecoverAccessHandler(
                kept(),
                news(),
                () -> Long.toString(Samples.number()),
                stores.transactions(),
                clock());
    }

    public StopRecovery stop() {
        return new StopRecoveryHandler(kept(), news(), stores.transactions(), clock());
    }

    public int carryOut() {
        return carryOut(stores.outbox());
    }

    /** Nobody can be told of one case, so that it fails. */
    int carryOutWithout(UUID recovery) {
        return carryOut(
                notice -> {
                    if (notice.key().contains(recovery.toString())) {
                        throw new IllegalStateException("cannot be written");
                    }
                    stores.outbox().add(notice);
                });
    }

    private int carryOut(Outbox outbox) {
        return new CarryOutRecoveriesHandler(kept(), news(outbox), stores.transactions(), clock())
                .carryOut();
    }

    public List<Letter> letters() {
        return profiles.letters();
    }

    public List<Notice> notices() {
        return stores.outbox().notices();
    }

    /** The random code in the last letter. */
    public String mailedCode() {
        return letters().getLast().facts().get("code");
    }

    /** The code of the link in the last letter. */
    public String linkCode() {
        return profiles.code();
    }

    /** What a person's chain of the audit says of his cases. */
    public List<AuditEntry> chain(ProfileId profile) {
        return stores.audit().entries(AuditEntry.chainOf(profile), 0, 100).stream()
                .map(Sealed::entry)
                .filter(entry -> entry.act().what().startsWith("recovery"))
                .toList();
    }

    private RecoveryNews news() {
        return news(stores.outbox());
    }

    private RecoveryNews news(Outbox outbox) {
        return new RecoveryNews(stores.profiles(), profiles.mail(), outbox, desk.acts());
    }

    private RecoveryStores kept() {
        return new RecoveryStores(
                stores.recoveries(),
                profiles.people(),
                stores.phones(),
                stores.factor().factors(),
                stores.factor().stepUps(),
                stores.ipRules());
    }
}
