package io.guichet.application.personal;

import static io.guichet.application.personal.JsonText.fields;

import io.guichet.application.identity.AccessToken;
import io.guichet.domain.access.IpRules;
import io.guichet.domain.access.Scope;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.recovery.RecoveryCase;
import io.guichet.domain.standing.Inactivity;

import java.util.List;
import java.util.Map;

/** What lets a person in, and in again, without secrets and without who of staff looked at it. */
final class PersonalDoors {

    private PersonalDoors() {}

    static List<Map<String, Object>> tokens(List<AccessToken> tokens) {
        return tokens.stream()
                .map(
                        token ->
                                fields(
                                        "name", token.name(),
                                        "begins", token.shownAs(),
                                        "made_at", token.madeAt(),
                                        "expires_at", token.expiresAt(),
                                        "last_used_at", token.lastUsedAt(),
                                        "disabled", token.disabled(),
                                        "scopes",
                                                token.rights().scopes().stream()
                                                        .map(Scope::toString)
                                                        .sorted()
                                                        .toList(),
                                        "customer", token.rights().customer(),
                                        "account", token.rights().account().map(AccountName::value),
                                        "addresses", token.rights().addresses()))
                .toList();
    }

    /** In the words of the interface. */
    static Map<String, Object> ipRules(IpRules rules) {
        return fields(
                "others", action(rules.allowsOthers()),
                "rules",
                        rules.rules().stream()
                                .map(
                                        rule ->
                                                fields(
                                                        "range", rule.range(),
                                                        "action", action(rule.allows()),
                                                        "alert", rule.alerts()))
                                .toList());
    }

    private static String action(boolean allows) {
        return allows ? "allow" : "deny";
    }

    static List<Map<String, Object>> recoveries(List<RecoveryCase> cases) {
        return cases.stream()
                .map(
                        one ->
                                fields(
                                        "lost", one.loss(),
                                        "new_email", one.newEmail(),
                                        "opened_at", one.opening().at(),
                                        "state", one.state(),
                                        "state_at", one.standing().at(),
                                        "takes_effect_at", one.standing().effectiveAt(),
                                        "looked_at",
                                                one.checks().stream()
                                                        .map(PersonalDoors::check)
                                                        .toList()))
                .toList();
    }

    /** Nothing finer than days is kept. */
    static Map<String, Object> cameIn(Inactivity presence) {
        return fields(
                "since", presence.since(),
                "last_on", presence.seenOn());
    }

    private static Map<String, Object> check(RecoveryCase.Check check) {
        return fields(
                "proof", check.proof(),
                "passed", check.passed(),
                "at", check.at());
    }
}
