package io.guichet.rest.recovery;

import io.guichet.application.recovery.OpenRecovery.Known;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.recovery.MailedCode;
import io.guichet.domain.recovery.Proof;
import io.guichet.domain.recovery.RecoveryCase;
import io.guichet.domain.recovery.RecoveryCase.Check;
import io.guichet.rest.shared.Words;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A case as staff sees it; {@code missing} is what is still to be shown before it is decided. */
public record RecoveryJson(
        String id,
        String profile,
        String loss,
        String newEmail,
        List<String> documents,
        List<String> missing,
        List<RecoveryCheckJson> checks,
        Instant codeSentAt,
        String openedBy,
        Instant openedAt,
        String reason,
        RecoveryPhoneJson phone,
        RecoveryStandingJson standing) {

    RecoveryJson with(RecoveryPhoneJson known) {
        return new RecoveryJson(
                id,
                profile,
                loss,
                newEmail,
                documents,
                missing,
                checks,
                codeSentAt,
                openedBy,
                openedAt,
                reason,
                known,
                standing);
    }

    static RecoveryJson from(RecoveryCase recovery) {
        return new RecoveryJson(
                recovery.id().toString(),
                id(recovery.profile()),
                Words.of(recovery.loss()),
                recovery.newEmail().map(EmailAddress::value).orElse(null),
                words(recovery.documents()),
                words(recovery.missing()),
                recovery.checks().stream().map(RecoveryCheckJson::from).toList(),
                recovery.code().map(MailedCode::sentAt).orElse(null),
                id(recovery.opening().by()),
                recovery.opening().at(),
                recovery.opening().reason(),
                null,
                RecoveryStandingJson.from(recovery));
    }

    private static List<String> words(Collection<Proof> proofs) {
        return proofs.stream().sorted().map(Words::of).toList();
    }

    private static String id(ProfileId profile) {
        return profile.value().toString();
    }

    /** Something that was looked at. */
    public record RecoveryCheckJson(
            String proof, boolean passed, String by, Instant at, String note) {

        static RecoveryCheckJson from(Check check) {
            return new RecoveryCheckJson(
                    Words.of(check.proof()),
                    check.passed(),
                    id(check.by()),
                    check.at(),
                    check.note());
        }
    }

    /** The number kept with the profile, in one case; {@code recent} may be a thief's. */
    public record RecoveryPhoneJson(String number, Instant changedAt, boolean recent) {

        static RecoveryPhoneJson from(Known known) {
            return new RecoveryPhoneJson(
                    known.phone().number().value(), known.phone().changedAt(), known.recent());
        }
    }

    /** How far it has come; {@code by} is null where the clock did it. */
    public record RecoveryStandingJson(
            String state, String by, Instant at, Instant effectiveAt, String reason) {

        static RecoveryStandingJson from(RecoveryCase recovery) {
            Optional<ProfileId> by = recovery.standing().by();
            return new RecoveryStandingJson(
                    Words.of(recovery.state()),
                    by.map(RecoveryJson::id).orElse(null),
                    recovery.standing().at(),
                    recovery.standing().effectiveAt().orElse(null),
                    recovery.standing().reason());
        }
    }
}
