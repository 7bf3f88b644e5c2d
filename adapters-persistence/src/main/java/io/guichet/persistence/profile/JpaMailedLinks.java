package io.guichet.persistence.profile;

import io.guichet.application.profile.MailedLink;
import io.guichet.application.profile.MailedLink.Purpose;
import io.guichet.application.profile.port.MailedLinks;
import io.guichet.domain.identity.ProfileId;
import io.guichet.persistence.shared.Rows;

import jakarta.persistence.EntityManager;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Links by the hashes of their codes. */
public final class JpaMailedLinks implements MailedLinks {

    private final EntityManager entityManager;

    public JpaMailedLinks(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(String codeHash, MailedLink link) {
        if (link.purpose().isReplaced()) {
            removeEarlier(link);
        }
        Rows.add(entityManager, "mailed link", List.of(MailedLinkRow.from(codeHash, link)));
    }

    private void removeEarlier(MailedLink link) {
        entityManager
                .createQuery(
                        "delete from MailedLinkRow l where lower(l.email) = :email"
                                + " and l.purpose = :purpose and l.usedAt is null")
                .setParameter("email", link.email().value().toLowerCase(Locale.ROOT))
                .setParameter("purpose", link.purpose())
                .executeUpdate();
    }

    @Override
    public Optional<MailedLink> find(String codeHash, Instant now) {
        return entityManager
                .createQuery(
                        "select l from MailedLinkRow l where l.codeHash = :hash"
                                + " and l.usedAt is null and l.expiresAt > :now",
                        MailedLinkRow.class)
                .setParameter("hash", codeHash)
                .setParameter("now", now)
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .map(MailedLinkRow::toLink)
                .findFirst();
    }

    @Override
    public List<MailedLink> of(ProfileId profile, Instant now) {
        return entityManager
                .createQuery(
                        "select l from MailedLinkRow l where l.profile = :profile"
                                + " and l.usedAt is null and l.expiresAt > :now"
                                + " order by l.expiresAt, l.codeHash",
                        MailedLinkRow.class)
                .setParameter("profile", profile.value())
                .setParameter("now", now)
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .map(MailedLinkRow::toLink)
                .toList();
    }

    @Override
    public boolean use(String codeHash, Instant now) {
        return entityManager
                        .createQuery(
                                "update MailedLinkRow l set l.usedAt = :now"
                                        + " where l.codeHash = :hash"
                                        + " and l.usedAt is null and l.expiresAt > :now")
                        .setParameter("hash", codeHash)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    @Override
    public void removeOf(ProfileId profile) {
        entityManager
                .createQuery(
                        "delete from MailedLinkRow l"
                                + " where l.profile = :profile and l.purpose in :purposes")
                .setParameter("profile", profile.value())
                .setParameter(
                        "purposes",
                        Arrays.stream(Purpose.values()).filter(Purpose::isReplaced).toList())
                .executeUpdate();
    }

    @Override
    public int forget(Instant before) {
        return entityManager
                .createQuery("delete from MailedLinkRow l where l.expiresAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
