package io.guichet.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.access.CheckAccess.Outcome;
import io.guichet.application.access.ShareAccess.Holder;
import io.guichet.domain.access.Permission;
import io.guichet.domain.access.Permissions;
import io.guichet.domain.identity.ProfileId;
import io.guichet.rest.shared.Asking.Answer;
import io.guichet.rest.shared.RestApi;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

class CustomerAccessResourceTest {

    private static final ProfileId PAUL = new ProfileId(new UUID(0, 5));
    private static final String PATH = "/customers/10001/access?permission=account/bakery/ssh";

    private final RestApi api = new RestApi();
    private Outcome outcome =
            new Outcome.Found(
                    List.of(
                            new Holder(
                                    RestApi.ANNAS_PROFILE,
                                    "Anna",
                                    "anna@example.org",
                                    Permissions.ofOwner()),
                            new Holder(
                                    PAUL,
                                    "Paul",
                                    "paul@books.example",
                                    Permissions.read("account/bakery/ssh", true))));
    private Permission asked;

    CustomerAccessResourceTest() {
        api.with(
                new CustomerAccessResource(
                        (customer, permission) -> {
                            asked = permission;
                            return outcome;
                        }));
    }

    @Test
    void a_panel_is_told_who_may_and_who_has_to_show_a_second_factor() {
        Answer answer = ask(PATH);

        assertThat(asked).isEqualTo(Permission.parse("account/bakery/ssh"));
        assertThat(answer.json().getJsonArray("data")).hasSize(2);
        assertThat(answer.json().getJsonArray("data").getJsonObject(0).getBoolean("owner"))
                .isTrue();
        assertThat(answer.json().getJsonArray("data").getJsonObject(1).getBoolean("second_factor"))
                .isTrue();
    }

    @Test
    void it_asks_about_one_person() {
        assertThat(ask(PATH + "&profile=" + PAUL.value()).json().getJsonArray("data")).hasSize(1);
        assertThat(ask(PATH + "&profile=" + new UUID(0, 6)).json().getJsonArray("data")).isEmpty();
    }

    @Test
    void what_is_not_there_and_what_is_no_permission_are_refused() {
        assertThat(ask("/customers/10001/access").refusal()).isEqualTo("400 missing-parameter");
        assertThat(ask(PATH.replace("ssh", "everything")).refusal())
                .isEqualTo("400 invalid-permission");
        outcome = new Outcome.NoSuchCustomer();
        assertThat(ask(PATH).refusal()).isEqualTo("404 no-such-customer");
        outcome = new Outcome.NoSuchAccount();
        assertThat(ask(PATH).refusal()).isEqualTo("404 no-such-account");
        outcome = new Outcome.NoSuchServer();
        assertThat(ask(PATH).refusal()).isEqualTo("404 no-such-service");
    }

    @Test
    void no_customer_asks() {
        assertThat(api.get(PATH).answer().refusal()).isEqualTo("403 staff-only");
    }

    private Answer ask(String path) {
        return api.get(path).as("staff").answer();
    }
}
