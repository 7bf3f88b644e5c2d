package io.guichet.rest.ordering;

import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.Language;
import io.guichet.domain.ordering.Contract;
import io.guichet.domain.ordering.Contract.Scope;
import io.guichet.domain.ordering.Contract.Wording;
import io.guichet.rest.shared.Words;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A version of a seller's terms: a link or a text, the other is null. Every order needs it where
 * families and plans are empty, unless it says that it was withdrawn.
 */
public record ContractJson(
        String code,
        String version,
        String title,
        String url,
        String text,
        List<String> families,
        List<String> plans,
        boolean withdrawn,
        LocalDate validFrom) {

    static ContractJson from(Contract contract, Language language) {
        Scope.Some some = contract.scope() instanceof Scope.Some given ? given : null;
        return new ContractJson(
                contract.version().code(),
                contract.version().version(),
                contract.title(language),
                contract.wording() instanceof Wording.At(String url) ? url : null,
                contract.wording() instanceof Wording.Text(String text) ? text : null,
                some == null ? List.of() : words(some),
                some == null ? List.of() : codes(some.plans()),
                contract.scope() instanceof Scope.Nothing,
                contract.validFrom());
    }

    private static List<String> words(Scope.Some some) {
        return some.families().stream().map(Words::of).sorted().toList();
    }

    private static List<String> codes(Set<PlanCode> plans) {
        return plans.stream().map(PlanCode::value).sorted().toList();
    }
}
