package io.guichet.persistence.billing;

import io.guichet.application.billing.port.LegalMentions;
import io.guichet.domain.billing.Mention;
import io.guichet.domain.billing.VatCategory;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;
import io.guichet.domain.tax.Territory;

import jakarta.persistence.EntityManager;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The texts of the law as the migrations wrote them. */
public final class JpaLegalMentions implements LegalMentions {

    private static final String SELECT =
            """
            select m from LegalMentionRow m
            where m.language = :language and m.choice is null and m.buyer in ('ANY', :buyer)
                and m.territory in ('ANY', :territory)
                and (m.vatCategory is null or among(:categories, m.vatCategory))
                and m.validFrom <= :day and (m.validUntil is null or m.validUntil > :day)
            order by m.position
            """;

    private static final String CHOSEN =
            """
            select m from LegalMentionRow m
            where m.language = :language and m.choice = :choice
                and m.validFrom <= :day and (m.validUntil is null or m.validUntil > :day)
            order by m.position
            """;

    private final EntityManager entityManager;

    public JpaLegalMentions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<Mention> on(
            LocalDate day, Language language, Party buyer, Set<VatCategory> categories) {
        return entityManager
                .createQuery(SELECT, LegalMentionRow.class)
                .setParameter("language", language)
                .setParameter("buyer", buyer.kind().name())
                .setParameter("territory", Territory.of(buyer.address().country()).name())
                .setParameter(
                        "categories", categories.stream().map(Enum::name).toArray(String[]::new))
                .setParameter("day", day)
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .map(LegalMentionRow::toMention)
                .toList();
    }

    @Override
    public List<Mention> ofVatOnDebits(LocalDate day, Language language) {
        return entityManager
                .createQuery(CHOSEN, LegalMentionRow.class)
                .setParameter("language", language)
                .setParameter("choice", "VAT_ON_DEBITS")
                .setParameter("day", day)
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .map(LegalMentionRow::toMention)
                .toList();
    }
}
