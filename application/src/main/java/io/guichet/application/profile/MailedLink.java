package io.guichet.application.profile;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.access.ContactChange;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Handover;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A link that was mailed to somebody and is good once.
 *
 * @param profile whose it is; empty as long as there is none
 * @param newEmail the address that is to take the place of the present one
 * @param about the case that it stops, the handover or the change of a contact; empty for other
 *     purposes
 */
public record MailedLink(
        Purpose purpose,
        EmailAddress email,
        Language language,
        Optional<ProfileId> profile,
        Optional<EmailAddress> newEmail,
        Optional<UUID> about,
        Instant expiresAt) {

    /** What it is good for, how long, and where it leads. */
    public enum Purpose {
        SIGN_UP(Duration.ofHours(24), "/sign-up/confirm"),
        FIRST_PASSWORD(Duration.ofDays(7), "/password/new"),
        PASSWORD(Duration.ofHours(1), "/password/new"),
        EMAIL_CONSENT(Duration.ofHours(1), "/e-mail/consent"),
        EMAIL_PROOF(Duration.ofHours(1), "/e-mail/proof"),
        RECOVERY_STOP(Duration.ofDays(30), "/recovery/stop"),
        PROFILE_DELETION(Duration.ofHours(1), "/deletion/confirm"),
        HANDOVER_CONSENT(Handover.LASTS, "/handover/confirm"),
        HANDOVER_ACCEPTANCE(Handover.LASTS, "/handover"),
        CONTACT_CONSENT(ContactChange.LASTS, "/contact"),
        CONTACT_ACCEPTANCE(ContactChange.LASTS, "/contact");

        private final Duration lasts;
        private final String path;

        Purpose(Duration lasts, String path) {
            this.lasts = lasts;
            this.path = path;
        }

        Duration lasts() {
            return lasts;
        }

        /**
         * Whether a later one takes its place; what stops something is good until it is over, and
         * somebody may be offered two customers or change two contacts at once.
         */
        public boolean isReplaced() {
            return switch (this) {
                case RECOVERY_STOP, HANDOVER_ACCEPTANCE -> false;
                case CONTACT_CONSENT, CONTACT_ACCEPTANCE -> false;
                default -> true;
            };
        }

        String path() {
            return path;
        }
    }

    public MailedLink {
        requireNonNull(purpose, "purpose");
        requireNonNull(email, "email");
        requireNonNull(language, "language");
        requireNonNull(profile, "profile");
        requireNonNull(newEmail, "newEmail");
        requireNonNull(about, "about");
        requireNonNull(expiresAt, "expiresAt");
    }
}
