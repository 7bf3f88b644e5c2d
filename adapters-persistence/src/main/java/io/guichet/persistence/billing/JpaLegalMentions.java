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

/** The texts of the law as the migrations wrote them, read once: nothing else writes them. */
public final class JpaLegalMentions implements LegalMentions {

    private static final RowQuery ALL =
            RowQuery.of(
                    "select {m} from guichet.legal_mention m order by m.position",
                    LegalMentionRow.class);

    private final EntityManager entityManager;
    private volatile List<LegalMentionRow> read = List.of();

    public JpaLegalMentions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<Mention> on(
            LocalDate day, Language language, Party buyer, Set<VatCategory> categories) {
        Territory where = Territory.of(buyer.address().country());
        return rows().stream()
                .filter(row -> row.isInForce(day, language))
                .filter(row -> row.isFor(buyer.kind(), where, categories))
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
        return rows().stream()
                .filter(row -> row.isInForce(day, language) && row.isChosenBy(choice))
                .map(LegalMentionRow::toMention)
                .toList();
    }

    private List<LegalMentionRow> rows() {
        if (read.isEmpty()) {
            read = ALL.list(entityManager, LegalMentionRow.class);
        }
        return read;
    }
}
