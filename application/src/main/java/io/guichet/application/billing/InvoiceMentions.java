package io.guichet.application.billing;

import io.guichet.application.billing.InvoiceDraft.More;
import io.guichet.application.billing.port.LegalMentions;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.domain.billing.Mention;
import io.guichet.domain.billing.PaymentTerm;
import io.guichet.domain.billing.VatCategory;
import io.guichet.domain.identity.Language;
import io.guichet.domain.money.Money;
import io.guichet.domain.policy.BillingPolicy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The texts that stand on a document: those of the law, of the seller's choice, of an agreement.
 */
final class InvoiceMentions {

    /** Of the recovery of a late payment between professionals (C. com. L441-9 and D441-5). */
    private static final Money INDEMNITY_OF_THE_LAW = Money.euros("40.00");

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
        BillingPolicy policy = policyOfDay.of(draft.seller(), issuedOn);
        Money indemnity = indemnity(policy, draft.seller().currency());
        List<Mention> mentions = new ArrayList<>(more.mentions());
        legal.on(issuedOn, language, draft.customer().identity(), categories).stream()
                .map(mention -> mention.stating(indemnity, language))
                .forEach(mentions::add);
        if (categories.contains(VatCategory.S) && policy.isVatOnDebits()) {
            mentions.addAll(legal.ofVatOnDebits(issuedOn, language));
        }
        if (!more.isPaid()) {
            agreed.map(term -> legal.ofAgreedTerm(issuedOn, language, term))
                    .ifPresent(mentions::addAll);
        }
        return mentions;
    }

    /**
     * Where the policy takes none the law's is stated: whoever is late owes it without being asked.
     */
    private static Money indemnity(BillingPolicy policy, Currency currency) {
        Money charged = policy.recoveryIndemnity(currency);
        return charged.isPositive() ? charged : INDEMNITY_OF_THE_LAW;
    }
}
