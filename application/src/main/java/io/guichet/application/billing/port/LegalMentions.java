package io.guichet.application.billing.port;

import io.guichet.domain.billing.Mention;
import io.guichet.domain.billing.PaymentTerm;
import io.guichet.domain.billing.VatCategory;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.Party;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * The texts the law wants on an invoice, as dated data: they change with the law, not with the
 * program.
 */
public interface LegalMentions {

    /**
     * The mentions for an invoice of a day, in a fixed order. They depend on what kind of person
     * the buyer is and, where no VAT is charged, on the territory he is in. What the recovery
     * indemnity comes to is left open, see {@link Mention#stating}.
     */
    List<Mention> on(LocalDate day, Language language, Party buyer, Set<VatCategory> categories);

    /** What an invoice of a day says whose seller chose to owe VAT when he invoices. */
    List<Mention> ofVatOnDebits(LocalDate day, Language language);

    /** What an invoice of a day says that is to be paid by a term that was agreed. */
    List<Mention> ofAgreedTerm(LocalDate day, Language language, PaymentTerm term);
}
