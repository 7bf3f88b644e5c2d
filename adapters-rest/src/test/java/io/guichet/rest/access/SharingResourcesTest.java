package io.guichet.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.access.Invitation;
import io.guichet.application.access.OwnAccess;
import io.guichet.application.access.ShareAccess;
import io.guichet.application.identity.Caller;
import io.guichet.application.identity.query.FindProfile.ProfileDetails;
import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.EmailAddress;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

class SharingResourcesTest {

    private static final UUID PAUL = new UUID(0, 5);
    private static final String INVITE =
            "{\"email\":\"paul@books.example\",\"access\":{\"bundles\":[\"billing\"],"
                    + "\"permissions\":[\"account/shop/sites\"],\"second_factor\":true}}";

    private static final Invitation INVITATION =
            new Invitation(
                    PAUL,
                    RestApi.ANNA.number(),
                    new EmailAddress("paul@books.example"),
                    Permissions.of(Set.of(Permission.BILLING), false),
                    RestApi.ANNAS_PROFILE,
                    RestApi.NOON.plus(Duration.ofDays(7)));

    private final RestApi api = new RestApi();
    private ShareAccess.Outcome invited = new ShareAccess.Outcome.Invited(INVITATION, "one-time");
    private ShareAccess.Outcome shared = new ShareAccess.Outcome.Done();
    private OwnAccess.Outcome own = new OwnAccess.Outcome.Accepted(RestApi.ANNA.number());
    private Permissions asked;

    SharingResourcesTest() {
        Desk desk = new Desk();
        api.with(new PermissionsResource(desk, api.caller))
                .with(new InvitationsResource(desk, new Own(), api.caller))
                .with(new OwnPermissionsResource(this::profile, new Own(), api.caller));
    }

    @Test
    void an_owner_invites_and_is_not_told_the_code() {
        Answer answer = api.post("/invitations", INVITE).without("Idempotency-Key").answer();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().containsKey("email")).isTrue();
        assertThat(answer.text()).doesNotContain("one-time");
        assertThat(api.get("/invitations").answer().text()).doesNotContain("one-time");
        assertThat(asked.given())
                .containsExactlyInAnyOrder(
                        Permission.BILLING, Permission.parse("account/shop/sites"));
        assertThat(asked.withSecondFactor()).isTrue();
    }

    @Test
    void an_invitation_gives_something_that_exists() {
        assertThat(invite("{\"email\":\"paul@books.example\",\"access\":{}}"))
                .isEqualTo("400 invalid-permission");
        assertThat(refusedField(INVITE.replace("sites", "owner")))
                .isEqualTo("400 invalid-permission /access/permissions/0");
        assertThat(refusedField(INVITE.replace("\"billing\"", "\"everything\"")))
                .isEqualTo("400 invalid-bundle /access/bundles/0");
        assertThat(invite(INVITE.replace("paul@", "paul"))).isEqualTo("400 invalid-email");
        invited = new ShareAccess.Outcome.TooMany();
        assertThat(invite(INVITE)).isEqualTo("409 too-many-invitations");
    }

    @Test
    void an_invitation_is_accepted_and_taken_back() {
        assertThat(accept().json().getString("customer")).isEqualTo("10001");
        assertThat(api.delete("/invitations/" + PAUL).answer().status()).isEqualTo(204);

        own = new OwnAccess.Outcome.NoSuchInvitation();
        assertThat(accept().refusal()).isEqualTo("404 no-such-invitation");
        own = new OwnAccess.Outcome.HeldAlready();
        assertThat(accept().refusal()).isEqualTo("409 acts-already");
    }

    @Test
    void holders_are_shown_changed_and_withdrawn() {
        assertThat(api.get("/permissions").answer().json().getJsonArray("data")).hasSize(1);
        assertThat(change().status()).isEqualTo(204);
        assertThat(api.delete("/permissions/" + PAUL).answer().status()).isEqualTo(204);

        shared = new ShareAccess.Outcome.IsOwner();
        assertThat(change().refusal()).isEqualTo("409 is-owner");
        shared = new ShareAccess.Outcome.NoSuchHolder();
        assertThat(change().refusal()).isEqualTo("404 no-such-holder");
    }

    @Test
    void nobody_but_the_owner_shares() {
        assertThat(api.get("/permissions").as("holder billing").answer().refusal())
                .isEqualTo("403 permission-missing");
    }

    @Test
    void everybody_sees_and_gives_back_his_own() {
        assertThat(
                        api.get("/me/permissions")
                                .answer()
                                .json()
                                .getJsonArray("data")
                                .getJsonObject(0)
                                .getBoolean("owner"))
                .isTrue();
        own = new OwnAccess.Outcome.GivenBack();
        assertThat(api.delete("/me/permissions/10001").answer().status()).isEqualTo(204);
        own = new OwnAccess.Outcome.IsOwner();
        assertThat(api.delete("/me/permissions/10001").answer().refusal())
                .isEqualTo("409 is-owner");
    }

    private String refusedField(String body) {
        return api.post("/invitations", body).without("Idempotency-Key").answer().refusedField();
    }

    private String invite(String body) {
        return api.post("/invitations", body).without("Idempotency-Key").answer().refusal();
    }

    private Answer accept() {
        return api.post("/invitations/acceptance", "{\"code\":\"one-time\"}")
                .without("Idempotency-Key")
                .answer();
    }

    private Answer change() {
        return api.put("/permissions/" + PAUL, "{\"permissions\":[\"billing\"]}").answer();
    }

    private Optional<ProfileDetails> profile(ProfileId id) {
        return Optional.of(
                new ProfileDetails(
                        id, "Anna", "anna@example.org", Language.FR, List.of(RestApi.ANNA)));
    }

    private final class Own implements OwnAccess {

        @Override
        public Outcome accept(Caller caller, String code) {
            return own;
        }

        @Override
        public Outcome giveBack(Caller caller, CustomerNumber customer) {
            return own;
        }
    }

    private final class Desk implements ShareAccess {

        @Override
        public List<Holder> holders(CustomerNumber customer) {
            return List.of(
                    new Holder(
                            RestApi.ANNAS_PROFILE,
                            "Anna",
                            "anna@example.org",
                            Permissions.ofOwner()));
        }

        @Override
        public Outcome change(CustomerNumber customer, ProfileId holder, Permissions wanted) {
            return shared;
        }

        @Override
        public Outcome withdraw(CustomerNumber customer, ProfileId holder) {
            return shared;
        }

        @Override
        public Outcome invite(Command command) {
            asked = command.permissions();
            return invited;
        }

        @Override
        public List<Invitation> invitations(CustomerNumber customer) {
            return List.of(INVITATION);
        }

        @Override
        public Outcome takeBack(CustomerNumber customer, UUID id) {
            return shared;
        }
    }
}
