package io.guichet.commands.demo;

import io.guichet.domain.catalog.ChangeTargets;
import io.guichet.domain.catalog.Engagement;
import io.guichet.domain.catalog.Metering;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.catalog.PriceCap;
import io.guichet.domain.money.Money;

import org.apache.commons.csv.CSVRecord;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads rules: with what an option goes, where interventions are capped, how usage is metered, what
 * buying by the month asks for.
 */
final class DemoRules {

    private DemoRules() {}

    static PlanRules of(PlanFamily family, List<CSVRecord> rows) {
        return new PlanRules(
                family,
                new ChangeTargets.OfFamily(),
                values(rows, "goes_with").map(PlanCode::new).collect(Collectors.toSet()),
                words(rows, "cap").map(cap -> new PriceCap(cap[0], Money.euros(cap[1]))),
                words(rows, "metered")
                        .map(
                                unit ->
                                        new Metering(
                                                unit[0],
                                                new BigDecimal(unit[1]),
                                                new BigDecimal(unit[2]))),
                words(rows, "engagement")
                        .map(
                                asked ->
                                        new Engagement(
                                                Integer.parseInt(asked[0]),
                                                new BigDecimal(asked[1]),
                                                Integer.parseInt(asked[2]))),
                false);
    }

    private static Optional<String[]> words(List<CSVRecord> rows, String rule) {
        return values(rows, rule).findFirst().map(value -> value.split(" "));
    }

    private static Stream<String> values(List<CSVRecord> rows, String rule) {
        return rows.stream()
                .filter(row -> row.get("rule").equals(rule))
                .map(row -> row.get("value"));
    }
}
