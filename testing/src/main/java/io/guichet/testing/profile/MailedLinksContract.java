package io.guichet.testing.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.profile.MailedLink;
import io.guichet.application.profile.MailedLink.Purpose;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What every {@link io.guichet.application.profile.port.MailedLinks} promises. */
public abstract class MailedLinksContract extends Contract {

    private static final Instant NOON = Given.NOON;
    private static final Instant LATER = NOON.plus(Duration.ofHours(1));

    private static final UUID ABOUT = UUID.randomUUID();

    private final String hash = Samples.hash();
    private final String name = "a" + Samples.number();
    private MailedLink link;

    @BeforeEach
    void aLink() {
        link = link(name + "@example.org", Purpose.EMAIL_PROOF);
        done(() -> stores().signIn().links().add(hash, link));
    }

    @Test
    void it_is_found_by_its_code_until_it_expires() {
        assertThat(find(hash, NOON)).contains(link);
        assertThat(find(hash, LATER)).isEmpty();
        assertThat(find(Samples.hash(), NOON)).isEmpty();
    }

    @Test
    void a_person_has_those_that_are_still_good() {
        ProfileId anna = given().profile();
        String other = Samples.hash();
        MailedLink hers =
                new MailedLink(
                        Purpose.PASSWORD,
                        link.email(),
                        link.language(),
                        Optional.of(anna),
                        Optional.empty(),
                        Optional.empty(),
                        LATER);
        done(() -> stores().signIn().links().add(other, hers));

        assertThat(of(anna, NOON)).containsExactly(hers);
        assertThat(of(anna, LATER)).isEmpty();
        done(() -> stores().signIn().links().use(other, NOON));
        assertThat(of(anna, NOON)).isEmpty();
    }

    private List<MailedLink> of(ProfileId profile, Instant now) {
        return in(() -> stores().signIn().links().of(profile, now));
    }

    @Test
    void it_is_good_once() {
        assertThat(use(LATER)).isFalse();
        assertThat(use(NOON)).isTrue();
        assertThat(use(NOON)).isFalse();
        assertThat(find(hash, NOON)).isEmpty();
    }

    @Test
    void a_later_one_takes_its_place_for_the_same_purpose_only() {
        String other = Samples.hash();
        done(
                () ->
                        stores().signIn()
                                .links()
                                .add(other, link(name + "@example.org", Purpose.PASSWORD)));
        assertThat(find(hash, NOON)).isPresent();

        String later = Samples.hash();
        done(
                () ->
                        stores().signIn()
                                .links()
                                .add(later, link(name + "@EXAMPLE.org", Purpose.EMAIL_PROOF)));
        assertThat(find(hash, NOON)).isEmpty();
        assertThat(find(other, NOON)).isPresent();
        assertThat(find(later, NOON)).isPresent();
    }

    @Test
    void what_stops_a_case_stays_good_beside_a_later_one() {
        String first = Samples.hash();
        String second = Samples.hash();
        MailedLink stop = link(name + "@example.org", Purpose.RECOVERY_STOP);
        done(() -> stores().signIn().links().add(first, stop));
        done(() -> stores().signIn().links().add(second, stop));

        assertThat(find(first, NOON)).contains(stop);
        assertThat(find(second, NOON)).contains(stop);
    }

    @Test
    void those_of_a_person_are_removed_but_for_what_stops_a_case() {
        String stopping = Samples.hash();
        ProfileId anna = link.profile().orElseThrow();
        MailedLink stop =
                new MailedLink(
                        Purpose.RECOVERY_STOP,
                        link.email(),
                        link.language(),
                        Optional.of(anna),
                        Optional.empty(),
                        Optional.of(ABOUT),
                        LATER);
        done(() -> stores().signIn().links().add(stopping, stop));
        done(() -> stores().signIn().links().removeOf(given().profile()));
        assertThat(find(hash, NOON)).isPresent();

        done(() -> stores().signIn().links().removeOf(anna));

        assertThat(find(hash, NOON)).isEmpty();
        assertThat(find(stopping, NOON)).contains(stop);
    }

    @Test
    void what_is_over_is_forgotten() {
        done(() -> stores().signIn().links().forget(LATER.plusSeconds(1)));

        assertThat(find(hash, NOON)).isEmpty();
    }

    private MailedLink link(String email, Purpose purpose) {
        return new MailedLink(
                purpose,
                EmailAddress.parse(email),
                Language.FR,
                Optional.of(given().profile()),
                Optional.of(EmailAddress.parse("new@example.org")),
                Optional.of(ABOUT),
                LATER);
    }

    private Optional<MailedLink> find(String codeHash, Instant now) {
        return in(() -> stores().signIn().links().find(codeHash, now));
    }

    private boolean use(Instant now) {
        return in(() -> stores().signIn().links().use(hash, now));
    }
}
