package io.guichet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import io.guichet.permit.Shipped;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import javax.crypto.Mac;

/**
 * How long a comparison takes tells nobody how much of a secret he guessed: what was sent is held
 * against what is right in constant time, or looked up by its hash. Measured times would be those
 * of the machine; which comparison is called is the same every time.
 */
class ComparisonsTest {

    private static final List<Class<?>> HASTY = List.of(String.class, Arrays.class, Objects.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.guichet.application.shared.Signer",
                "io.guichet.application.factor.FactorCheck",
                "io.guichet.application.staff.port.IdentityProvider$Challenge",
                "io.guichet.bot.telegram.shared.WebhookKey",
                "io.guichet.payments.card.EventSignature"
            })
    void what_was_sent_is_held_against_a_secret_in_constant_time(String comparing) {
        JavaClass shipped = Shipped.CLASSES.get(comparing);

        assertThat(calls(shipped, MessageDigest.class, "isEqual")).isTrue();
        assertThat(isHasty(shipped)).isFalse();
    }

    /** Another that signs belongs into one of these lists. */
    @Test
    void whoever_makes_signatures_is_known() {
        assertThat(
                        Shipped.CLASSES.stream()
                                .filter(shipped -> shipped.getPackageName().contains("guichet"))
                                .filter(shipped -> !shipped.getPackageName().contains("testing"))
                                .filter(shipped -> calls(shipped, Mac.class, "doFinal"))
                                .map(JavaClass::getName))
                .containsExactlyInAnyOrder(
                        "io.guichet.application.shared.Signer",
                        "io.guichet.payments.card.EventSignature",
                        "io.guichet.webhook.provisioning.StandardSignature",
                        "io.guichet.application.shared.InstallationSecret");
    }

    @Test
    void whoever_compares_hastily_is_found_out() {
        JavaClass hasty = new ClassFileImporter().importClass(Hasty.class);

        assertThat(isHasty(hasty)).isTrue();
        assertThat(calls(hasty, MessageDigest.class, "isEqual")).isFalse();
    }

    private static boolean isHasty(JavaClass looked) {
        return HASTY.stream().anyMatch(owner -> calls(looked, owner, "equals"));
    }

    private static boolean calls(JavaClass looked, Class<?> owner, String method) {
        return looked.getMethodCallsFromSelf().stream()
                .anyMatch(
                        call ->
                                call.getTargetOwner().isEquivalentTo(owner)
                                        && call.getName().equals(method));
    }

    private record Hasty(String secret) {

        boolean isRight(String sent) {
            return secret.equals(sent);
        }
    }
}
