package io.guichet.domain.recovery;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.recovery.Standing.State;
import io.guichet.domain.shared.InvalidValueException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody lost what lets him in and staff helps him: what was looked at, what was decided, and
 * when it takes effect. Between decision and effect lie three days in which he can stop it.
 *
 * @param newEmail the address that takes the place of the lost one; empty for other losses
 * @param documents those that are asked for by kind of person, as he was when it was opened
 * @param checks what was looked at, the oldest first; of each proof the last one counts
 */
public record RecoveryCase(
        UUID id,
        ProfileId profile,
        Loss loss,
        Optional<EmailAddress> newEmail,
        Set<Proof> documents,
        Opening opening,
        List<Check> checks,
        Optional<MailedCode> code,
        Standing standing,
        long version) {

    public static final Duration WAITING = Duration.ofDays(3);

    /** Who began it, when and why. */
    public record Opening(ProfileId by, Instant at, String reason) {

        /**
         * @throws InvalidValueException {@code invalid-reason}
         */
        public Opening {
            requireReason(reason);
        }
    }

    /** Something that was looked at, and whether it showed what it had to. */
    public record Check(Proof proof, boolean passed, ProfileId by, Instant at, String note) {}

    /** A member of staff. */
    public record Member(ProfileId profile, boolean administrator) {}

    public RecoveryCase {
        requireNonNull(id, "id");
        requireNonNull(profile, "profile");
        requireNonNull(loss, "loss");
        requireNonNull(newEmail, "newEmail");
        documents = Set.copyOf(documents);
        requireNonNull(opening, "opening");
        checks = List.copyOf(checks);
        requireNonNull(code, "code");
        requireNonNull(standing, "standing");
    }

    /** A case that begins. */
    public static RecoveryCase open(
            UUID id, Subject subject, Loss loss, Optional<EmailAddress> newEmail, Opening opening) {
        return new RecoveryCase(
                id,
                subject.profile(),
                loss,
                newEmail,
                subject.documents(),
                opening,
                List.of(),
                Optional.empty(),
                standing(State.OPEN, Optional.of(opening.by()), opening.at(), ""),
                0);
    }

    /** Whom it is about, and which documents are asked of him. */
    public record Subject(ProfileId profile, Set<Proof> documents) {}

    public State state() {
        return standing.state();
    }

    /** With something looked at. */
    public RecoveryCase with(Check check) {
        List<Check> all = new ArrayList<>(checks);
        all.add(check);
        return copy(all, code, standing);
    }

    public RecoveryCase with(MailedCode sent) {
        return copy(checks, Optional.of(sent), standing);
    }

    /** Whether a code can be given back now. */
    public boolean awaitsCode(Instant now) {
        return code.filter(mailed -> mailed.isGoodAt(now)).isPresent();
    }

    /** With the code given back, right or wrong; a right one is used up. */
    public RecoveryCase tried(String hash, ProfileId by, Instant now) {
        MailedCode mailed = code.orElseThrow();
        return mailed.hash().equals(hash)
                ? copy(checks, Optional.empty(), standing)
                        .with(new Check(Proof.CODE, true, by, now, ""))
                : copy(checks, Optional.of(mailed.tried()), standing);
    }

    public boolean has(Proof proof) {
        return seen().last(proof).filter(Check::passed).isPresent();
    }

    /**
     * What is still to be shown: a telephone call, or else all documents and the code. A new e-mail
     * takes the code in any case, since that shows that somebody reads what is sent there.
     */
    public Set<Proof> missing() {
        Set<Proof> missing = EnumSet.noneOf(Proof.class);
        boolean called = has(Proof.PHONE_CALL);
        if (!called) {
            documents.stream().filter(document -> !has(document)).forEach(missing::add);
        }
        if (!has(Proof.CODE) && (!called || loss == Loss.E_MAIL)) {
            missing.add(Proof.CODE);
        }
        return missing;
    }

    /**
     * Whether a member of staff may decide it: never about himself, nor against what somebody else
     * saw fail. Four eyes: neither who opened it nor who saw what counts, except an administrator
     * about whoever is not staff. About staff decides an administrator.
     */
    public boolean mayBeDecidedBy(Member member, boolean aboutStaff) {
        ProfileId who = member.profile();
        boolean another = !who.equals(opening.by()) && !seen().isShownBy(who);
        boolean allowed =
                aboutStaff ? member.administrator() && another : member.administrator() || another;
        return allowed && !who.equals(profile) && !seen().isAgainst(who);
    }

    /**
     * Whether somebody may note that it passed: what somebody else saw fail is put right by him or
     * by a third person, and so not by who opened the case.
     */
    public boolean mayBeSeenBy(ProfileId who, Proof proof) {
        return !who.equals(opening.by()) || !seen().isOpposed(who, proof);
    }

    private Seen seen() {
        return new Seen(opening.by(), checks);
    }

    public RecoveryCase decide(ProfileId by, Instant now) {
        Optional<Instant> effect = Optional.of(now.plus(WAITING));
        Standing decided = new Standing(State.DECIDED, Optional.of(by), now, effect, "");
        return copy(checks, Optional.empty(), decided);
    }

    /** Refused by staff. */
    public RecoveryCase refuse(ProfileId by, Instant now, String reason) {
        requireReason(reason);
        return end(State.REFUSED, Optional.of(by), now, reason);
    }

    /** Refused, stopped or done; {@code by} is empty where the clock did it. */
    public RecoveryCase end(State how, Optional<ProfileId> by, Instant now, String reason) {
        return copy(checks, Optional.empty(), standing(how, by, now, reason));
    }

    public boolean isDueAt(Instant now) {
        return state() == State.DECIDED
                && standing.effectiveAt().filter(effect -> !now.isBefore(effect)).isPresent();
    }

    private static void requireReason(String reason) {
        if (!reason.matches("\\P{Cntrl}{1,200}")) {
            throw new InvalidValueException("invalid-reason");
        }
    }

    private static Standing standing(
            State state, Optional<ProfileId> by, Instant at, String reason) {
        return new Standing(state, by, at, Optional.empty(), reason);
    }

    private RecoveryCase copy(List<Check> all, Optional<MailedCode> mailed, Standing now) {
        return new RecoveryCase(
                id, profile, loss, newEmail, documents, opening, all, mailed, now, version);
    }
}
