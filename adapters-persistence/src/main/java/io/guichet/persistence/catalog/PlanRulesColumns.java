package io.guichet.persistence.catalog;

import io.guichet.domain.catalog.ChangeTargets;
import io.guichet.domain.catalog.Engagement;
import io.guichet.domain.catalog.Metering;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.catalog.PriceCap;
import io.guichet.domain.money.Money;
import io.guichet.persistence.catalog.PlanLinkRow.Kind;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What may be done with a plan; which plans that concerns stands in the links. */
@Embeddable
class PlanRulesColumns {

    @Enumerated(EnumType.STRING)
    private Changes changes;

    @Column(name = "cap_group")
    private String capGroup;

    @Column(name = "cap_minor")
    private Long capMinor;

    @Column(name = "cap_currency")
    private String capCurrency;

    @Column(name = "usage_unit")
    private String usageUnit;

    @Column(name = "usage_per")
    private BigDecimal usagePer;

    @Column(name = "usage_included")
    private BigDecimal usageIncluded;

    @Column(name = "first_months")
    private Integer firstMonths;

    @Column(name = "surcharge_percent")
    private BigDecimal surchargePercent;

    @Column(name = "surcharge_invoices")
    private Integer surchargeInvoices;

    @Column(name = "is_paid_first")
    private boolean isPaidFirst;

    protected PlanRulesColumns() {}

    static PlanRulesColumns from(PlanRules rules) {
        PlanRulesColumns columns = new PlanRulesColumns();
        columns.changes =
                switch (rules.changes()) {
                    case ChangeTargets.OfFamily ignored -> Changes.FAMILY;
                    case ChangeTargets.Listed ignored -> Changes.LISTED;
                };
        rules.cap()
                .ifPresent(
                        cap -> {
                            columns.capGroup = cap.group();
                            columns.capMinor = cap.amount().minorUnits();
                            columns.capCurrency = cap.amount().currency().getCurrencyCode();
                        });
        rules.metering()
                .ifPresent(
                        metering -> {
                            columns.usageUnit = metering.unit();
                            columns.usagePer = metering.per();
                            columns.usageIncluded = metering.included();
                        });
        rules.engagement()
                .ifPresent(
                        engagement -> {
                            columns.firstMonths = engagement.months();
                            columns.surchargePercent = engagement.percent();
                            columns.surchargeInvoices = engagement.invoices();
                        });
        columns.isPaidFirst = rules.isPaidFirst();
        return columns;
    }

    PlanRules toRules(PlanFamily family, List<PlanLinkRow> links) {
        return new PlanRules(
                family,
                changes == Changes.FAMILY
                        ? new ChangeTargets.OfFamily()
                        : new ChangeTargets.Listed(targets(links, Kind.CHANGES_TO)),
                targets(links, Kind.GOES_WITH),
                cap(),
                usageUnit == null
                        ? Optional.empty()
                        : Optional.of(new Metering(usageUnit, usagePer, usageIncluded)),
                firstMonths == null
                        ? Optional.empty()
                        : Optional.of(
                                new Engagement(firstMonths, surchargePercent, surchargeInvoices)),
                isPaidFirst);
    }

    private Optional<PriceCap> cap() {
        return capGroup == null
                ? Optional.empty()
                : Optional.of(
                        new PriceCap(
                                capGroup, new Money(capMinor, Currency.getInstance(capCurrency))));
    }

    private static Set<PlanCode> targets(List<PlanLinkRow> links, Kind kind) {
        return links.stream()
                .filter(link -> link.kind() == kind)
                .map(PlanLinkRow::target)
                .collect(Collectors.toUnmodifiableSet());
    }

    enum Changes {
        FAMILY,
        LISTED
    }
}
