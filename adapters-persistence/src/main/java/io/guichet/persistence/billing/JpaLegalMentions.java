package io.guichet.persistence.billing;

import io.guichet.application.billing.port.LegalMentions;
import io.guichet.domain.billing.Mention;
import io.guichet.domain.billing.PaymentTerm;
import io.guichet.domain.billing.VatCategory;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;
import io.guichet.domain.tax.Territory;
import io.guichet.persistence.shared.RowQuery;

import jakarta.persistence.EntityManager;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The texts of the law as the migrations wrote them. */
public final class JpaLegalMentions implements LegalMentions {

    private static final RowQuery SELECT =
            RowQuery.of(
                    """
                    select {m} from guichet.legal_mention m
                    where m.language = ? and m.choice is null and m.buyer in ('ANY', ?)
                        and m.territory in ('ANY', ?)
                        and (m.vat_category is null or m.vat_category = any(?))
                        and m.valid_from <= ? and (m.valid_until is null or m.valid_until > ?)
                    order by m.position
                    """,
                    LegalMentionRow.class);

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
        return SELECT
                .list(
                        entityManager,
                        LegalMentionRow.class,
                        language,
                        buyer.kind(),
                        Territory.of(buyer.address().country()),
                        categories.stream().map(Enum::name).toArray(String[]::new),
                        day,
                        day)
                .stream()
                .map(LegalMentionRow::toMention)
                .toList();
    }

    @Override
    public List<Mention> ofVatOnDebits(LocalDate day, Language language) {
        return chosen("VAT_ON_DEBITS", day, language);
    }

    @Override
    public List<Mention> ofAgreedTerm(LocalDate day, Language language, PaymentTerm term) {
        String days = String.valueOf(term.days());
        return chosen(term.isEndOfMonth() ? "AGREED_END_OF_MONTH" : "AGREED_TERM", day, language)
                .stream()
                .map(text -> new Mention(text.code(), text.text().replace("{days}", days)))
                .toList();
    }

    private List<Mention> chosen(String choice, LocalDate day, Language language) {
        return entityManager
                .createQuery(CHOSEN, LegalMentionRow.class)
                .setParameter("language", language)
                .setParameter("choice", choice)
                .setParameter("day", day)
                .getResultList()
                .stream()
                .peek(entityManager::detach)
                .map(LegalMentionRow::toMention)
                .toList();
    }
}
