package io.guichet.testing.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.access.Invitation;
import io.guichet.application.erasure.Obstacle;
import io.guichet.application.identity.AccessToken;
import io.guichet.application.identity.ChatLink;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.identity.query.ListCustomers;
import io.guichet.application.profile.MailedLink;
import io.guichet.application.session.WebSession;
import io.guichet.domain.access.IpRules;
import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.access.TokenRights;
import io.guichet.domain.factor.Entrance;
import io.guichet.domain.factor.Passkey;
import io.guichet.domain.factor.SecondFactor;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.payment.CardFace;
import io.guichet.domain.payment.StoredCard;
import io.guichet.domain.payment.StoredCardId;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What every adapter promises that takes persons out of what is kept. */
public abstract class ErasureContract extends Contract {

    private static final String CREDENTIAL = Samples.hash();
    private static final Instant NOON = Given.NOON;
    private static final Instant LATER = NOON.plus(Duration.ofHours(1));

    private ProfileId anna;
    private ProfileId paul;
    private Customer customer;

    @BeforeEach
    void twoPeopleAndACustomer() {
        anna = given().profile();
        paul = given().profile();
        customer = given().customer();
    }

    @Test
    void nothing_of_a_person_is_left_but_a_row_that_names_nobody() {
        String email = email(anna);
        done(() -> stores().profiles().grant(anna, customer.number()));
        String token = hasToken(anna);
        String session = isSignedIn(anna);
        String link = hasLink(anna);
        String invitation = isInvited(email);
        hasWaysIn();

        erase(anna);

        Profile left = in(() -> stores().profiles().find(anna)).orElseThrow();
        assertThat(left.name()).isEmpty();
        assertThat(left.email()).isEqualTo(anna.value() + "@deleted.invalid");
        assertThat(in(() -> stores().profiles().findByEmail(email))).isEmpty();
        assertThat(in(() -> stores().profiles().customersOf(anna))).isEmpty();
        assertThat(in(() -> stores().accessTokens().find(token, Optional.empty()))).isEmpty();
        assertThat(in(() -> stores().signIn().sessions().find(session))).isEmpty();
        assertThat(in(() -> stores().signIn().links().find(link, NOON))).isEmpty();
        assertThat(in(() -> stores().signIn().credentials().find(anna))).isEmpty();
        assertThat(in(() -> stores().signIn().atProvider().find("https://id.example", "a" + anna)))
                .isEmpty();
        assertThat(in(() -> stores().invitations().findByCode(invitation, NOON))).isEmpty();
        assertThat(in(() -> stores().ipRules().of(anna))).isEqualTo(IpRules.none());
        assertThat(in(() -> stores().factor().factors().of(anna))).isEmpty();
        assertThat(in(() -> stores().factor().factors().codesLeft(anna))).isZero();
        assertThat(
                        in(
                                () ->
                                        stores().factor()
                                                .stepUps()
                                                .confirmedAt(anna, Entrance.ofSession("here"))))
                .isEmpty();
        assertThat(in(() -> stores().chatLinks().ofProfile(anna))).isEmpty();
        assertThat(in(() -> stores().factor().passkeys().of(anna))).isEmpty();
        assertThat(in(() -> stores().factor().passkeys().isKnown(CREDENTIAL))).isFalse();
    }

    @Test
    void others_keep_what_they_have_and_the_address_is_free() {
        String email = email(anna);
        String token = hasToken(paul);
        String session = isSignedIn(paul);
        done(() -> stores().profiles().grant(paul, customer.number()));

        erase(anna);

        assertThat(in(() -> stores().accessTokens().find(token, Optional.empty()))).isPresent();
        assertThat(in(() -> stores().signIn().sessions().find(session))).isPresent();
        assertThat(in(() -> stores().profiles().customersOf(paul)))
                .containsExactly(customer.number());
        done(() -> stores().profiles().changeEmail(paul, new EmailAddress(email)));
        assertThat(email(paul)).isEqualTo(email);
    }

    @Test
    void what_somebody_owns_is_told_from_what_he_may_do() {
        Customer other = given().customer();
        done(
                () -> {
                    stores().profiles().grant(anna, customer.number());
                    stores().profiles()
                            .permit(
                                    anna,
                                    other.number(),
                                    Permissions.of(Set.of(Permission.BILLING), false));
                });

        assertThat(in(() -> stores().erasing().erasure().ownedBy(anna)))
                .containsExactly(customer.number());
    }

    @Test
    void a_closed_customer_is_there_without_a_way_to_him() {
        done(() -> stores().profiles().grant(paul, customer.number()));
        assertThat(isClosed()).isFalse();
        assertThat(isListed()).isTrue();

        done(() -> stores().erasing().erasure().close(customer.number(), NOON));

        assertThat(isClosed()).isTrue();
        assertThat(isListed()).isFalse();
        Customer left = in(() -> stores().customers().find(customer.number())).orElseThrow();
        assertThat(left.identity()).isEqualTo(customer.identity());
        assertThat(left.email()).isEqualTo(customer.number() + "@closed.invalid");
        assertThat(in(() -> stores().profiles().holders(customer.number()))).isEmpty();
    }

    @Test
    void the_cards_of_closed_customers_are_to_be_forgotten() {
        StoredCard card =
                new StoredCard(
                        new StoredCardId(UUID.randomUUID()),
                        customer.number(),
                        "tok_" + UUID.randomUUID(),
                        new CardFace("visa", "4242", YearMonth.of(2030, 12)),
                        StoredCard.State.DEFAULT,
                        NOON,
                        NOON,
                        0);
        done(() -> stores().storedCards().add(card));

        done(() -> stores().erasing().erasure().close(customer.number(), NOON));

        assertThat(in(() -> stores().storedCards().of(customer.number()))).isEmpty();
        assertThat(in(() -> stores().storedCards().toForget(1_000)))
                .extracting(StoredCard::id)
                .contains(card.id());
    }

    @Test
    void what_a_customer_has_and_owes_is_found() {
        assertThat(ties()).isEmpty();

        given().serviceOf(customer, LocalDate.of(2026, 3, 1));
        given().invoiceOf(customer);

        assertThat(ties()).containsExactlyInAnyOrder(Obstacle.SERVICES, Obstacle.UNPAID);
    }

    private void hasWaysIn() {
        done(
                () -> {
                    stores().signIn().credentials().save(anna, "$argon2id$v=19$x", NOON);
                    stores().signIn()
                            .atProvider()
                            .link("https://id.example", "a" + anna, anna, NOON);
                    stores().ipRules().put(anna, new IpRules(false, List.of()));
                    stores().factor()
                            .factors()
                            .add(SecondFactor.begin(anna, "telephone", "SECRET", NOON));
                    SecondFactor key = SecondFactor.beginPasskey(anna, "key", NOON);
                    stores().factor().factors().add(key);
                    stores().factor().passkeys().add(passkey(key));
                    stores().factor().factors().replaceCodes(anna, List.of(Samples.hash()));
                    stores().factor().stepUps().note(anna, Entrance.ofSession("here"), NOON);
                    stores().chatLinks()
                            .add(ChatLink.offer(UUID.randomUUID(), anna, Samples.hash(), LATER));
                });
    }

    private static Passkey passkey(SecondFactor of) {
        return new Passkey(
                of.id(), of.profile(), CREDENTIAL, "key", 0, false, List.of(), Optional.empty());
    }

    private Set<Obstacle> ties() {
        return in(() -> stores().erasing().ties().of(customer.number()));
    }

    private boolean isClosed() {
        return in(() -> stores().customers().isClosed(customer.number()));
    }

    private boolean isListed() {
        ListCustomers.Filter filter =
                new ListCustomers.Filter(
                        Optional.of(customer.seller()), Optional.empty(), Optional.empty());
        return stores().listCustomers().list(filter, 0, 10).items().stream()
                .anyMatch(found -> found.number().equals(customer.number()));
    }

    private void erase(ProfileId person) {
        done(() -> stores().erasing().erasure().erase(person, NOON));
    }

    private String email(ProfileId person) {
        return in(() -> stores().profiles().find(person)).orElseThrow().email();
    }

    private String hasToken(ProfileId owner) {
        String hash = Samples.hash();
        AccessToken token =
                new AccessToken(
                        UUID.randomUUID(),
                        owner,
                        "script",
                        "gct_Ab3d",
                        TokenRights.all(),
                        NOON,
                        NOON.plus(Duration.ofDays(30)),
                        false,
                        Optional.empty());
        done(() -> stores().accessTokens().add(hash, token));
        return hash;
    }

    private String isSignedIn(ProfileId person) {
        String hash = Samples.hash();
        WebSession session =
                new WebSession(
                        UUID.randomUUID(),
                        person,
                        new WebSession.Times(NOON, NOON, LATER),
                        false,
                        Optional.empty(),
                        new WebSession.Origin("", ""));
        done(() -> stores().signIn().sessions().add(hash, session));
        return hash;
    }

    private String hasLink(ProfileId person) {
        String hash = Samples.hash();
        MailedLink link =
                new MailedLink(
                        MailedLink.Purpose.PASSWORD,
                        new EmailAddress(email(person)),
                        Language.FR,
                        Optional.of(person),
                        Optional.empty(),
                        Optional.empty(),
                        LATER);
        done(() -> stores().signIn().links().add(hash, link));
        return hash;
    }

    private String isInvited(String email) {
        String hash = Samples.hash();
        Invitation invitation =
                new Invitation(
                        UUID.randomUUID(),
                        customer.number(),
                        new EmailAddress(email),
                        Permissions.of(Set.of(Permission.BILLING), false),
                        paul,
                        LATER);
        done(() -> stores().invitations().add(invitation, hash));
        return hash;
    }
}
