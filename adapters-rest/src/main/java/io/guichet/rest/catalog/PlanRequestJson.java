package io.guichet.rest.catalog;

import static io.guichet.domain.catalog.PlanFamily.HOSTING;
import static io.guichet.rest.json.Fields.each;
import static io.guichet.rest.json.Fields.or;
import static io.guichet.rest.json.Fields.parsed;
import static io.guichet.rest.json.Fields.required;

import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.money.Money;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.rest.shared.MoneyJson;
import io.guichet.rest.shared.Words;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan to add, named in every language, with at most one price for each period. Of the family
 * hosting if none is said.
 */
public record PlanRequestJson(
        String code,
        String family,
        NamesJson names,
        List<SpecJson> specs,
        PlanRulesJson rules,
        List<FirstPriceJson> prices) {

    private static final int LONGEST = 200;
    private static final int MOST_SPECS = 30;

    Plan toPlan(SellerCode seller) {
        PlanCode plan = parsed(code, "/code", PlanCode::parse);
        PlanFamily of =
                Words.constantAt(
                        "/family", PlanFamily.class, or(family, Words.of(HOSTING)), "family");
        PlanRulesJson said = or(rules, new PlanRulesJson(null, null, null, null, null, null, null));
        return new Plan(
                plan, seller, said.toRules(of), namesByLanguage(), checkedSpecs(), prices(plan));
    }

    private Map<Language, String> namesByLanguage() {
        NamesJson given = required(names, "/names");
        return Map.of(
                Language.FR, parsed(given.fr(), "/names/fr", PlanRequestJson::text),
                Language.EN, parsed(given.en(), "/names/en", PlanRequestJson::text));
    }

    private Map<String, String> checkedSpecs() {
        Map<String, String> checked = new LinkedHashMap<>();
        each(specs, "/specs", SpecJson::toSpec)
                .forEach(
                        spec -> {
                            if (checked.put(spec.getKey(), spec.getValue()) != null) {
                                throw new InvalidValueException("invalid-specs");
                            }
                        });
        if (checked.size() > MOST_SPECS) {
            throw new InvalidValueException("invalid-specs");
        }
        return checked;
    }

    private List<PlanPrice> prices(PlanCode plan) {
        List<FirstPriceJson> given = or(prices, List.<FirstPriceJson>of());
        if (given.stream().map(FirstPriceJson::period).distinct().count() != given.size()) {
            throw new InvalidValueException("repeated-period");
        }
        return each(given, "/prices", (price, pointer) -> price.toPrice(plan, pointer));
    }

    private static String text(String given) {
        if (given.isBlank()
                || given.length() > LONGEST
                || given.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidValueException("invalid-text");
        }
        return given;
    }

    /** What it is called. */
    public record NamesJson(String fr, String en) {}

    /** One published property, {@code disk} and {@code 50 GB} for instance. */
    public record SpecJson(String name, String value) {

        Map.Entry<String, String> toSpec(String pointer) {
            String given = required(name, pointer + "/name");
            if (!given.matches("[a-z0-9_]{1,40}")) {
                throw new InvalidValueException("invalid-specs");
            }
            return Map.entry(given, text(required(value, pointer + "/value")));
        }
    }

    /** What one unit costs for one period from a day on. */
    public record FirstPriceJson(String period, MoneyJson amount, String basis, String validFrom) {

        PlanPrice toPrice(PlanCode plan, String pointer) {
            Money price = required(amount, pointer + "/amount").toMoney(pointer + "/amount");
            if (price.isNegative()) {
                throw new InvalidValueException("invalid-amount");
            }
            return new PlanPrice(
                    plan,
                    parsed(period, pointer + "/period", BillingPeriod::parse),
                    price,
                    Words.constantAt(pointer + "/basis", TaxBasis.class, basis, "basis"),
                    Words.dayAt(pointer + "/valid_from", validFrom),
                    LocalDate.MAX);
        }
    }
}
