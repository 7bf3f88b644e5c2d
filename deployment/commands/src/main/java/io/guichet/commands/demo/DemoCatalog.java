package io.guichet.commands.demo;

import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.money.Money;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The published price tables: public packs of both generations, private cloud, interventions. */
final class DemoCatalog {

    private static final CSVFormat TABLE =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private DemoCatalog() {}

    static List<Plan> plansOf(SellerCode seller) {
        Map<String, Map<String, String>> specs = specs();
        Map<String, List<CSVRecord>> rules = byPlan("rules.csv");
        return byPlan("prices.csv").entrySet().stream()
                .map(
                        plan ->
                                plan(
                                        seller,
                                        plan.getValue(),
                                        specs.getOrDefault(plan.getKey(), Map.of()),
                                        rules.getOrDefault(plan.getKey(), List.of())))
                .toList();
    }

    private static Map<String, List<CSVRecord>> byPlan(String table) {
        return read(table).stream()
                .collect(
                        Collectors.groupingBy(
                                row -> row.get("plan"), LinkedHashMap::new, Collectors.toList()));
    }

    private static Plan plan(
            SellerCode seller,
            List<CSVRecord> rows,
            Map<String, String> specs,
            List<CSVRecord> rules) {
        CSVRecord first = rows.getFirst();
        return new Plan(
                new PlanCode(first.get("plan")),
                seller,
                DemoRules.of(PlanFamily.valueOf(first.get("family")), rules),
                Map.of(Language.FR, first.get("name_fr"), Language.EN, first.get("name_en")),
                specs,
                rows.stream().map(DemoCatalog::price).toList());
    }

    private static PlanPrice price(CSVRecord row) {
        String until = row.get("valid_until");
        return new PlanPrice(
                new PlanCode(row.get("plan")),
                BillingPeriod.parse(row.get("period")),
                Money.euros(row.get("amount")),
                TaxBasis.valueOf(row.get("basis")),
                LocalDate.parse(row.get("valid_from")),
                until.isEmpty() ? LocalDate.MAX : LocalDate.parse(until));
    }

    private static Map<String, Map<String, String>> specs() {
        Map<String, Map<String, String>> specs = new LinkedHashMap<>();
        for (CSVRecord row : read("specs.csv")) {
            specs.computeIfAbsent(row.get("plan"), plan -> new LinkedHashMap<>())
                    .put(row.get("spec"), row.get("value"));
        }
        return specs;
    }

    private static List<CSVRecord> read(String table) {
        try (Reader text =
                new InputStreamReader(
                        DemoCatalog.class.getResourceAsStream(table), StandardCharsets.UTF_8)) {
            return TABLE.parse(text).getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
