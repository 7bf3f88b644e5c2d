package io.guichet.rest.access;

import static io.guichet.rest.json.Fields.or;
import static io.guichet.rest.json.Fields.required;

import io.guichet.domain.access.IpRules.Rule;
import io.guichet.rest.shared.Words;

import java.util.Locale;

/** What is to happen with an address or a range. */
public record IpRuleJson(String range, String action, Boolean alert) {

    static IpRuleJson from(Rule rule) {
        return new IpRuleJson(rule.range(), word(rule.allows()), rule.alerts());
    }

    Rule toRule(String pointer) {
        return new Rule(
                required(range, pointer + "/range"),
                allows(action, pointer + "/action"),
                or(alert, false));
    }

    static String word(boolean allows) {
        return (allows ? Action.ALLOW : Action.DENY).name().toLowerCase(Locale.ROOT);
    }

    static boolean allows(String written, String pointer) {
        String field = pointer.substring(pointer.lastIndexOf('/') + 1);
        return Words.constant(Action.class, required(written, pointer), field) == Action.ALLOW;
    }

    private enum Action {
        ALLOW,
        DENY
    }
}
