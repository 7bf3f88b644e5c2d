package io.guichet.domain.ordering;

import static java.util.Objects.requireNonNull;

import io.guichet.domain.catalog.Plan;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.catalog.PlanFamily;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.SellerCode;
import io.guichet.domain.shared.InvalidValueException;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A version of a seller's terms. From its day until that of the next version it must be accepted
 * with every order that it applies to. It never changes.
 */
public record Contract(
        SellerCode seller,
        Version version,
        Map<Language, String> titles,
        Wording wording,
        Scope scope,
        LocalDate validFrom) {

    private static final int LONGEST_TITLE = 200;

    public Contract {
        requireNonNull(seller, "seller");
        requireNonNull(version, "version");
        requireNonNull(wording, "wording");
        requireNonNull(scope, "scope");
        requireNonNull(validFrom, "validFrom");
        titles = Map.copyOf(titles);
        if (!titles.keySet().containsAll(List.of(Language.values()))
                || !titles.values().stream().allMatch(Contract::isTitle)) {
            throw new InvalidValueException("invalid-contract-title");
        }
    }

    public String title(Language language) {
        return titles.get(language);
    }

    /** Whether an order of these plans needs it. */
    public boolean appliesTo(Collection<Plan> ordered) {
        return switch (scope) {
            case Scope.Everything ignored -> true;
            case Scope.Nothing ignored -> false;
            case Scope.Some some -> ordered.stream().anyMatch(some::covers);
        };
    }

    private static boolean isTitle(String title) {
        return !title.isBlank()
                && title.length() <= LONGEST_TITLE
                && title.chars().noneMatch(Character::isISOControl);
    }

    /** Which contract in which version, as it is accepted: {@code terms}, {@code 2026-03}. */
    public record Version(String code, String version) {

        /**
         * @throws InvalidValueException {@code invalid-contract-version}
         */
        public Version {
            if (!code.matches("[a-z0-9-]{1,40}") || !version.matches("[A-Za-z0-9._-]{1,40}")) {
                throw new InvalidValueException("invalid-contract-version");
            }
        }
    }

    /** Which orders need it. */
    public sealed interface Scope {

        record Everything() implements Scope {}

        /** It was withdrawn. */
        record Nothing() implements Scope {}

        /** Orders of a plan of one of these families or of one of these plans. */
        record Some(Set<PlanFamily> families, Set<PlanCode> plans) implements Scope {

            public Some {
                families = Set.copyOf(families);
                plans = Set.copyOf(plans);
                if (families.isEmpty() && plans.isEmpty()) {
                    throw new IllegalArgumentException("a scope of nothing");
                }
            }

            boolean covers(Plan plan) {
                return families.contains(plan.family()) || plans.contains(plan.code());
            }
        }
    }

    /** What it says. */
    public sealed interface Wording {

        String LINK = "https://[!-~]{1,400}";
        int LONGEST = 100_000;

        /** Where it can be read. */
        record At(String url) implements Wording {

            /**
             * @throws InvalidValueException {@code invalid-contract-url}
             */
            public At {
                if (!url.matches(LINK)) {
                    throw new InvalidValueException("invalid-contract-url");
                }
            }
        }

        /** Its text. */
        record Text(String text) implements Wording {

            /**
             * @throws InvalidValueException {@code invalid-text}
             */
            public Text {
                if (text.isBlank() || text.length() > LONGEST || text.indexOf('\0') >= 0) {
                    throw new InvalidValueException("invalid-text");
                }
            }
        }
    }
}
