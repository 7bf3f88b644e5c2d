package io.guichet.bot.menu;

import io.guichet.application.conversation.PendingActions;
import io.guichet.application.conversation.PendingActions.PendingAction;
import io.guichet.application.conversation.PendingActions.Taken;
import io.guichet.bot.shared.Button;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Supplier;

/**
 * Buttons that change something. Each carries a random token of which only the hash is kept, works
 * for one person, once, for a while.
 */
public final class Confirmations {

    /** How long a shown price can be confirmed. */
    public static final Duration BRIEF = Duration.ofMinutes(15);

    /** How long a button works that fixes no price and takes no money by itself. */
    public static final Duration LONG = Duration.ofDays(7);

    private final PendingActions actions;
    private final Supplier<String> tokens;

    /** {@code tokens} gives 128 random bits as 22 base64url characters. */
    public Confirmations(PendingActions actions, Supplier<String> tokens) {
        this.actions = actions;
        this.tokens = tokens;
    }

    /** A button that carries an intent out for a customer (0 where it is about none). */
    public Button button(Moment moment, long customer, String label, Intent intent, Duration time) {
        String token = token(moment, customer, intent, time);
        return new Button.Callback(label, new Target.Confirm(token).data());
    }

    /** A token behind which an intent waits briefly, for a button of another kind. */
    public String token(Moment moment, long customer, Intent intent) {
        return token(moment, customer, intent, BRIEF);
    }

    private String token(Moment moment, long customer, Intent intent, Duration time) {
        String token = tokens.get();
        actions.ask(
                new PendingAction(
                        hash(token),
                        moment.user(),
                        customer,
                        IntentParameters.kind(intent),
                        IntentParameters.parameters(intent),
                        moment.now().plus(time)));
        return token;
    }

    public Pressed press(Moment moment, String token) {
        Taken taken =
                actions.take(
                        hash(token), moment.user(), moment.incoming().updateId(), moment.now());
        return switch (taken) {
            case Taken.Yours(PendingAction action) ->
                    IntentParameters.intent(action)
                            .<Pressed>map(intent -> new Pressed.Go(action.customer(), intent))
                            .orElseGet(Pressed.Unknown::new);
            case Taken.Used(Instant at, String outcome) -> used(at, outcome);
            case Taken.Expired ignored -> new Pressed.Expired();
            case Taken.Unknown ignored -> new Pressed.Unknown();
        };
    }

    public void finished(String token, String outcome) {
        actions.finished(hash(token), outcome);
    }

    private static Pressed used(Instant at, String outcome) {
        if (outcome.isEmpty()) {
            return new Pressed.AtWork();
        }
        int gap = outcome.indexOf(' ');
        return gap < 0
                ? new Pressed.Used(at, outcome, "")
                : new Pressed.Used(at, outcome.substring(0, gap), outcome.substring(gap + 1));
    }

    private static String hash(String token) {
        try {
            byte[] bytes = token.getBytes(StandardCharsets.US_ASCII);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a press on such a button meets. */
    public sealed interface Pressed {

        record Go(long customer, Intent intent) implements Pressed {}

        /** It was carried out before; what came of it. */
        record Used(Instant at, String key, String argument) implements Pressed {}

        record AtWork() implements Pressed {}

        record Expired() implements Pressed {}

        record Unknown() implements Pressed {}
    }
}
