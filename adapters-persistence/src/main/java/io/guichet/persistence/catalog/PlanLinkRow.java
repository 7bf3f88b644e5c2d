package io.guichet.persistence.catalog;

import io.guichet.domain.catalog.ChangeTargets;
import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Another plan that the rules of a plan name. */
@Entity
@Table(name = "plan_link")
@IdClass(PlanLinkRow.Key.class)
class PlanLinkRow {

    @Id private String seller;
    @Id private String plan;

    @Id
    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Id private String target;

    protected PlanLinkRow() {}

    static List<PlanLinkRow> from(Plan plan) {
        List<PlanLinkRow> links = new ArrayList<>();
        plan.rules().goesWith().forEach(target -> links.add(of(plan, Kind.GOES_WITH, target)));
        if (plan.rules().changes() instanceof ChangeTargets.Listed listed) {
            listed.plans().forEach(target -> links.add(of(plan, Kind.CHANGES_TO, target)));
        }
        return links;
    }

    private static PlanLinkRow of(Plan plan, Kind kind, PlanCode target) {
        PlanLinkRow row = new PlanLinkRow();
        row.seller = plan.seller().value();
        row.plan = plan.code().value();
        row.kind = kind;
        row.target = target.value();
        return row;
    }

    String plan() {
        return plan;
    }

    Kind kind() {
        return kind;
    }

    PlanCode target() {
        return new PlanCode(target);
    }

    enum Kind {
        CHANGES_TO,
        GOES_WITH
    }

    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String seller;
        private String plan;
        private Kind kind;
        private String target;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.kind == kind
                    && Objects.equals(key.seller, seller)
                    && Objects.equals(key.plan, plan)
                    && Objects.equals(key.target, target);
        }

        @Override
        public int hashCode() {
            return Objects.hash(seller, plan, kind, target);
        }
    }
}
