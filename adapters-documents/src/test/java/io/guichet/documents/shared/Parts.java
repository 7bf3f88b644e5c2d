package io.guichet.documents.shared;

import io.guichet.domain.billing.Advance;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.Invoice;
import io.guichet.domain.identity.Language;

import java.time.LocalDate;

/** Invoices of a sale in parts: what is asked for in advance, and what is left of it. */
public final class Parts {

    private static final Advance TAKEN =
            new Advance.Deducted(new DocumentReference("FR00000017"), LocalDate.of(2026, 2, 9));

    private Parts() {}

    public static Invoice advance(Language language) {
        String text =
                language == Language.FR
                        ? "Acompte de 30\u00a0% sur la commande 2026017\u00a0: Cloud privé"
                        : "30% advance on order 2026017: Private cloud";
        return asking(Samples.of(language, Samples.line(text, "", "1", "300", Samples.NORMAL)));
    }

    /** The final invoice after an advance. */
    public static Invoice finalAfter(Language language) {
        boolean isFrench = language == Language.FR;
        String cloud = isFrench ? "Cloud privé" : "Private cloud";
        String taken = isFrench ? "Acompte déjà facturé" : "Advance already invoiced";
        return deducting(
                Samples.of(
                        language,
                        Samples.line(cloud, "cloud-1", "1", "1000", Samples.NORMAL),
                        Samples.line(taken + ", FR00000017", "", "-1", "300", Samples.NORMAL)));
    }

    static Invoice asking(Invoice invoice) {
        return Samples.copy(invoice, new Advance.Asked());
    }

    static Invoice deducting(Invoice invoice) {
        return Samples.copy(invoice, TAKEN);
    }
}
