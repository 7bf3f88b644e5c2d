package io.guichet.testing.change;

import static io.guichet.testing.change.ChangeShop.LARGE;
import static io.guichet.testing.change.ChangeShop.MEDIUM;
import static io.guichet.testing.change.ChangeShop.to;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.change.ChangeRefusal;
import io.guichet.application.change.RenewEarly;
import io.guichet.application.change.RenewLate;
import io.guichet.application.debit.MakeCollection;
import io.guichet.application.notification.Notice;
import io.guichet.application.subscription.ConfigureRenewal;
import io.guichet.domain.debit.CollectionId;
import io.guichet.domain.debit.Debit;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.policy.Preset;
import io.guichet.domain.policy.Setting;
import io.guichet.domain.subscription.PlanChange;
import io.guichet.domain.subscription.PlanChange.State;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.Service;
import io.guichet.domain.subscription.ServiceState;
import io.guichet.testing.debit.DebitDesk;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What renews by hand expires at its end, also while a change of it waits for its money. */
class ChangingWhatExpiresTest {

    private final ChangeShop shop =
            new ChangeShop(Preset.INVOICE, Map.of(Setting.CHANGE_NEEDS_PAID, "off"));
    private final DebitDesk desk = new DebitDesk(shop.company.does());
    private final CustomerNumber anna = shop.holds(MEDIUM);
    private final LocalDate end = shop.serviceOf(anna).paidUntil();

    @BeforeEach
    void anna_renews_by_hand() {
        shop.office
                .configureRenewal()
                .configure(
                        new ConfigureRenewal.Command(
                                anna, shop.serviceOf(anna).id(), RenewalMode.MANUAL));
    }

    @AfterEach
    void the_books_agree() {
        assertThat(shop.booksDiffer()).isEmpty();
    }

    @Test
    void whoever_waits_is_told_that_it_expires_and_owes_nothing_when_it_does() {
        shop.passUntil(end.minusDays(10));
        PlanChange change = shop.changes(anna, to(LARGE));

        shop.passUntil(end.minusDays(7));
        assertThat(told()).contains(Notice.Kind.SERVICE_EXPIRES_SOON);
        assertThat(shop.serviceOf(anna).changing()).isPresent();
        shop.passUntil(end);

        assertExpired();
        assertThat(now(change).state()).isEqualTo(State.EXPIRED);
        assertThat(told()).contains(Notice.Kind.CHANGE_EXPIRED, Notice.Kind.SERVICE_EXPIRED);
        assertThat(shop.owedBy(anna)).isEmpty();
    }

    @Test
    void what_was_asked_for_hours_before_the_end_is_not_asked_to_be_paid_after_it() {
        shop.passUntil(end.minusDays(1));
        shop.company.clock().advance(Duration.ofHours(6));
        PlanChange change = shop.changes(anna, to(LARGE));
        shop.company.clock().advance(Duration.ofHours(18));
        assertThat(shop.today()).isEqualTo(end);

        shop.runs();

        assertExpired();
        assertThat(now(change).state()).isEqualTo(State.EXPIRED);
        assertThat(shop.owedBy(anna)).isEmpty();
    }

    @Test
    void what_is_paid_on_its_last_day_changes_and_expires_as_what_it_became() {
        shop.passUntil(end.minusDays(2));
        PlanChange change = shop.changes(anna, to(LARGE));
        shop.company.clock().advance(Duration.ofDays(2));
        assertThat(shop.today()).isEqualTo(end);

        shop.pays(anna);
        shop.runs();

        assertThat(now(change).state()).isEqualTo(State.APPLIED);
        assertThat(shop.serviceOf(anna).plan()).isEqualTo(LARGE);
        assertThat(shop.serviceOf(anna).state()).isEqualTo(ServiceState.EXPIRED);
    }

    @Test
    void what_the_bank_collects_after_it_expired_becomes_credit() {
        Waiting waiting = waitsForTheBank();
        shop.passUntil(end);
        assertExpired();
        assertThat(desk.find(waiting.debit().id()).state()).isEqualTo(Debit.State.SENT);

        shop.passUntil(waiting.debit().collectOn());
        desk.books(shop.company.seller().code(), waiting.file());
        shop.desk.settleChanges().settle();

        assertThat(now(waiting.change()).state()).isEqualTo(State.WITHDRAWN);
        assertExpired();
        assertThat(shop.company.creditOf(anna)).isEqualTo(waiting.debit().amount());
        assertThat(shop.owedBy(anna)).isEmpty();
    }

    @Test
    void what_the_bank_does_not_collect_is_owed_by_nobody() {
        Waiting waiting = waitsForTheBank();
        shop.passUntil(end.plusDays(1));

        desk.refuses(shop.company.seller().code(), waiting.file(), "never handed over");
        shop.desk.settleChanges().settle();

        assertThat(now(waiting.change()).state()).isEqualTo(State.WITHDRAWN);
        assertThat(shop.owedBy(anna)).isEmpty();
    }

    @Test
    void renewed_late_it_stays_what_it_was_whenever_the_money_comes() {
        Waiting waiting = waitsForTheBank();
        Service held = shop.serviceOf(anna);
        assertThat(renewsEarly(held))
                .isEqualTo(new RenewEarly.Outcome.Refused(new ChangeRefusal.ChangeUnderWay()));
        shop.passUntil(end.plusDays(1));

        shop.desk
                .renewLate()
                .renew(new RenewLate.Command(anna, held.id(), UUID.randomUUID(), Optional.empty()));
        assertThat(shop.serviceOf(anna).state()).isEqualTo(ServiceState.ACTIVE);
        shop.passUntil(waiting.debit().collectOn());
        desk.books(shop.company.seller().code(), waiting.file());
        shop.desk.settleChanges().settle();

        assertThat(now(waiting.change()).state()).isEqualTo(State.EXPIRED);
        assertThat(shop.serviceOf(anna).plan()).isEqualTo(MEDIUM);
        assertThat(shop.serviceOf(anna).paidUntil()).isEqualTo(end.plusMonths(1));
        assertThat(shop.company.creditOf(anna)).isEqualTo(waiting.debit().amount());
    }

    /** A change of which the bank has the money to collect. */
    private record Waiting(PlanChange change, Debit debit, CollectionId file) {}

    private Waiting waitsForTheBank() {
        desk.collectsAs(shop.company.seller().code(), DebitDesk.CREDITOR);
        desk.signs(anna);
        shop.passUntil(end.minusDays(2));
        PlanChange change = shop.changes(anna, to(LARGE));
        Debit debit = desk.debits(change.invoice().orElseThrow());
        CollectionId file = new CollectionId(UUID.randomUUID());
        assertThat(desk.makes(file, shop.company.seller().code(), debit.collectOn()))
                .isInstanceOf(MakeCollection.Outcome.Made.class);
        return new Waiting(change, debit, file);
    }

    private RenewEarly.Outcome renewsEarly(Service held) {
        return shop.desk
                .renewEarly()
                .renew(
                        new RenewEarly.Command(
                                anna,
                                held.id(),
                                UUID.randomUUID(),
                                Optional.empty(),
                                Optional.empty()));
    }

    private void assertExpired() {
        assertThat(shop.serviceOf(anna).state()).isEqualTo(ServiceState.EXPIRED);
        assertThat(shop.serviceOf(anna).plan()).isEqualTo(MEDIUM);
        assertThat(shop.serviceOf(anna).changing()).isEmpty();
    }

    private PlanChange now(PlanChange change) {
        return shop.company
                .given()
                .in(() -> shop.company.stores().planChanges().find(change.id()))
                .orElseThrow();
    }

    private List<Notice.Kind> told() {
        return shop.company.stores().outbox().notices().stream().map(Notice::kind).toList();
    }
}
