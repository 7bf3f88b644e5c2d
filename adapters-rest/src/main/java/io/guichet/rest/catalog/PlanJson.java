package io.guichet.rest.catalog;

import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.identity.Language;
import io.guichet.rest.shared.MoneyJson;
import io.guichet.rest.shared.Words;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A plan with its name in the caller's language and what it costs today. */
public record PlanJson(
        String code,
        String seller,
        String family,
        String name,
        Map<String, String> specs,
        PlanRulesJson rules,
        List<PriceJson> prices) {

    static PlanJson from(Plan plan, Language language, LocalDate today) {
        return with(plan, language, plan.pricesOn(today));
    }

    /** With past and future prices too. */
    static PlanJson whole(Plan plan, Language language) {
        return with(plan, language, plan.prices());
    }

    private static PlanJson with(Plan plan, Language language, List<PlanPrice> prices) {
        return new PlanJson(
                plan.code().value(),
                plan.seller().value(),
                Words.of(plan.family()),
                plan.name(language),
                plan.specs(),
                PlanRulesJson.from(plan.rules()),
                prices.stream().map(PriceJson::from).toList());
    }

    /**
     * What one unit costs for one period; the basis says whether VAT is in it ({@code gross}) or
     * comes on top ({@code net}). {@code validUntil} is the first day it no longer holds, null
     * while it is open.
     */
    public record PriceJson(
            String period,
            MoneyJson amount,
            String basis,
            LocalDate validFrom,
            LocalDate validUntil) {

        static PriceJson from(PlanPrice price) {
            return new PriceJson(
                    price.period().toString(),
                    MoneyJson.from(price.amount()),
                    Words.of(price.basis()),
                    price.validFrom(),
                    price.validUntil().equals(LocalDate.MAX) ? null : price.validUntil());
        }
    }
}
