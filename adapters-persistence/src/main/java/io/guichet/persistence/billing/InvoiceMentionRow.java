package io.guichet.persistence.billing;

import io.guichet.domain.billing.Invoice;
import io.guichet.domain.billing.Mention;
import io.guichet.persistence.shared.ItemKey;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A legal mention as it was printed. */
@Entity
@Table(name = "invoice_mention")
@IdClass(ItemKey.class)
class InvoiceMentionRow {

    @Id private String document;
    @Id private int position;
    private String code;
    private String text;

    protected InvoiceMentionRow() {}

    static InvoiceMentionRow from(Invoice invoice, int position) {
        Mention mention = invoice.mentions().get(position);
        InvoiceMentionRow row = new InvoiceMentionRow();
        row.document = invoice.reference().value();
        row.position = position;
        row.code = mention.code();
        row.text = mention.text();
        return row;
    }

    String document() {
        return document;
    }

    Mention toMention() {
        return new Mention(code, text);
    }
}
