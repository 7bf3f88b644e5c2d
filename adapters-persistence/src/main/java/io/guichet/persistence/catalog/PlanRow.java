package io.guichet.persistence.catalog;

import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.PlanPrice;
import io.guichet.domain.catalog.PlanRules;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.SellerCode;
import io.guichet.persistence.shared.TextMap;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;

@Entity
@Table(name = "plan")
@IdClass(PlanRow.Key.class)
class PlanRow {

    @Id private String seller;
    @Id private String code;

    @Enumerated(EnumType.STRING)
    private PlanFamily family;

    @Column(name = "name_fr")
    private String nameFr;

    @Column(name = "name_en")
    private String nameEn;

    private String specs;
    @Embedded private PlanRulesColumns rules;

    protected PlanRow() {}

    static PlanRow from(Plan plan) {
        PlanRow row = new PlanRow();
        row.seller = plan.seller().value();
        row.code = plan.code().value();
        row.family = plan.family();
        row.nameFr = plan.name(Language.FR);
        row.nameEn = plan.name(Language.EN);
        row.specs = TextMap.write(plan.specs());
        row.rules = PlanRulesColumns.from(plan.rules());
        return row;
    }

    void take(PlanRules changed) {
        family = changed.family();
        rules = PlanRulesColumns.from(changed);
    }

    String code() {
        return code;
    }

    Plan toPlan(List<PlanPrice> prices, List<PlanLinkRow> links) {
        return new Plan(
                new PlanCode(code),
                new SellerCode(seller),
                rules.toRules(family, links),
                Map.of(Language.FR, nameFr, Language.EN, nameEn),
                TextMap.read(specs),
                prices);
    }

    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String seller;
        private String code;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(key.seller, seller)
                    && Objects.equals(key.code, code);
        }

        @Override
        public int hashCode() {
            return Objects.hash(seller, code);
        }
    }
}
