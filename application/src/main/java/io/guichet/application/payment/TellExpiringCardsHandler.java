package io.guichet.application.payment;

import io.guichet.application.identity.TradingParties;
import io.guichet.application.notification.Notice;
import io.guichet.application.notification.port.Outbox;
import io.guichet.application.payment.port.ExpiringCards;
import io.guichet.application.policy.PolicyOfDay;
import io.guichet.application.shared.OneByOne;
import io.guichet.application.shared.Transactions;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.payment.StoredCard;
import io.guichet.domain.payment.StoredCardId;
import io.guichet.domain.policy.Setting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at the cards of the next months, each in a transaction of its own. */
public final class TellExpiringCardsHandler implements TellExpiringCards {

    private static final int AT_ONCE = 200;

    private final ExpiringCards cards;
    private final TradingParties parties;
    private final PolicyOfDay policyOfDay;
    private final Outbox outbox;
    private final Transactions transactions;
    private final Clock clock;

    public TellExpiringCardsHandler(
            ExpiringCards cards,
            TradingParties parties,
            PolicyOfDay policyOfDay,
            Outbox outbox,
            Transactions transactions,
            Clock clock) {
        this.cards = cards;
        this.parties = parties;
        this.policyOfDay = policyOfDay;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public int tell() {
        OneByOne round = new OneByOne("card");
        List<StoredCard> some = next(Optional.empty());
        while (!some.isEmpty()) {
            round.each(some, StoredCard::id, card -> transactions.required(() -> isTold(card)));
            some = next(Optional.of(some.getLast().id()));
        }
        return round.done();
    }

    /** Wherever a seller is, his month is one of these. */
    private List<StoredCard> next(Optional<StoredCardId> after) {
        LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        YearMonth first = YearMonth.from(today.minusDays(1));
        YearMonth last = YearMonth.from(today.plusDays(Setting.CARD_NOTICE.to() + 1));
        return transactions.required(() -> cards.untold(first, last, after, AT_ONCE));
    }

    private boolean isTold(StoredCard card) {
        Seller seller = parties.sellerOf(parties.customer(card.customer()).orElseThrow());
        Instant now = clock.instant();
        LocalDate today = seller.dayOf(now);
        int days = policyOfDay.of(seller.code(), today).number(Setting.CARD_NOTICE);
        LocalDate until = card.face().expiry().atEndOfMonth();
        boolean isDue = days > 0 && !until.isBefore(today) && until.minusDays(days).isBefore(today);
        if (!isDue || !cards.tell(card.id(), now)) {
            return false;
        }
        outbox.add(notice(card, until));
        return true;
    }

    private static Notice notice(StoredCard card, LocalDate until) {
        return new Notice(
                "card-expires:" + card.id(),
                Notice.Kind.CARD_EXPIRES,
                card.customer(),
                Map.of("card", card.face().last4(), "until", until.toString()));
    }
}
