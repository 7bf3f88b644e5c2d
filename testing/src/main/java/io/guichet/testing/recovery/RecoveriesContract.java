package io.guichet.testing.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.identity.Caller.Role;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.recovery.port.Recoveries.Sight;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.PartyKind;
import io.guichet.domain.identity.ProfileId;
import io.guichet.domain.recovery.Loss;
import io.guichet.domain.recovery.MailedCode;
import io.guichet.domain.recovery.Proof;
import io.guichet.domain.recovery.RecoveryCase;
import io.guichet.domain.recovery.RecoveryCase.Check;
import io.guichet.domain.recovery.RecoveryCase.Opening;
import io.guichet.domain.recovery.RecoveryCase.Subject;
import io.guichet.domain.recovery.Standing.State;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;
import io.guichet.testing.shared.Samples;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What every {@link io.guichet.application.recovery.port.Recoveries} promises. */
public abstract class RecoveriesContract extends Contract {

    private static final Instant NOON = Given.NOON;
    private static final Sight EVERYTHING = new Sight(new ProfileId(UUID.randomUUID()), true);

    private ProfileId anna;
    private ProfileId sam;
    private RecoveryCase opened;

    @BeforeEach
    void aCase() {
        anna = given().profile();
        sam = given().profile();
        opened = open(Loss.E_MAIL, Optional.of(new EmailAddress("new@example.org")));
        done(() -> stores().recoveries().add(opened));
    }

    @Test
    void a_case_is_found_as_it_was_stored() {
        assertThat(find()).isEqualTo(opened);
        assertThat(in(() -> stores().recoveries().underWay(anna))).contains(opened);
        assertThat(in(() -> stores().recoveries().underWay(sam))).isEmpty();
        assertThat(in(() -> stores().recoveries().find(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void a_person_is_told_of_all_cases_he_had_and_of_nobody_elses() {
        RecoveryCase over = find().refuse(sam, NOON, "no");
        save(over);
        RecoveryCase later =
                RecoveryCase.open(
                        UUID.randomUUID(),
                        new Subject(anna, opened.documents()),
                        Loss.ADDRESSES,
                        Optional.empty(),
                        new Opening(sam, NOON.plusSeconds(60), "asked again"));
        done(() -> stores().recoveries().add(later));

        assertThat(in(() -> stores().recoveries().of(anna)))
                .extracting(RecoveryCase::id)
                .containsExactly(later.id(), opened.id());
        assertThat(in(() -> stores().recoveries().of(sam))).isEmpty();
    }

    @Test
    void what_was_looked_at_and_mailed_is_kept_in_its_order() {
        save(find().with(MailedCode.sent(Samples.hash(), NOON)));
        save(find().with(check(Proof.PHONE_CALL, false)));
        save(find().with(check(Proof.PHONE_CALL, true)).with(check(Proof.STATUTES, true)));

        assertThat(find().checks())
                .containsExactly(
                        check(Proof.PHONE_CALL, false),
                        check(Proof.PHONE_CALL, true),
                        check(Proof.STATUTES, true));
        assertThat(find().code()).isPresent();
    }

    @Test
    void of_two_who_change_a_case_at_once_one_loses() {
        RecoveryCase read = find();
        save(read.with(check(Proof.PHONE_CALL, true)));

        assertLost(() -> stores().recoveries().save(read.decide(sam, NOON)));
    }

    @Test
    void a_person_has_one_case_at_a_time() {
        assertLost(() -> stores().recoveries().add(open(Loss.ADDRESSES, Optional.empty())));

        save(find().end(State.STOPPED, Optional.of(anna), NOON, "by himself"));
        done(() -> stores().recoveries().add(open(Loss.ADDRESSES, Optional.empty())));

        assertThat(find().standing().reason()).isEqualTo("by himself");
        assertThat(in(() -> stores().recoveries().underWay(anna)).orElseThrow().loss())
                .isEqualTo(Loss.ADDRESSES);
    }

    @Test
    void decided_ones_are_due_when_their_time_has_come() {
        save(find().decide(sam, NOON));
        Instant effect = NOON.plus(RecoveryCase.WAITING);

        assertThat(due(effect.minusSeconds(1))).doesNotContain(opened.id());
        assertThat(due(effect)).contains(opened.id());

        save(find().end(State.DONE, Optional.empty(), effect, ""));
        assertThat(due(effect)).doesNotContain(opened.id());
    }

    @Test
    void they_are_listed_by_state_and_the_newest_come_first() {
        assertThat(list(State.OPEN, EVERYTHING, 1000))
                .contains(opened)
                .isSortedAccordingTo(
                        (one, other) -> other.opening().at().compareTo(one.opening().at()));
        assertThat(list(State.DONE, EVERYTHING, 1000)).doesNotContain(opened);
    }

    @Test
    void what_somebody_may_not_see_takes_nobodys_place_in_the_list() {
        ProfileId member = staff();
        done(() -> stores().recoveries().add(open(member, NOON.plusSeconds(60))));
        Sight supports = new Sight(sam, false);

        assertThat(list(State.OPEN, supports, 1000))
                .contains(opened)
                .extracting(RecoveryCase::profile)
                .doesNotContain(member);
        int seen = list(State.OPEN, supports, 1000).size();
        assertThat(list(State.OPEN, supports, seen)).contains(opened);
        assertThat(list(State.OPEN, EVERYTHING, 1000))
                .extracting(RecoveryCase::profile)
                .contains(member);
        assertThat(list(State.OPEN, new Sight(member, true), 1000))
                .contains(opened)
                .extracting(RecoveryCase::profile)
                .doesNotContain(member);
    }

    private ProfileId staff() {
        ProfileId id = new ProfileId(UUID.randomUUID());
        Profile member =
                new Profile(id, "Sam", id.value() + "@example.net", Language.EN, Role.STAFF);
        done(() -> stores().profiles().add(member));
        return id;
    }

    private List<RecoveryCase> list(State state, Sight sight, int limit) {
        return in(() -> stores().recoveries().list(state, sight, limit));
    }

    private RecoveryCase open(ProfileId profile, Instant at) {
        return RecoveryCase.open(
                UUID.randomUUID(),
                new Subject(profile, Proof.documentsOf(List.of())),
                Loss.ADDRESSES,
                Optional.empty(),
                new Opening(sam, at, "asked by telephone"));
    }

    private RecoveryCase open(Loss loss, Optional<EmailAddress> newEmail) {
        return RecoveryCase.open(
                UUID.randomUUID(),
                new Subject(anna, Proof.documentsOf(List.of(PartyKind.ASSOCIATION))),
                loss,
                newEmail,
                new Opening(sam, NOON, "asked by telephone"));
    }

    private Check check(Proof proof, boolean passed) {
        return new Check(proof, passed, sam, NOON, "as known since 2024");
    }

    private RecoveryCase find() {
        return in(() -> stores().recoveries().find(opened.id())).orElseThrow();
    }

    private void save(RecoveryCase changed) {
        done(() -> stores().recoveries().save(changed));
    }

    private List<UUID> due(Instant now) {
        return in(() -> stores().recoveries().due(now, 1000));
    }
}
