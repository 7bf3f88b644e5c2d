package io.guichet.application.run;

import io.guichet.application.payment.port.DefaultMandates;
import io.guichet.application.payment.port.StoredCards;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.DunningStep;
import io.guichet.domain.policy.Setting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Whose bank account is debited: who has a default mandate and no default card that has not
 * expired, which would be charged before. A debit is announced before it is collected, so that his
 * timetable begins to capture earlier.
 */
public final class Debited {

    private final StoredCards cards;
    private final DefaultMandates mandates;

    public Debited(StoredCards cards, DefaultMandates mandates) {
        this.cards = cards;
        this.mandates = mandates;
    }

    /** The steps that follow when an invoice of his stays unpaid. */
    List<DunningStep> steps(BillingPolicy policy, CustomerNumber customer, LocalDate day) {
        List<DunningStep> announcing = announcing(policy);
        return announcing.equals(policy.steps()) || !isDebited(customer, day)
                ? policy.steps()
                : announcing;
    }

    /** The same where it is known that he is. */
    static List<DunningStep> announcing(BillingPolicy policy) {
        return DunningStep.announcing(policy.steps(), policy.number(Setting.DEBIT_NOTICE));
    }

    /** Whether there is a card that is charged by itself. */
    boolean hasCard(CustomerNumber customer, LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return cards.of(customer).stream()
                .anyMatch(card -> card.isDefault() && !card.face().isExpiredIn(month));
    }

    private boolean isDebited(CustomerNumber customer, LocalDate day) {
        return mandates.lapses(List.of(customer)).containsKey(customer) && !hasCard(customer, day);
    }
}
