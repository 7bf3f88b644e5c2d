package io.guichet.testing.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.notification.Notice;
import io.guichet.application.ordering.OrderedItem;
import io.guichet.application.provisioning.NumberedEvent;
import io.guichet.application.standing.FindRestrictedModeHandler;
import io.guichet.application.standing.MeansShown;
import io.guichet.application.standing.RestrictCustomersHandler;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.CardFace;
import io.guichet.domain.payment.StoredCard;
import io.guichet.domain.payment.StoredCard.State;
import io.guichet.domain.payment.StoredCardId;
import io.guichet.domain.provisioning.ProvisioningEvent.Kind;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.InMemoryStores;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Who showed no means to pay is told when stricter limits begin and when they end, once each. */
class RestrictedModeTest {

    private final HostingCompany company = new HostingCompany();
    private final InMemoryStores stores = company.stores();
    private final PlanCode plan = company.sells("cloud", "10.00");
    private final CustomerNumber anna = company.consumer();

    @Test
    void it_begins_with_the_first_service_and_is_told_once_whatever_restarts() {
        assertThat(modes().begin()).isZero();
        orders("site-1");

        assertThat(modes().begin()).isEqualTo(1);
        assertThat(modes().begin()).isZero();
        orders("site-2");
        assertThat(modes().begin()).isZero();

        assertThat(told()).containsExactly(Notice.Kind.RESTRICTION_BEGAN);
        assertThat(provided()).containsExactly(Kind.RESTRICTED);
        assertThat(shown()).isTrue();
        assertThat(modes().end()).isZero();
    }

    @Test
    void the_first_payment_ends_it_for_ever() {
        DocumentReference owed = orders("site-1");
        modes().begin();
        company.transfers(anna, "1.00", List.of(owed));
        assertThat(shown()).as("not shown any more, before he is told").isFalse();

        assertThat(modes().end()).isEqualTo(1);
        assertThat(modes().end()).isZero();
        assertThat(modes().begin()).isZero();
        assertThat(told())
                .containsExactly(Notice.Kind.RESTRICTION_BEGAN, Notice.Kind.RESTRICTION_ENDED);
        assertThat(provided()).containsExactly(Kind.RESTRICTED, Kind.UNRESTRICTED);
    }

    @Test
    void a_card_ends_it_and_removed_it_begins_anew() {
        orders("site-1");
        modes().begin();
        StoredCard card = keepsCard();
        assertThat(modes().end()).isEqualTo(1);

        done(() -> stores.storedCards().save(card.to(State.REMOVED, now())));
        assertThat(modes().begin()).isEqualTo(1);
        assertThat(told())
                .containsExactly(
                        Notice.Kind.RESTRICTION_BEGAN,
                        Notice.Kind.RESTRICTION_ENDED,
                        Notice.Kind.RESTRICTION_BEGAN);
        assertThat(stores.outbox().notices()).extracting(Notice::key).doesNotHaveDuplicates();
    }

    @Test
    void whoever_keeps_a_card_before_he_orders_is_never_told() {
        keepsCard();
        orders("site-1");

        assertThat(modes().begin()).isZero();
        assertThat(told()).isEmpty();
        assertThat(provided()).isEmpty();
        assertThat(shown()).isFalse();
    }

    private DocumentReference orders(String label) {
        return company.orders(anna, new OrderedItem(plan, BillingPeriod.MONTH, 1, label));
    }

    private StoredCard keepsCard() {
        UUID id = UUID.randomUUID();
        CardFace face = new CardFace("visa", "4242", YearMonth.of(2030, 12));
        StoredCard card =
                new StoredCard(
                        new StoredCardId(id), anna, "tok_" + id, face, State.KEPT, now(), now(), 0);
        done(() -> stores.storedCards().add(card));
        return card;
    }

    private List<Notice.Kind> told() {
        return stores.outbox().notices().stream()
                .map(Notice::kind)
                .filter(kind -> kind.name().startsWith("RESTRICTION_"))
                .toList();
    }

    private List<Kind> provided() {
        return stores
                .transactions()
                .required(
                        () -> {
                            stores.provisioning().number(now());
                            return stores.provisioning().after(0, 100);
                        })
                .stream()
                .map(NumberedEvent::event)
                .filter(event -> event.customer().equals(anna))
                .map(event -> event.kind())
                .filter(
                        kind ->
                                Stream.of(Kind.RESTRICTED, Kind.UNRESTRICTED)
                                        .anyMatch(kind::equals))
                .toList();
    }

    private boolean shown() {
        return new FindRestrictedModeHandler(
                        stores.restrictedModes(), means(), stores.transactions())
                .find(anna)
                .isPresent();
    }

    /** As after a restart: only the stores remember. */
    private RestrictCustomersHandler modes() {
        return new RestrictCustomersHandler(
                stores.restrictedModes(),
                means(),
                new StandingDesk(company).holding(),
                stores.transactions(),
                company.clock());
    }

    private MeansShown means() {
        return new MeansShown(stores.listStoredCards(), stores.listPayments());
    }

    private Instant now() {
        return company.clock().instant();
    }

    private void done(Runnable work) {
        stores.transactions()
                .required(
                        () -> {
                            work.run();
                            return true;
                        });
    }
}
