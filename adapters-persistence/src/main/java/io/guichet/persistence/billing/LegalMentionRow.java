package io.guichet.persistence.billing;

import io.guichet.domain.billing.Mention;
import io.guichet.domain.billing.VatCategory;
import io.guichet.domain.identity.Language;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.LocalDate;

/** A dated text of the law; rows come with migrations only. */
@Entity
@Table(name = "legal_mention")
class LegalMentionRow {

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

    Mention toMention() {
        return new Mention(code, text);
    }
}
