package io.guichet.application.recovery;

import io.guichet.application.identity.Caller.Role;
import io.guichet.application.identity.port.Profiles;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.recovery.MailedCode;
import io.guichet.domain.recovery.RecoveryCase;
import io.guichet.domain.recovery.RecoveryCase.Check;
import io.guichet.domain.recovery.RecoveryCase.Member;
import io.guichet.domain.recovery.Standing.State;
import io.guichet.domain.shared.Sha256;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** A code is kept as a hash with the id of its case, so that it is good for no other. */
public final class RecoverAccessHandler implements RecoverAccess {

    private final RecoveryStores stores;
    private final RecoveryNews news;
    private final Supplier<String> codes;
    private final Transactions transactions;
    private final Clock clock;

    /** {@code codes} gives codes that can be read out over a telephone. */
    public RecoverAccessHandler(
            RecoveryStores stores,
            RecoveryNews news,
            Supplier<String> codes,
            Transactions transactions,
            Clock clock) {
        this.stores = stores;
        this.news = news;
        this.codes = codes;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Outcome note(ProfileId staff, UUID id, Looked looked) {
        return onOpen(
                staff,
                id,
                found -> {
                    if (looked.passed() && !found.mayBeSeenBy(staff, looked.proof())) {
                        return new Outcome.NotAllowed();
                    }
                    RecoveryCase noted =
                            found.with(
                                    new Check(
                                            looked.proof(),
                                            looked.passed(),
                                            staff,
                                            clock.instant(),
                                            looked.note()));
                    stores.recoveries().save(noted);
                    news.looked(noted);
                    return new Outcome.Stands(noted);
                });
    }

    @Override
    public Outcome sendCode(ProfileId staff, UUID id) {
        return onOpen(
                staff,
                id,
                found -> {
                    Profile person = person(found);
                    return news.codeRefusedUntil(person, found)
                            .<Outcome>map(Outcome.TooManyCodes::new)
                            .orElseGet(() -> codeSent(staff, person, found));
                });
    }

    private Outcome codeSent(ProfileId staff, Profile person, RecoveryCase found) {
        String code = codes.get();
        RecoveryCase sent = found.with(MailedCode.sent(hash(found, code), clock.instant()));
        stores.recoveries().save(sent);
        news.code(staff, person, sent, code);
        return new Outcome.Stands(sent);
    }

    @Override
    public Outcome takeCode(ProfileId staff, UUID id, String code) {
        return onOpen(
                staff,
                id,
                found -> {
                    if (!found.awaitsCode(clock.instant())) {
                        return new Outcome.NoCode();
                    }
                    RecoveryCase tried =
                            found.tried(hash(found, code.strip()), staff, clock.instant());
                    stores.recoveries().save(tried);
                    if (tried.code().isPresent()) {
                        return new Outcome.WrongCode(tried.code().get().triesLeft());
                    }
                    news.looked(tried);
                    return new Outcome.Stands(tried);
                });
    }

    @Override
    public Outcome decide(ProfileId staff, UUID id) {
        return onOpen(
                staff,
                id,
                found -> {
                    Profile person = person(found);
                    boolean aboutStaff = person.role() == Role.STAFF;
                    Member member = RecoveryStaff.member(profiles(), staff).orElseThrow();
                    if (!found.mayBeDecidedBy(member, aboutStaff)) {
                        return new Outcome.NotAllowed();
                    }
                    if (!found.missing().isEmpty()) {
                        return new Outcome.NotProven(found.missing());
                    }
                    RecoveryCase decided = found.decide(staff, clock.instant());
                    stores.recoveries().save(decided);
                    news.decided(person, decided);
                    return new Outcome.Stands(decided);
                });
    }

    @Override
    public Outcome refuse(ProfileId staff, UUID id, String reason) {
        return on(
                staff,
                id,
                found -> {
                    if (found.state().isOver()) {
                        return new Outcome.TooLate(found.state());
                    }
                    RecoveryCase refused = found.refuse(staff, clock.instant(), reason);
                    stores.recoveries().save(refused);
                    news.refused(person(found), refused);
                    return new Outcome.Stands(refused);
                });
    }

    private Outcome onOpen(ProfileId staff, UUID id, Function<RecoveryCase, Outcome> work) {
        return on(
                staff,
                id,
                found ->
                        found.state() == State.OPEN
                                ? work.apply(found)
                                : new Outcome.TooLate(found.state()));
    }

    private Outcome on(ProfileId staff, UUID id, Function<RecoveryCase, Outcome> work) {
        return transactions.required(
                () ->
                        stores.recoveries()
                                .find(id)
                                .map(
                                        found ->
                                                mayTouch(staff, found)
                                                        ? work.apply(found)
                                                        : new Outcome.NotAllowed())
                                .orElseGet(Outcome.NoSuchCase::new));
    }

    private boolean mayTouch(ProfileId staff, RecoveryCase found) {
        return RecoveryStaff.mayTouch(profiles(), staff, person(found));
    }

    private Profile person(RecoveryCase found) {
        return profiles().find(found.profile()).orElseThrow();
    }

    private Profiles profiles() {
        return stores.people().profiles();
    }

    private static String hash(RecoveryCase found, String code) {
        return Sha256.hex(found.id() + ":" + code);
    }
}
