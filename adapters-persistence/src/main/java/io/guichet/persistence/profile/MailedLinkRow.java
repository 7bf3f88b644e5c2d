package io.guichet.persistence.profile;

import io.guichet.application.profile.MailedLink;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "mailed_link")
class MailedLinkRow {

    @Id
    @Column(name = "code_hash")
    private String codeHash;

    @Enumerated(EnumType.STRING)
    private MailedLink.Purpose purpose;

    private String email;

    @Enumerated(EnumType.STRING)
    private Language language;

    private UUID profile;

    @Column(name = "new_email")
    private String newEmail;

    private UUID about;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected MailedLinkRow() {}

    static MailedLinkRow from(String codeHash, MailedLink link) {
        MailedLinkRow row = new MailedLinkRow();
        row.codeHash = codeHash;
        row.purpose = link.purpose();
        row.email = link.email().value();
        row.language = link.language();
        row.profile = link.profile().map(ProfileId::value).orElse(null);
        row.newEmail = link.newEmail().map(EmailAddress::value).orElse("");
        row.about = link.about().orElse(null);
        row.expiresAt = link.expiresAt();
        return row;
    }

    MailedLink toLink() {
        return new MailedLink(
                purpose,
                new EmailAddress(email),
                language,
                Optional.ofNullable(profile).map(ProfileId::new),
                Optional.of(newEmail).filter(text -> !text.isEmpty()).map(EmailAddress::new),
                Optional.ofNullable(about),
                expiresAt);
    }
}
