package io.guichet.application.access;

import io.guichet.application.identity.AddressGate;
import io.guichet.application.identity.port.AddressRanges;
import io.guichet.application.identity.port.IpRulesBook;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.access.IpRules;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.shared.InvalidValueException;

/** Keeps rules in the form they are compared in. */
public final class KeepIpRulesHandler implements KeepIpRules {

    private final IpRulesBook book;
    private final AddressGate gate;
    private final AddressRanges ranges;
    private final Transactions transactions;

    public KeepIpRulesHandler(
            IpRulesBook book, AddressGate gate, AddressRanges ranges, Transactions transactions) {
        this.book = book;
        this.gate = gate;
        this.ranges = ranges;
        this.transactions = transactions;
    }

    @Override
    public IpRules show(ProfileId profile) {
        return transactions.required(() -> book.of(profile));
    }

    @Override
    public Outcome change(Command command) {
        IpRules wanted =
                new IpRules(
                        command.rules().allowsOthers(),
                        command.rules().rules().stream().map(this::canonical).toList());
        if (wanted.rules().size() > IpRules.MOST) {
            return new Outcome.TooMany();
        }
        if (!command.evenIfLockedOut() && !gate.decide(wanted, command.address()).allowed()) {
            return new Outcome.LocksOut(command.address());
        }
        return transactions.required(
                () -> {
                    book.put(command.profile(), wanted);
                    return new Outcome.Changed(wanted);
                });
    }

    private IpRules.Rule canonical(IpRules.Rule rule) {
        String range =
                ranges.canonical(rule.range())
                        .orElseThrow(() -> new InvalidValueException("invalid-address-range"));
        return new IpRules.Rule(range, rule.allows(), rule.alerts());
    }
}
