package io.guichet.rest.withdrawal;

import io.guichet.application.withdrawal.WithdrawFromOrder.Offer;
import io.guichet.domain.identity.Language;
import io.guichet.rest.shared.MoneyJson;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The first step: what withdrawing comes to, and how the law wants both steps to be labelled for
 * whoever confirms (C. conso. L221-21 and D221-5). {@code invoicedFirst} is null unless a change
 * began something that is invoiced before, {@code debited} unless a bank is collecting some of it.
 */
public record WithdrawalOfferJson(
        String order,
        String title,
        String confirmLabel,
        Instant withdrawableUntil,
        MoneyJson invoicedFirst,
        MoneyJson credited,
        MoneyJson paidBack,
        MoneyJson debited,
        LocalDate refundBy,
        List<String> services) {

    static WithdrawalOfferJson from(Offer offer, Language language) {
        return new WithdrawalOfferJson(
                offer.order().toString(),
                title(language),
                confirmLabel(language),
                offer.until(),
                offer.invoicedFirst().map(MoneyJson::from).orElse(null),
                MoneyJson.from(offer.credited()),
                MoneyJson.from(offer.paidBack()),
                offer.debited().map(MoneyJson::from).orElse(null),
                offer.refundBy(),
                offer.services().stream().map(service -> service.value().toString()).toList());
    }

    private static String title(Language language) {
        return switch (language) {
            case FR -> "Renoncer au contrat ici";
            case EN -> "Withdraw from the contract here";
        };
    }

    private static String confirmLabel(Language language) {
        return switch (language) {
            case FR -> "Confirmer la rétractation";
            case EN -> "Confirm withdrawal";
        };
    }
}
