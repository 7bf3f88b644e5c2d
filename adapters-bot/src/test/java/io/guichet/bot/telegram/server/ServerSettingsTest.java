package io.guichet.bot.telegram.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.guichet.application.shared.Installation;
import io.guichet.bot.telegram.shared.BotSettings;
import io.guichet.bot.telegram.shared.BotSettings.Mode;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

class ServerSettingsTest {

    private final Map<String, String> environment = new HashMap<>();
    private final Properties properties = new Properties();

    @Test
    void without_a_token_there_is_no_bot() {
        environment.put("GUICHET_TELEGRAM_TOKEN", " ");

        assertThat(new ServerSettings(environment, properties).read(new Here())).isEmpty();
    }

    @Test
    void a_token_is_enough() {
        environment.put("GUICHET_TELEGRAM_TOKEN", "123456:AbC-_9");

        BotSettings settings = read();

        assertThat(settings.bot()).isEqualTo(123456);
        assertThat(settings.apiUrl()).isEqualTo(URI.create("https://api.telegram.org"));
        assertThat(settings.mode()).isEqualTo(Mode.POLLING);
    }

    @Test
    void a_system_property_goes_before_the_environment() {
        environment.put("GUICHET_TELEGRAM_TOKEN", "123456:AbC");
        environment.put("GUICHET_TELEGRAM_MODE", "polling");
        properties.setProperty("guichet.telegram.mode", "webhook");

        assertThat(read().mode()).isEqualTo(Mode.WEBHOOK);
    }

    @Test
    void a_node_is_who_the_operator_says_it_is_whatever_its_machine_is_called_now() {
        environment.put("GUICHET_TELEGRAM_TOKEN", "123456:AbC");
        properties.setProperty("jboss.node.name", "3f2a9c71d0be");
        assertThat(read().node()).isEqualTo("3f2a9c71d0be");

        environment.put("GUICHET_NODE", "paris-1");

        assertThat(read().node()).isEqualTo("paris-1");
    }

    @Test
    void the_token_and_what_opens_the_webhook_are_never_shown() {
        environment.put("GUICHET_TELEGRAM_TOKEN", "123456:AbC");

        BotSettings settings = read();

        assertThat(settings.toString())
                .doesNotContain("AbC")
                .doesNotContain(settings.webhookKey().slug());
        assertThat(settings.webhookKey().slug()).isNotEqualTo(settings.webhookKey().password());
        assertThat(settings.webhookKey().password()).matches("[A-Za-z0-9_-]{16,256}");
    }

    @Test
    void nonsense_is_named_without_repeating_the_token() {
        environment.put("GUICHET_TELEGRAM_TOKEN", "not a token");

        assertThatIllegalStateException()
                .isThrownBy(this::read)
                .withMessageContaining("GUICHET_TELEGRAM_TOKEN")
                .withMessageNotContaining("not a token");
    }

    private BotSettings read() {
        return new ServerSettings(environment, properties).read(new Here()).orElseThrow();
    }

    private static final class Here implements Installation {

        @Override
        public URI publicUrl() {
            return URI.create("https://guichet.example");
        }

        @Override
        public URI chatUrl() {
            return URI.create("https://t.me/guichet_bot");
        }

        @Override
        public byte[] key(String purpose) {
            return purpose.getBytes(StandardCharsets.UTF_8);
        }
    }
}
