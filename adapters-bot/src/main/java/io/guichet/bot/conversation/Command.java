package io.guichet.bot.conversation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command as people type it: {@code /invoices}, {@code /start Lxyz}, {@code /help@a_bot}. */
record Command(Name name, String argument) {

    private static final Pattern TYPED =
            Pattern.compile(
                    "/(?<name>[A-Za-z0-9_]{1,32})(?:@\\w+)?(?:\\s+(?<rest>.*))?", Pattern.DOTALL);

    /** The commands, each by the word that is typed. */
    enum Name {
        START,
        MENU,
        LINK,
        UNLINK,
        ACCOUNT,
        INVOICES,
        SERVICES,
        ORDERS,
        BALANCE,
        FUNDS,
        PAYMENTS,
        EXPORT,
        LANGUAGE,
        HELP,
        PAYSUPPORT,
        TERMS,
        PRIVACY,
        CANCEL
    }

    static boolean isMeant(String text) {
        return text.startsWith("/");
    }

    /** Empty for a command nobody knows. */
    static Optional<Command> parse(String text) {
        Matcher typed = TYPED.matcher(text);
        if (!typed.matches()) {
            return Optional.empty();
        }
        String rest = typed.group("rest");
        String word = typed.group("name").toUpperCase(Locale.ROOT);
        return Arrays.stream(Name.values())
                .filter(name -> name.name().equals(word))
                .findFirst()
                .map(name -> new Command(name, rest == null ? "" : rest.strip()));
    }
}
