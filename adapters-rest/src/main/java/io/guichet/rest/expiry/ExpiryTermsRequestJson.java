package io.guichet.rest.expiry;

import static io.guichet.rest.json.Fields.or;
import static io.guichet.rest.json.Fields.parsed;
import static io.guichet.rest.json.Fields.required;

import io.guichet.application.expiry.SetExpiryTerms;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.catalog.TaxBasis;
import io.guichet.domain.expiry.ExpiryScope;
import io.guichet.domain.expiry.ExpiryTerms;
import io.guichet.domain.identity.SellerCode;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.MoneyJson;
import io.guichet.rest.shared.Words;

/** Terms to set for a plan or for a family; the fees are net unless said otherwise. */
public record ExpiryTermsRequestJson(
        String plan,
        String family,
        String effectiveFrom,
        ExpiryStagesJson stages,
        MoneyJson lateFee,
        MoneyJson restoreFee,
        String feeBasis) {

    SetExpiryTerms.Command toCommand(SellerCode seller, String setBy) {
        return new SetExpiryTerms.Command(
                seller,
                scope(),
                Words.dayAt("/effective_from", effectiveFrom),
                new ExpiryTerms(
                        required(stages, "/stages").toStages(),
                        required(lateFee, "/late_fee").toMoney("/late_fee"),
                        required(restoreFee, "/restore_fee").toMoney("/restore_fee"),
                        Words.constantAt(
                                "/fee_basis", TaxBasis.class, or(feeBasis, "net"), "basis")),
                setBy);
    }

    private ExpiryScope scope() {
        if ((plan == null) == (family == null)) {
            throw Problem.malformed("plan-or-family").exception();
        }
        return plan == null
                ? new ExpiryScope.OfFamily(
                        Words.constantAt("/family", PlanFamily.class, family, "family"))
                : new ExpiryScope.OfPlan(parsed(plan, "/plan", PlanCode::parse));
    }
}
