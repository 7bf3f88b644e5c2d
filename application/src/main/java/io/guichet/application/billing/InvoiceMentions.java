package io.guichet.application.billing;

import io.guichet.application.billing.InvoiceDraft.More;
import io.guichet.application.billing.port.LegalMentions;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.domain.billing.Mention;
import io.guichet.domain.billing.PaymentTerm;
import io.guichet.domain.billing.VatCategory;
import io.guichet.domain.identity.Language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The texts that stand on a document: those of the law, of the seller's choice, of an agreement.
 */
final class InvoiceMentions {

    private final LegalMentions legal;
    private final PolicyOfDay policyOfDay;

    InvoiceMentions(LegalMentions legal, PolicyOfDay policyOfDay) {
        this.legal = legal;
        this.policyOfDay = policyOfDay;
    }

    List<Mention> of(
            InvoiceDraft draft, More more, Optional<PaymentTerm> agreed, LocalDate issuedOn) {
        Language language = draft.customer().language();
        Set<VatCategory> categories =
                draft.lines().stream()
                        .map(line -> line.vat().category())
                        .collect(Collectors.toUnmodifiableSet());
        List<Mention> mentions = new ArrayList<>(more.mentions());
        mentions.addAll(legal.on(issuedOn, language, draft.customer().identity(), categories));
        if (categories.contains(VatCategory.S)
                && policyOfDay.of(draft.seller().code(), issuedOn).isVatOnDebits()) {
            mentions.addAll(legal.ofVatOnDebits(issuedOn, language));
        }
        if (!more.isPaid()) {
            agreed.map(term -> legal.ofAgreedTerm(issuedOn, language, term))
                    .ifPresent(mentions::addAll);
        }
        return mentions;
    }
}
