package io.guichet.application.run.batch;

import io.guichet.application.billing.port.LegalMentions;
import io.guichet.domain.billing.Mention;
import io.guichet.domain.billing.PaymentTerm;
import io.guichet.domain.billing.VatCategory;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;
import io.guichet.domain.tax.Territory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Mentions depend on a few things only, of which buyers have many in common. */
final class BatchMentions implements LegalMentions {

    private final LegalMentions stored;
    private final Map<List<?>, List<Mention>> known = new HashMap<>();

    BatchMentions(LegalMentions stored) {
        this.stored = stored;
    }

    @Override
    public List<Mention> on(
            LocalDate day, Language language, Party buyer, Set<VatCategory> categories) {
        Territory territory = Territory.of(buyer.address().country());
        return known.computeIfAbsent(
                List.of(day, language, buyer.kind(), territory, categories),
                asked -> stored.on(day, language, buyer, categories));
    }

    @Override
    public List<Mention> ofVatOnDebits(LocalDate day, Language language) {
        return known.computeIfAbsent(
                List.of(day, language), asked -> stored.ofVatOnDebits(day, language));
    }

    @Override
    public List<Mention> ofAgreedTerm(LocalDate day, Language language, PaymentTerm term) {
        return known.computeIfAbsent(
                List.of(day, language, term), asked -> stored.ofAgreedTerm(day, language, term));
    }
}
