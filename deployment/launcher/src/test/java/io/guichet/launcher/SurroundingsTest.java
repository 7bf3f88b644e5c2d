package io.guichet.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

class SurroundingsTest {

    private static final DatabaseAccess DATABASE =
            new DatabaseAccess(
                    "jdbc:postgresql://127.0.0.1:54329/guichet", "owner", "o", "application", "a");

    @TempDir private Path folder;

    @Test
    void without_a_word_of_the_operator_everything_is_the_sandbox() {
        Map<String, String> variables = ofServer(Map.of());

        assertThat(variables)
                .containsEntry("GUICHET_PUBLIC_URL", "http://localhost:8180")
                .containsEntry("GUICHET_TELEGRAM_API", "http://127.0.0.1:8190")
                .containsEntry("GUICHET_CARD_API", "http://127.0.0.1:8190/card")
                .containsEntry("GUICHET_VIES_API", "http://127.0.0.1:8190/vies/rest-api")
                .containsEntry("GUICHET_SMTP_URL", "smtp://127.0.0.1:2625");
        assertThat(variables.get("GUICHET_TELEGRAM_TOKEN")).matches("[0-9]+:[0-9a-f]{35}");
    }

    @Test
    void the_sandbox_knows_the_keys_the_product_uses() {
        Map<String, String> variables = ofServer(Map.of());

        assertThat(variables.get("GUICHET_SANDBOX_CARD_KEY"))
                .isEqualTo(variables.get("GUICHET_CARD_KEY"));
        assertThat(variables.get("GUICHET_SANDBOX_BOT_TOKEN"))
                .isEqualTo(variables.get("GUICHET_TELEGRAM_TOKEN"));
    }

    @Test
    void the_demo_company_is_entered_unless_it_is_not_wanted() {
        assertThat(surroundings(Map.of()).wantsDemo()).isTrue();
        assertThat(surroundings(Map.of("GUICHET_DEMO", "false")).wantsDemo()).isFalse();
    }

    @Test
    void a_real_token_goes_to_the_real_telegram() {
        Map<String, String> variables = ofServer(Map.of("GUICHET_TELEGRAM_TOKEN", "7:real"));

        assertThat(variables)
                .containsEntry("GUICHET_TELEGRAM_TOKEN", "7:real")
                .doesNotContainKey("GUICHET_TELEGRAM_API");
    }

    @Test
    void the_server_never_learns_the_owners_password() {
        Map<String, String> variables =
                ofServer(
                        Map.of(
                                "GUICHET_DB_OWNER_USER", "owner",
                                "GUICHET_DB_OWNER_PASSWORD", "o"));

        assertThat(variables)
                .containsEntry("GUICHET_DB_USER", "application")
                .containsEntry("GUICHET_DB_PASSWORD", "a")
                .doesNotContainKeys("GUICHET_DB_OWNER_USER", "GUICHET_DB_OWNER_PASSWORD");
    }

    @Test
    void a_blank_variable_counts_as_not_set() {
        assertThat(ofServer(Map.of("GUICHET_SMTP_URL", " ")))
                .containsEntry("GUICHET_SMTP_URL", "smtp://127.0.0.1:2625");
    }

    @Test
    void a_database_of_his_own_needs_both_roles() {
        Map<String, String> given = new HashMap<>();
        given.put("GUICHET_DB_URL", "jdbc:postgresql://db.example/guichet");
        given.put("GUICHET_DB_OWNER_USER", "owner");

        assertThatThrownBy(() -> surroundings(given).ownDatabase())
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("GUICHET_DB_OWNER_PASSWORD");
        assertThat(surroundings(Map.of()).ownDatabase()).isNull();
    }

    @Test
    void tokens_stay_the_same_from_start_to_start() {
        assertThat(surroundings(Map.of()).demoTokens())
                .isEqualTo(surroundings(Map.of()).demoTokens())
                .containsOnlyKeys(
                        "GUICHET_TOKEN_COMPANY",
                        "GUICHET_TOKEN_CONSUMER",
                        "GUICHET_TOKEN_STAFF",
                        "GUICHET_PASSWORD");
    }

    private Map<String, String> ofServer(Map<String, String> given) {
        return surroundings(given).ofServer(DATABASE, folder.resolve("clock"));
    }

    private Surroundings surroundings(Map<String, String> given) {
        return new Surroundings(
                given,
                new Ports(8180),
                Secrets.keptIn(folder.resolve("secret")),
                folder.resolve("sandbox"));
    }
}
