package io.guichet.persistence.identity;

import io.guichet.domain.access.IpRules;
import io.guichet.domain.access.IpRules.Rule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.util.UUID;
import java.util.stream.Collectors;

/** The rules of addresses of one person, a line each: {@code allow RANGE alert}. */
@Entity
@Table(name = "ip_rules")
class IpRulesRow {

    @Id private UUID profile;

    @Column(name = "allows_others")
    private boolean allowsOthers;

    private String rules;

    IpRules toRules() {
        return new IpRules(allowsOthers, rules.lines().map(IpRulesRow::read).toList());
    }

    static String written(IpRules rules) {
        return rules.rules().stream().map(IpRulesRow::written).collect(Collectors.joining("\n"));
    }

    private static String written(Rule rule) {
        return (rule.allows() ? "allow " : "deny ")
                + rule.range()
                + (rule.alerts() ? " alert" : " -");
    }

    private static Rule read(String line) {
        String[] words = line.split(" ");
        return new Rule(words[1], words[0].equals("allow"), words[2].equals("alert"));
    }
}
