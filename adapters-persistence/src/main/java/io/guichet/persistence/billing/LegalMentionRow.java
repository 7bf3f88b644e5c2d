package io.guichet.persistence.billing;

import io.guichet.domain.billing.Mention;
import io.guichet.domain.billing.VatCategory;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.tax.Territory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.LocalDate;
import java.util.Set;

/** A dated text of the law; rows come with migrations only. */
@Entity
@Table(name = "legal_mention")
class LegalMentionRow {

    private static final String ANY = "ANY";

    @Id private int id;
    private int position;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String buyer;
    private String territory;

    @Enumerated(EnumType.STRING)
    @Column(name = "vat_category")
    private VatCategory vatCategory;

    /** What must have been chosen or agreed for it to stand there; null where that is nothing. */
    private String choice;

    private String code;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    private String text;

    protected LegalMentionRow() {}

    /** Whether it stands on what is issued on a day in a language. */
    boolean isInForce(LocalDate day, Language issuedIn) {
        return language == issuedIn
                && !validFrom.isAfter(day)
                && (validUntil == null || validUntil.isAfter(day));
    }

    /** Whether it needs nothing to be chosen, and stands for such a buyer and such VAT. */
    boolean isFor(PartyKind kind, Territory where, Set<VatCategory> categories) {
        return choice == null
                && (buyer.equals(ANY) || buyer.equals(kind.name()))
                && (territory.equals(ANY) || territory.equals(where.name()))
                && (vatCategory == null || categories.contains(vatCategory));
    }

    boolean isChosenBy(String what) {
        return what.equals(choice);
    }

    Mention toMention() {
        return new Mention(code, text);
    }
}
