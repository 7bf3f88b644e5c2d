package io.guichet.rest.ordering;

import static io.guichet.rest.json.Fields.each;
import static io.guichet.rest.json.Fields.or;
import static io.guichet.rest.json.Fields.parsed;
import static io.guichet.rest.json.Fields.required;

import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.ordering.Contract;
import io.guichet.domain.ordering.Contract.Scope;
import io.guichet.domain.ordering.Contract.Wording;
import io.guichet.rest.problem.Problem;
import io.guichet.rest.shared.Words;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Terms to publish, with a link or a text. Every order needs them unless families or plans are
 * said; withdrawn, no order does any more.
 */
public record ContractRequestJson(
        String code,
        String version,
        TitlesJson titles,
        String url,
        String text,
        List<String> families,
        List<String> plans,
        Boolean withdrawn,
        String validFrom) {

    Contract toContract(SellerCode seller) {
        TitlesJson given = required(titles, "/titles");
        return new Contract(
                seller,
                new Contract.Version(required(code, "/code"), required(version, "/version")),
                Map.of(
                        Language.FR, required(given.fr(), "/titles/fr"),
                        Language.EN, required(given.en(), "/titles/en")),
                wording(),
                scope(),
                Words.dayAt("/valid_from", validFrom));
    }

    private Wording wording() {
        if ((url == null) == (text == null)) {
            throw Problem.malformed("link-or-text").exception();
        }
        return url == null ? new Wording.Text(text) : new Wording.At(url);
    }

    private Scope scope() {
        Set<PlanFamily> of =
                Set.copyOf(
                        each(
                                families,
                                "/families",
                                (word, at) ->
                                        Words.constantAt(at, PlanFamily.class, word, "family")));
        Set<PlanCode> those =
                Set.copyOf(each(plans, "/plans", (word, at) -> parsed(word, at, PlanCode::parse)));
        if (or(withdrawn, false)) {
            return new Scope.Nothing();
        }
        return of.isEmpty() && those.isEmpty() ? new Scope.Everything() : new Scope.Some(of, those);
    }

    /** What they are called. */
    public record TitlesJson(String fr, String en) {}
}
