package io.guichet.domain.access;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * From where a person may come in: what a rule denies is denied, else what a rule allows is
 * allowed, else it is as {@code allowsOthers} says.
 */
public record IpRules(boolean allowsOthers, List<Rule> rules) {

    /** So many can be given. */
    public static final int MOST = 100;

    private static final IpRules NONE = new IpRules(true, List.of());

    public IpRules {
        rules = List.copyOf(rules);
    }

    /** From everywhere. */
    public static IpRules none() {
        return NONE;
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /** {@code isWithin} says whether an address or range holds where somebody comes from. */
    public Verdict decide(Predicate<String> isWithin) {
        Optional<Rule> denying = first(isWithin, false);
        Optional<Rule> matching = denying.or(() -> first(isWithin, true));
        return new Verdict(
                matching.map(Rule::allows).orElse(allowsOthers),
                matching.filter(Rule::alerts).isPresent());
    }

    private Optional<Rule> first(Predicate<String> isWithin, boolean allowing) {
        return rules.stream()
                .filter(rule -> rule.allows() == allowing)
                .filter(rule -> isWithin.test(rule.range()))
                .findFirst();
    }

    /**
     * What is to happen with some addresses.
     *
     * @param range an address or a range, as {@code AddressRanges} writes them
     * @param alerts whether the person is told when somebody comes from there
     */
    public record Rule(String range, boolean allows, boolean alerts) {

        public Rule {
            requireNonNull(range, "range");
        }
    }

    /** Whether somebody may come in, and whether the person is told of it. */
    public record Verdict(boolean allowed, boolean alerts) {}
}
