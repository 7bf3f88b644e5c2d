package io.guichet.rest.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.staff.KeepStaff;
import io.guichet.domain.access.StaffRole;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

class StaffResourceTest implements KeepStaff {

    private static final ProfileId BOSS = new ProfileId(new UUID(0, 9));
    private static final Member SAM =
            new Member(
                    new ProfileId(new UUID(0, 7)),
                    "Sam",
                    "sam@host.example",
                    Language.EN,
                    Set.of(StaffRole.SUPPORT, StaffRole.BILLING));
    private static final String ONE = "/staff/" + SAM.profile().value();
    private static final String REQUEST =
            "{\"email\":\"sam@host.example\",\"name\":\"Sam\",\"language\":\"en\","
                    + "\"roles\":[\"support\",\"billing\"]}";

    private final RestApi api = new RestApi();
    private Outcome outcome = new Outcome.Stands(SAM);
    private NewMember wanted;
    private Set<StaffRole> given = Set.of();

    StaffResourceTest() {
        api.with(new StaffResource(this, api.caller));
    }

    @Test
    void an_administrator_makes_a_member_and_sees_him() {
        Answer made = api.post("/staff", REQUEST).as("staff").answer();

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).endsWith(ONE);
        assertThat(wanted.by()).isEqualTo(BOSS);
        assertThat(wanted.roles()).isEqualTo(SAM.roles());
        assertThat(api.get(ONE).as("staff").answer().json().getString("email"))
                .isEqualTo("sam@host.example");
        assertThat(
                        api.get("/staff")
                                .as("staff")
                                .answer()
                                .json()
                                .getJsonArray("data")
                                .getJsonObject(0)
                                .getJsonArray("roles"))
                .hasToString("[\"support\",\"billing\"]");
    }

    @Test
    void roles_are_given_and_a_member_is_let_go() {
        assertThat(roles("{\"roles\":[\"catalogue\"]}").status()).isEqualTo(200);
        assertThat(given).containsExactly(StaffRole.CATALOGUE);

        outcome = new Outcome.Removed();
        assertThat(api.delete(ONE).as("staff").answer().status()).isEqualTo(204);
    }

    @Test
    void what_is_no_role_or_left_out_is_refused() {
        assertThat(roles("{\"roles\":[\"owner\"]}").refusedField())
                .isEqualTo("400 invalid-role /roles/0");
        assertThat(roles("{}").refusal()).isEqualTo("400 missing-field");
        assertThat(api.post("/staff", "{\"name\":\"Sam\"}").as("staff").answer().refusal())
                .isEqualTo("400 missing-field");
    }

    @Test
    void every_refusal_has_its_answer() {
        Map<Outcome, String> answers =
                Map.of(
                        new Outcome.NoSuchMember(), "404 no-such-member",
                        new Outcome.EmailTaken(), "409 e-mail-taken",
                        new Outcome.LastAdministrator(), "409 last-administrator",
                        new Outcome.NotAllowed(), "403 staff-role-missing",
                        new Outcome.TooMany(), "409 too-many-members");
        answers.forEach(
                (refused, answer) -> {
                    outcome = refused;
                    assertThat(roles("{\"roles\":[\"billing\"]}").refusal()).isEqualTo(answer);
                    assertThat(api.post("/staff", REQUEST).as("staff").answer().refusal())
                            .isEqualTo(answer);
                    assertThat(api.delete(ONE).as("staff").answer().refusal()).isEqualTo(answer);
                });
        assertThat(api.get("/staff/" + new UUID(1, 1)).as("staff").answer().refusal())
                .isEqualTo("404 no-such-member");
    }

    @Test
    void whoever_is_no_administrator_is_not_let_in() {
        for (String who : List.of("staff SUPPORT", "staff BILLING", "staff CATALOGUE")) {
            assertThat(api.get("/staff").as(who).answer().refusal())
                    .isEqualTo("403 staff-role-missing");
        }
        assertThat(api.get("/staff").answer().refusal()).isEqualTo("403 staff-only");
    }

    @Test
    void changes_take_a_second_factor_of_everybody() {
        api.factors.asks = true;
        assertThat(api.get("/staff").as("staff").answer().status()).isEqualTo(200);
        assertThat(api.delete(ONE).as("staff").answer().refusal())
                .isEqualTo("403 step-up-required");

        api.factors.enrolled = false;
        assertThat(api.post("/staff", REQUEST).as("staff").answer().refusal())
                .isEqualTo("403 second-factor-missing");
        assertThat(roles("{\"roles\":[\"billing\"]}").refusal())
                .isEqualTo("403 second-factor-missing");
        assertThat(wanted).isNull();
    }

    private Answer roles(String json) {
        return api.put(ONE + "/roles", json).as("staff").answer();
    }

    @Override
    public List<Member> list() {
        return List.of(SAM);
    }

    @Override
    public Optional<Member> find(ProfileId member) {
        return Optional.of(SAM).filter(sam -> sam.profile().equals(member));
    }

    @Override
    public Outcome add(NewMember asked) {
        wanted = asked;
        return outcome;
    }

    @Override
    public Outcome change(ProfileId by, ProfileId member, Set<StaffRole> roles) {
        given = roles;
        return outcome;
    }

    @Override
    public Outcome remove(ProfileId by, ProfileId member) {
        return outcome;
    }
}
