package io.guichet.testing.billing;

import io.guichet.application.billing.port.LegalMentions;
import io.guichet.domain.billing.Mention;
import io.guichet.domain.billing.PaymentTerm;
import io.guichet.domain.billing.VatCategory;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;
import io.guichet.domain.tax.Territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The mentions of French law that tests need, the same on every day. */
public final class InMemoryLegalMentions implements LegalMentions {

    @Override
    public List<Mention> on(
            LocalDate day, Language language, Party buyer, Set<VatCategory> categories) {
        List<Mention> mentions = new ArrayList<>();
        if (buyer.kind().isProfessional()) {
            mentions.add(
                    mention(
                            "PMT",
                            language,
                            "Indemnité de {indemnity}",
                            "Indemnity of {indemnity}"));
            mentions.add(mention("PMD", language, "Pénalités de retard", "Late penalties"));
            mentions.add(mention("AAB", language, "Pas d'escompte", "No discount"));
        }
        if (categories.contains(VatCategory.AE)) {
            mentions.add(mention("TXD", language, "Autoliquidation", "Reverse charge"));
        }
        if (categories.contains(VatCategory.O)) {
            boolean french = Territory.of(buyer.address().country()) == Territory.WITHOUT_VAT;
            mentions.add(
                    french
                            ? mention(
                                    "TXD", language, "Territoire sans TVA", "Territory without VAT")
                            : mention(
                                    "TXD", language, "TVA non applicable", "Outside scope of VAT"));
        }
        return List.copyOf(mentions);
    }

    @Override
    public List<Mention> ofVatOnDebits(LocalDate day, Language language) {
        return List.of(mention("AAI", language, "TVA d'après les débits", "VAT on debits"));
    }

    @Override
    public List<Mention> ofAgreedTerm(LocalDate day, Language language, PaymentTerm term) {
        String end = term.isEndOfMonth() ? " fin de mois" : "";
        return List.of(
                mention(
                        "AAI",
                        language,
                        "Délai convenu : " + term.days() + " jours" + end,
                        "Agreed term: "
                                + term.days()
                                + " days"
                                + (end.isEmpty() ? "" : ", end of month")));
    }

    private static Mention mention(String code, Language language, String french, String english) {
        return new Mention(code, language == Language.FR ? french : english);
    }
}
