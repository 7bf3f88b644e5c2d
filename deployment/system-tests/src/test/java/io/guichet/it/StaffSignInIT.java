package io.guichet.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.testing.staff.Lie;
import io.guichet.testing.staff.OidcDouble;
import io.guichet.testing.staff.OidcDouble.Person;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;

/** Staff signs in at an OpenID provider, over real HTTP, from the page to the account. */
class StaffSignInIT extends SystemTest {

    private static final String PAGE = "/sign-in/staff";

    private final OidcDouble provider = Installation.provider();
    private final HttpClient browser =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new CookieManager())
                    .build();

    @AfterEach
    void honest() {
        provider.lies(Lie.NONE);
        browser.close();
    }

    @Test
    void whoever_has_a_role_there_is_staff_here_and_finishes_once() throws Exception {
        provider.signsIn(kim("helpdesk"));
        assertThat(Web.product().get("/sign-in").body()).contains(PAGE);

        URI back = backFromTheProvider();
        assertThat(get(back).statusCode()).isEqualTo(200);

        assertThat(get(product("/account")).body()).contains("kim@host.example");
        assertThat(staff()).contains("kim@host.example").contains("support");
        assertThat(get(back).statusCode()).isEqualTo(403);
    }

    @Test
    void roles_follow_the_provider_and_without_any_nobody_is_in() throws Exception {
        provider.signsIn(kim("accounts"));
        assertThat(get(backFromTheProvider()).statusCode()).isEqualTo(200);
        assertThat(staff()).contains("kim@host.example").contains("billing");

        provider.signsIn(kim("everybody"));
        assertThat(get(backFromTheProvider()).statusCode()).isEqualTo(403);
        assertThat(staff()).doesNotContain("kim@host.example");
        assertThat(get(product("/account")).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).startsWith("/sign-in"));
    }

    @Test
    void a_token_that_is_not_for_us_or_not_signed_opens_nothing() throws Exception {
        provider.signsIn(kim("helpdesk"));
        for (Lie lie : new Lie[] {Lie.WRONG_AUDIENCE, Lie.WRONG_NONCE, Lie.UNSIGNED}) {
            provider.lies(lie);

            HttpResponse<String> refused = get(backFromTheProvider());

            assertThat(refused.statusCode()).as(lie.name()).isEqualTo(403);
            assertThat(refused.body()).contains("cannot be trusted");
        }
    }

    private URI backFromTheProvider() throws IOException, InterruptedException {
        URI away = location(get(product(PAGE)));
        assertThat(away.toString()).startsWith(provider.issuer() + "/authorize?");
        URI back = location(get(away));
        assertThat(back.toString()).startsWith(product(PAGE).toString());
        return back;
    }

    private static URI location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private static String staff() {
        return Web.as("STAFF").get("/api/v1/staff").body();
    }

    private static URI product(String path) {
        return URI.create(Installation.surroundings().product() + path);
    }

    private static Person kim(String group) {
        return new Person("kim-1", "kim@host.example", true, Set.of(group), Set.of("pwd"));
    }
}
