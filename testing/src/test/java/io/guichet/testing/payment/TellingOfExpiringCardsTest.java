package io.guichet.testing.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Notice;
import io.guichet.application.payment.TellExpiringCards;
import io.guichet.application.payment.TellExpiringCardsHandler;
import io.guichet.application.policy.SetPolicy;
import io.guichet.application.policy.SetPolicyHandler;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.StoredCard;
import io.guichet.domain.policy.Setting;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.Together;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who has a card kept is told before it expires, once, so many days before as the policy says. */
class TellingOfExpiringCardsTest {

    private final HostingCompany company = new HostingCompany();
    private final TellExpiringCards office =
            new TellExpiringCardsHandler(
                    company.stores().expiringCards(),
                    company.does().parties(),
                    company.does().policyOfDay(),
                    company.stores().outbox(),
                    company.stores().transactions(),
                    company.clock());
    private final CustomerNumber anna = company.consumer();

    @Test
    void he_is_told_once_from_that_day_on() {
        StoredCard card = keepsCard("31");
        LocalDate last = card.face().expiry().atEndOfMonth();

        goesTo(last.minusDays(31));
        assertThat(office.tell()).isZero();
        goesTo(last.minusDays(30));

        assertThat(office.tell()).isEqualTo(1);
        assertThat(office.tell()).isZero();
        assertThat(told())
                .singleElement()
                .extracting(Notice::facts)
                .isEqualTo(Map.of("card", card.face().last4(), "until", last.toString()));
    }

    @Test
    void the_policy_says_how_long_before() {
        StoredCard card = keepsCard("7");
        LocalDate last = card.face().expiry().atEndOfMonth();

        goesTo(last.minusDays(7));
        assertThat(office.tell()).isZero();
        goesTo(last.minusDays(6));

        assertThat(office.tell()).isEqualTo(1);
    }

    @Test
    void nobody_is_told_where_the_policy_says_never() {
        goesTo(keepsCard("0").face().expiry().atEndOfMonth());

        assertThat(office.tell()).isZero();
    }

    @Test
    void a_card_that_has_expired_is_not_told_of() {
        goesTo(keepsCard("31").face().expiry().atEndOfMonth().plusDays(1));

        assertThat(office.tell()).isZero();
    }

    @Test
    void a_card_that_was_removed_is_not_told_of() {
        StoredCard card = keepsCard("31");
        new KeptCards(company.does()).removes(anna, card.id());
        goesTo(card.face().expiry().atEndOfMonth());

        assertThat(office.tell()).isZero();
    }

    @Test
    void eight_who_tell_at_once_tell_once() {
        goesTo(keepsCard("31").face().expiry().atEndOfMonth());

        List<Integer> counts = Together.run(8, office::tell);

        assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
        assertThat(told()).hasSize(1);
    }

    private StoredCard keepsCard(String days) {
        new SetPolicyHandler(
                        company.stores().sellers(),
                        company.stores().policy(),
                        company.stores().transactions(),
                        company.clock())
                .set(
                        new SetPolicy.Command(
                                company.seller().code(),
                                today().plusDays(1),
                                Optional.empty(),
                                Map.of(Setting.CARD_NOTICE, days),
                                Optional.empty(),
                                "staff"));
        return new KeptCards(company.does()).saves(anna);
    }

    private void goesTo(LocalDate day) {
        while (today().isBefore(day)) {
            company.clock().advance(Duration.ofDays(1));
        }
    }

    private LocalDate today() {
        return company.seller().dayOf(company.clock().instant());
    }

    private List<Notice> told() {
        return company.stores().outbox().notices().stream()
                .filter(notice -> notice.kind() == Notice.Kind.CARD_EXPIRES)
                .toList();
    }
}
