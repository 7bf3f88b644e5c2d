package io.guichet.bot.telegram.api;

import io.guichet.bot.telegram.shared.Texts;
import io.guichet.domain.identity.Language;

import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands.SetMyCommandsBuilder;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;

import java.util.List;
import java.util.stream.Stream;

/** The commands a chat program offers while somebody types a slash. */
public final class CommandLists {

    private static final List<String> ANYBODY =
            List.of("start", "link", "help", "language", "privacy", "terms", "paysupport");
    private static final List<String> LINKED =
            List.of(
                    "menu",
                    "invoices",
                    "services",
                    "orders",
                    "balance",
                    "funds",
                    "payments",
                    "export",
                    "account",
                    "unlink",
                    "language",
                    "help",
                    "privacy",
                    "terms",
                    "paysupport",
                    "cancel");

    private CommandLists() {}

    /** English is what is shown where there is no list in the language of the device. */
    public static SetMyCommands forEverybody(Language language) {
        SetMyCommandsBuilder<?, ?> list =
                SetMyCommands.builder()
                        .scope(new BotCommandScopeDefault())
                        .commands(commands(ANYBODY, language));
        return language == Language.EN ? list.build() : list.languageCode(language.tag()).build();
    }

    public static SetMyCommands forChat(long chat, Language language, boolean linked) {
        return SetMyCommands.builder()
                .scope(BotCommandScopeChat.builder().chatId(Long.toString(chat)).build())
                .commands(commands(linked ? LINKED : ANYBODY, language))
                .build();
    }

    /** Every command there is. */
    static Stream<String> names() {
        return Stream.concat(ANYBODY.stream(), LINKED.stream()).distinct();
    }

    private static List<BotCommand> commands(List<String> names, Language language) {
        return names.stream()
                .map(name -> new BotCommand(name, Texts.in(language, "command." + name)))
                .toList();
    }
}
