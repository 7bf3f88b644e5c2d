package io.guichet.testing.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.identity.Caller.Role;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.staff.ProviderTerms;
import io.guichet.domain.access.StaffRole;
import io.guichet.domain.factor.SecondFactor;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.shared.Contract;
import io.guichet.testing.shared.Given;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What every {@link io.guichet.application.staff.port.StaffMembers} promises. */
public abstract class StaffMembersContract extends Contract {

    @Test
    void members_are_listed_by_name_and_customers_are_not() {
        Profile zoe = member("Zoe", StaffRole.BILLING);
        Profile adam = member("Adam", StaffRole.SUPPORT);
        ProfileId customer = given().profile();

        List<Profile> listed = in(() -> stores().staffMembers().list(1000));

        assertThat(listed).contains(adam, zoe);
        assertThat(listed.indexOf(adam)).isLessThan(listed.indexOf(zoe));
        assertThat(listed).extracting(Profile::id).doesNotContain(customer);
        assertThat(in(() -> stores().staffMembers().list(1))).hasSize(1);
    }

    @Test
    void administrators_are_held_whatever_else_they_are() {
        Profile boss = member("Boss", StaffRole.ADMINISTRATOR);
        Profile both = member("Both", StaffRole.ADMINISTRATOR, StaffRole.BILLING);
        Profile sam = member("Sam", StaffRole.SUPPORT);

        assertThat(in(() -> stores().staffMembers().lockAdministrators()))
                .contains(boss.id(), both.id())
                .doesNotContain(sam.id());
    }

    @Test
    void whoever_has_a_way_in_and_a_second_factor_can_administer() {
        ProfileId never = member("Never", StaffRole.ADMINISTRATOR).id();
        ProfileId boss = member("Boss", StaffRole.ADMINISTRATOR).id();
        ProfileId halfway = member("Halfway", StaffRole.ADMINISTRATOR).id();
        done(() -> desk().canSignIn(boss));
        done(() -> stores().signIn().credentials().save(halfway, "$argon2id$1", Given.NOON));
        SecondFactor begun = SecondFactor.begin(halfway, "phone", "secret", Given.NOON);
        done(() -> stores().factor().factors().add(begun));

        assertThat(isAble(never, Optional.empty())).isFalse();
        assertThat(isAble(boss, Optional.empty())).isTrue();
        assertThat(isAble(halfway, Optional.empty())).isFalse();

        done(() -> stores().signIn().credentials().remove(boss));
        assertThat(isAble(boss, Optional.empty())).isFalse();
    }

    @Test
    void whoever_comes_by_the_provider_can_administer_where_its_second_factor_counts() {
        ProfileId boss = member("Boss", StaffRole.ADMINISTRATOR).id();
        String issuer = "https://id.example/" + boss.value();
        Optional<ProviderTerms> asked = provider(issuer, Set.of());
        Optional<ProviderTerms> trusted = provider(issuer, Set.of("mfa"));
        assertThat(isAble(boss, trusted)).isFalse();

        done(() -> stores().signIn().atProvider().link(issuer, "boss-1", boss, Given.NOON));

        assertThat(isAble(boss, trusted)).isTrue();
        assertThat(isAble(boss, asked)).isFalse();
        assertThat(isAble(boss, provider("https://other.example", Set.of("mfa")))).isFalse();
        done(
                () -> {
                    desk().canSignIn(boss);
                    stores().signIn().credentials().remove(boss);
                });
        assertThat(isAble(boss, asked)).isTrue();
        assertThat(isAble(boss, Optional.empty())).isFalse();
    }

    @Test
    void roles_are_given_in_the_place_of_others_and_taken() {
        Profile sam = member("Sam", StaffRole.SUPPORT);

        done(
                () ->
                        stores().staffMembers()
                                .appoint(sam.id(), Set.of(StaffRole.BILLING, StaffRole.CATALOGUE)));
        assertThat(found(sam).staffRoles())
                .containsExactlyInAnyOrder(StaffRole.BILLING, StaffRole.CATALOGUE);
        assertThat(found(sam).role()).isEqualTo(Role.STAFF);

        done(() -> stores().staffMembers().appoint(sam.id(), Set.of()));
        assertThat(found(sam).staffRoles()).isEmpty();
        assertThat(found(sam).role()).isEqualTo(Role.CUSTOMER);
        assertThat(found(sam).email()).isEqualTo(sam.email());
    }

    @Test
    void a_member_gets_another_name_and_nothing_else() {
        Profile sam = member("Sam", StaffRole.SUPPORT);

        done(() -> stores().staffMembers().rename(sam.id(), "Samuel"));

        assertThat(found(sam).name()).isEqualTo("Samuel");
        assertThat(found(sam).email()).isEqualTo(sam.email());
        assertThat(found(sam).staffRoles()).containsExactly(StaffRole.SUPPORT);
    }

    private static Optional<ProviderTerms> provider(String issuer, Set<String> secondFactors) {
        return Optional.of(new ProviderTerms("Id", issuer, Map.of(), false, secondFactors));
    }

    private boolean isAble(ProfileId member, Optional<ProviderTerms> provider) {
        return in(() -> desk().able(provider).isAble(member));
    }

    private StaffDesk desk() {
        return new StaffDesk(stores(), Clock.fixed(Given.NOON, ZoneOffset.UTC));
    }

    private Profile found(Profile member) {
        return in(() -> stores().profiles().find(member.id())).orElseThrow();
    }

    private Profile member(String name, StaffRole... roles) {
        ProfileId id = new ProfileId(UUID.randomUUID());
        Profile member =
                new Profile(
                        id,
                        name,
                        id.value() + "@example.net",
                        Language.EN,
                        Role.STAFF,
                        Set.of(roles));
        done(() -> stores().profiles().add(member));
        return member;
    }
}
