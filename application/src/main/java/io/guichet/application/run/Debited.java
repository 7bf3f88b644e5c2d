package io.guichet.application.run;

import io.guichet.application.payment.port.DefaultMandates;
import io.guichet.application.payment.port.StoredCards;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.StoredCard;
import io.guichet.domain.policy.BillingPolicy;
import io.guichet.domain.policy.DunningStep;
import io.guichet.domain.policy.Setting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** Whether what he owes is charged to a card, or debited, by itself. */
    boolean isCharged(CustomerNumber customer, LocalDate day) {
        return !told(customer, day).isEmpty();
    }

    /**
     * What to tell whoever is charged on a day: which card is, or that it is the day on which the
     * debit is announced. Nothing of whoever has to pay himself.
     */
    Map<String, String> told(CustomerNumber customer, LocalDate day) {
        return card(customer, day)
                .map(card -> Map.of("chargedOn", day.toString(), "card", card.face().last4()))
                .or(
                        () ->
                                lapse(customer)
                                        .filter(day::isBefore)
                                        .map(lapse -> Map.of("announcedOn", day.toString())))
                .orElseGet(Map::of);
    }

    /** Whether there is a card that is charged by itself. */
    boolean hasCard(CustomerNumber customer, LocalDate day) {
        return card(customer, day).isPresent();
    }

    private boolean isDebited(CustomerNumber customer, LocalDate day) {
        return lapse(customer).isPresent() && !hasCard(customer, day);
    }

    private Optional<LocalDate> lapse(CustomerNumber customer) {
        return Optional.ofNullable(mandates.lapses(List.of(customer)).get(customer));
    }

    private Optional<StoredCard> card(CustomerNumber customer, LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return cards.of(customer).stream()
                .filter(StoredCard::isDefault)
                .filter(card -> !card.face().isExpiredIn(month))
                .findFirst();
    }
}
