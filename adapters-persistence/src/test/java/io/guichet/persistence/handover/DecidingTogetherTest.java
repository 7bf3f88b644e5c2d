package io.guichet.persistence.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.guichet.application.access.ShareAccess;
import io.guichet.application.contact.AnswerContactChange;
import io.guichet.application.erasure.DeleteProfile;
import io.guichet.application.erasure.Obstacle;
import io.guichet.application.handover.HandoverObstacle;
import io.guichet.application.handover.TakeOverCustomer;
import io.guichet.application.payment.TopUpByCard;
import io.guichet.application.profile.MailedLink;
import io.guichet.application.profile.MailedLink.Purpose;
import io.guichet.domain.access.ContactChange;
import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permission.Bundle;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Handover;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.shared.Sha256;
import io.guichet.persistence.shared.JpaStores;
import io.guichet.testing.payment.FakeCardProvider;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.InMemoryTransactions;
import io.guichet.testing.shared.Samples;
import io.guichet.testing.shared.TestClock;
import io.guichet.testing.shared.UseCases;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Of two who decide about a customer at once the second sees what the first one did, on the real
 * database: nobody comes back who was sent away, and no money moves for whoever has left.
 */
class DecidingTogetherTest {

    private final TestClock clock = new TestClock("2026-03-02T09:00:00Z");
    private final JpaStores stores = new JpaStores(clock);
    private final UseCases does =
            UseCases.over(stores, new FakeCardProvider(new InMemoryTransactions(), clock), clock);
    private final Deciding deciding = new Deciding(does);
    private final Given given = new Given(stores);
    private final CustomerNumber bakery = given.customer().number();
    private final ProfileId anna = given.profile();
    private final ProfileId helper = given.profile();
    private final ProfileId paul = given.profile();
    private final Permissions more = technicalAnd(Permission.BILLING);
    private final String code = Samples.hash();

    @BeforeEach
    void anna_owns_the_bakery_and_somebody_helps() {
        given.done(
                () -> {
                    stores.profiles().grant(anna, bakery);
                    stores.profiles().permit(helper, bakery, more);
                });
    }

    @Test
    void whoever_lost_his_place_with_the_old_owner_is_not_let_in_by_him() {
        isOffered();

        assertThat(
                        meanwhile(
                                () -> deciding.takeOver().accept(code, paul),
                                () -> deciding.share().change(bakery, helper, billing())))
                .isEqualTo(new ShareAccess.Outcome.NoSuchHolder());

        assertThat(holders()).containsExactly(paul);
    }

    @Test
    void a_contact_who_was_sent_away_is_not_left_with_the_rest() {
        given.done(
                () -> {
                    ContactChange change =
                            ContactChange.ask(
                                    bakery,
                                    Bundle.TECHNICAL,
                                    anna,
                                    Optional.of(helper),
                                    emailOf(paul),
                                    clock.instant());
                    stores.contactChanges().put(change.confirm());
                    link(Purpose.CONTACT_ACCEPTANCE, paul, Optional.of(change.id()));
                });

        assertThat(
                        meanwhile(
                                () -> deciding.share().withdraw(bakery, helper),
                                () -> deciding.contacts().accept(code, paul)))
                .isEqualTo(new AnswerContactChange.Outcome.NoSuchLink());

        assertThat(holders()).containsExactly(anna);
    }

    @Test
    void of_two_owners_who_let_each_other_go_one_stays() {
        given.done(() -> stores.profiles().grant(paul, bakery));

        assertThat(
                        meanwhile(
                                () -> deciding.share().withdraw(bakery, anna),
                                () -> deciding.share().withdraw(bakery, paul)))
                .isEqualTo(new ShareAccess.Outcome.IsOwner());

        assertThat(holders()).containsExactlyInAnyOrder(paul, helper);
    }

    @Test
    void nothing_passes_while_the_old_owner_pays() {
        isOffered();

        assertThat(meanwhile(this::topsUp, () -> deciding.takeOver().accept(code, paul)))
                .isEqualTo(
                        new TakeOverCustomer.Outcome.Hindered(
                                List.of(HandoverObstacle.CARD_PAYMENTS)));

        assertThat(holders()).contains(anna);
    }

    @Test
    void nobody_leaves_while_he_pays() {
        given.done(() -> link(Purpose.PROFILE_DELETION, anna, Optional.empty()));

        assertThat(meanwhile(this::topsUp, () -> deciding.deleteProfile().confirm(code)))
                .isEqualTo(
                        new DeleteProfile.Outcome.Hindered(
                                List.of(
                                        new DeleteProfile.Hindrance(
                                                Optional.of(bakery), Obstacle.CARD_PAYMENTS))));
    }

    @Test
    void nobody_pays_who_has_left() {
        given.done(() -> link(Purpose.PROFILE_DELETION, anna, Optional.empty()));

        assertThat(meanwhile(() -> deciding.deleteProfile().confirm(code), this::topsUp))
                .isEqualTo(new TopUpByCard.Outcome.Closed());

        assertThat(holders()).isEmpty();
    }

    /** What the second is answered, who comes before the first has committed. */
    private Object meanwhile(Supplier<?> first, Supplier<?> second) {
        CompletableFuture<Object> answer =
                given.in(
                        () -> {
                            first.get();
                            CompletableFuture<Object> later =
                                    CompletableFuture.supplyAsync(second::get);
                            assertThatExceptionOfType(TimeoutException.class)
                                    .isThrownBy(() -> later.get(1, TimeUnit.SECONDS));
                            return later;
                        });
        return answer.orTimeout(1, TimeUnit.MINUTES).join();
    }

    private Object topsUp() {
        return does.topUpByCard()
                .start(
                        new TopUpByCard.Command(
                                bakery,
                                Money.euros("20.00"),
                                new PaymentId(UUID.randomUUID()),
                                false));
    }

    /** To Paul, as Anna confirmed. */
    private void isOffered() {
        given.done(
                () -> {
                    Handover handover =
                            Handover.ask(bakery, anna, emailOf(paul), clock.instant()).confirm();
                    stores.handovers().put(handover);
                    link(Purpose.HANDOVER_ACCEPTANCE, paul, Optional.of(handover.id()));
                });
    }

    private void link(Purpose purpose, ProfileId who, Optional<UUID> about) {
        stores.signIn()
                .links()
                .add(
                        Sha256.hex(code),
                        new MailedLink(
                                purpose,
                                emailOf(who),
                                Language.FR,
                                Optional.of(who),
                                Optional.empty(),
                                about,
                                clock.instant().plus(Handover.LASTS)));
    }

    private EmailAddress emailOf(ProfileId who) {
        return new EmailAddress(stores.profiles().find(who).orElseThrow().email());
    }

    private List<ProfileId> holders() {
        return given.in(() -> stores.profiles().holders(bakery)).stream()
                .map(holder -> holder.profile().id())
                .toList();
    }

    private static Permissions billing() {
        return Permissions.of(Set.of(Permission.BILLING), false);
    }

    private static Permissions technicalAnd(Permission another) {
        Set<Permission> all = new HashSet<>(Bundle.TECHNICAL.permissions());
        all.add(another);
        return Permissions.of(all, false);
    }
}
