package io.guichet.application.identity;

import io.guichet.application.identity.port.AddressRanges;
import io.guichet.application.identity.port.IpRulesBook;
import io.guichet.application.notification.Letter;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.PersonalNews;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.access.IpRules;
import io.guichet.domain.access.IpRules.Verdict;
import io.guichet.domain.identity.ProfileId;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * Holds whoever comes in to the rules of addresses of the profile, and tells its owner of those
 * that alert: once a day for each address. Telling is all it writes.
 */
public final class AddressGate {

    private final IpRulesBook book;
    private final AddressRanges ranges;
    private final PersonalNews news;
    private final Transactions transactions;
    private final Clock clock;

    public AddressGate(
            IpRulesBook book,
            AddressRanges ranges,
            PersonalNews news,
            Transactions transactions,
            Clock clock) {
        this.book = book;
        this.ranges = ranges;
        this.news = news;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether somebody may come in from this address; empty if it is not known. */
    public boolean admits(ProfileId profile, String address) {
        return admits(profile, book.of(profile), address);
    }

    /** The same of whose rules are known. */
    boolean admits(ProfileId profile, IpRules rules, String address) {
        if (rules.isNone()) {
            return true;
        }
        Verdict verdict = decide(rules, address);
        if (verdict.alerts()) {
            transactions.required(
                    () -> {
                        tell(profile, address, verdict.allowed());
                        return verdict;
                    });
        }
        return verdict.allowed();
    }

    /** What rules would say of an address. */
    public Verdict decide(IpRules rules, String address) {
        return rules.decide(range -> ranges.contain(List.of(range), address));
    }

    private void tell(ProfileId profile, String address, boolean allowed) {
        LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
        String about = "%s:%s:%s".formatted(today, address, allowed);
        Letter.Kind kind = allowed ? Letter.Kind.ADDRESS_SEEN : Letter.Kind.ADDRESS_REFUSED;
        news.write(profile, kind, about, "/sessions", Map.of("address", address));
        news.tell(
                profile,
                Notice.Kind.ADDRESS_ALERT,
                about,
                Map.of("address", address, "allowed", Boolean.toString(allowed)));
    }
}
