package io.guichet.bot.menu;

import io.guichet.domain.shared.InvalidValueException;

import java.util.Optional;

/** The data of buttons that carry a token: {@code do:<token>} and {@code fk:<token>:<digits>}. */
final class TokenTargetData {

    private TokenTargetData() {}

    static String write(Target.Keypad keypad) {
        return "fk:" + keypad.token() + ":" + keypad.digits();
    }

    /** Empty for the data of other buttons. */
    static Optional<Target> read(String data) {
        String[] parts = data.split(":", -1);
        if (parts.length == 2 && parts[0].equals("do")) {
            return Optional.of(new Target.Confirm(Compact.token(parts[1])));
        }
        if (parts.length == 3 && parts[0].equals("fk")) {
            if (!parts[2].matches("\\d{0,6}")) {
                throw new InvalidValueException("invalid-target");
            }
            return Optional.of(new Target.Keypad(Compact.token(parts[1]), parts[2]));
        }
        return Optional.empty();
    }
}
