package io.guichet.testing.reform;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.reform.query.ListTransmissions.Filter;
import io.guichet.application.reform.query.ListTransmissions.Position;
import io.guichet.domain.identity.Seller;
import io.guichet.domain.reform.DepositStatus;
import io.guichet.domain.reform.Transmission;
import io.guichet.domain.reform.TransmissionKind;
import io.guichet.domain.reform.TransmissionKind.Destination;
import io.guichet.domain.reform.TransmissionState;
import io.guichet.testing.shared.Contract;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What every {@link io.guichet.application.reform.port.Transmissions} promises. */
public abstract class TransmissionsContract extends Contract {

    /** Before everything else that the state may hold, so that ours is the next that is due. */
    private static final Instant NOW = Instant.parse("2001-03-01T12:00:00.123456Z");

    private static final Duration LEASE = Duration.ofMinutes(2);

    private Seller seller;
    private Transmission written;

    @BeforeEach
    void one() {
        settleOthers();
        seller = given().seller();
        written = transmission("FR00000001", NOW);
        add(written);
    }

    @Test
    void what_was_written_is_found_as_it_was() {
        assertThat(find(written)).isEqualTo(written);
    }

    @Test
    void nothing_is_told_twice() {
        Transmission again =
                Transmission.of(UUID.randomUUID(), written.key(), seller.code(), content("X"), NOW);
        assertLost(() -> stores().reform().transmissions().add(again));
    }

    @Test
    void what_is_due_is_claimed_once_until_the_lease_ends() {
        assertThat(claim(NOW)).map(Transmission::id).contains(written.id());
        assertThat(claim(NOW)).isEmpty();
        assertThat(claim(NOW.plus(LEASE))).map(Transmission::id).contains(written.id());
    }

    @Test
    void what_goes_elsewhere_is_claimed_there_only() {
        assertThat(claim(Destination.CHORUS_PRO, NOW)).isEmpty();

        Transmission deposit = transmission(TransmissionKind.DEPOSIT, "FR00000003", NOW);
        add(deposit);
        assertThat(claim(Destination.CHORUS_PRO, NOW)).map(Transmission::id).contains(deposit.id());
        assertThat(claim(NOW)).map(Transmission::id).contains(written.id());
        assertThat(claim(NOW)).isEmpty();
    }

    @Test
    void what_is_held_up_is_due_after_a_week() {
        save(claim(NOW).orElseThrow().held("ENGAGEMENT_NUMBER_NEEDED", NOW));

        assertThat(claim(NOW.plus(Duration.ofDays(7)).minusSeconds(1))).isEmpty();
        assertThat(claim(NOW.plus(Duration.ofDays(7))))
                .map(Transmission::id)
                .contains(written.id());
    }

    @Test
    void how_one_stands_is_kept() {
        save(claim(NOW).orElseThrow().sending(NOW));
        assertThat(claim(NOW)).isEmpty();
        Transmission missed = claim(NOW.plus(LEASE)).orElseThrow().missed(NOW);
        save(missed);
        assertThat(find(written).standing()).isEqualTo(missed.standing());

        Transmission standing = find(written).stands("CPP1", new DepositStatus("A_RECYCLER"), NOW);
        save(standing);
        assertThat(find(written).standing()).isEqualTo(standing.standing());
        assertThat(list(status("A_RECYCLER"), Position.START)).containsExactly(written.id());
        assertThat(list(status("REJETEE"), Position.START)).isEmpty();
    }

    private static Filter status(String status) {
        return new Filter(Optional.empty(), Optional.empty(), status, "");
    }

    @Test
    void what_the_platform_has_comes_again_until_it_is_decided() {
        Transmission taken = claim(NOW).orElseThrow().taken("flow-1", NOW);
        save(taken);
        assertThat(find(written).standing()).isEqualTo(taken.standing());

        Transmission followed = claim(NOW.plusSeconds(60)).orElseThrow();
        save(followed.accepted(NOW.plusSeconds(61)));
        assertThat(find(written).standing().state()).isEqualTo(TransmissionState.ACCEPTED);
        assertThat(claim(NOW.plusSeconds(3_600))).isEmpty();
    }

    @Test
    void whoever_read_it_before_a_change_loses() {
        Transmission seen = find(written);
        save(claim(NOW).orElseThrow().rejected("IRR_SYNTAX", NOW));

        assertLost(() -> stores().reform().transmissions().save(seen.taken("flow-2", NOW)));
        assertThat(find(written).standing().reason()).isEqualTo("IRR_SYNTAX");
    }

    @Test
    void a_seller_s_are_listed_newest_first_and_filtered() {
        Transmission newer = transmission("FR00000002", NOW.plusSeconds(1));
        add(newer);
        save(find(newer).rejected("DOUBLON", NOW));

        assertThat(list(Filter.ALL, Position.START)).containsExactly(newer.id(), written.id());
        assertThat(list(Filter.ALL, new Position(NOW.plusSeconds(1), newer.id())))
                .containsExactly(written.id());
        assertThat(
                        list(
                                new Filter(
                                        Optional.of(TransmissionKind.PAYMENT_STATUS),
                                        Optional.of(TransmissionState.REJECTED),
                                        "",
                                        ""),
                                Position.START))
                .containsExactly(newer.id());
        assertThat(
                        list(
                                new Filter(Optional.empty(), Optional.empty(), "", "FR00000001"),
                                Position.START))
                .containsExactly(written.id());
    }

    @Test
    void the_latest_about_something_is_found() {
        Transmission newer = transmission("FR00000001", NOW.plusSeconds(1));
        add(newer);

        assertThat(latest("FR00000001")).contains(newer);
        assertThat(latest("FR00000002")).isEmpty();
    }

    private Optional<Transmission> latest(String subject) {
        return in(
                () ->
                        stores().reform()
                                .transmissions()
                                .latest(seller.code(), TransmissionKind.PAYMENT_STATUS, subject));
    }

    private Transmission transmission(String subject, Instant at) {
        return transmission(TransmissionKind.PAYMENT_STATUS, subject, at);
    }

    private Transmission transmission(TransmissionKind kind, String subject, Instant at) {
        UUID id = UUID.randomUUID();
        Transmission.Content content =
                new Transmission.Content(kind, subject, content(subject).file());
        return Transmission.of(id, "212:" + id, seller.code(), content, at);
    }

    private static Transmission.Content content(String subject) {
        return new Transmission.Content(
                TransmissionKind.PAYMENT_STATUS, subject, new Transmission.File("a.xml", "<é/>"));
    }

    private void add(Transmission transmission) {
        done(() -> stores().reform().transmissions().add(transmission));
    }

    private void save(Transmission transmission) {
        done(() -> stores().reform().transmissions().save(transmission));
    }

    private Transmission find(Transmission wanted) {
        return in(() -> stores().reform().transmissions().find(wanted.id())).orElseThrow();
    }

    private Optional<Transmission> claim(Instant now) {
        return claim(Destination.PLATFORM, now);
    }

    private Optional<Transmission> claim(Destination destination, Instant now) {
        return in(() -> stores().reform().transmissions().claim(destination, now, LEASE));
    }

    private List<UUID> list(Filter filter, Position after) {
        return stores()
                .reform()
                .listTransmissions()
                .list(seller.code(), filter, after, 10)
                .items()
                .stream()
                .map(Transmission::id)
                .toList();
    }

    /** What tests before this one left open. */
    private void settleOthers() {
        for (Destination destination : Destination.values()) {
            Optional<Transmission> open = claim(destination, NOW.plusSeconds(86_400));
            while (open.isPresent()) {
                save(open.get().accepted(NOW));
                open = claim(destination, NOW.plusSeconds(86_400));
            }
        }
    }
}
