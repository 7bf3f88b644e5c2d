package io.guichet.bot.telegram.sending;

import org.telegram.telegrambots.meta.api.objects.replykeyboard.ForceReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.CopyTextButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

import java.util.List;

/** Buttons in the form of the Bot API. */
final class Keyboards {

    private static final int LONGEST_PLACEHOLDER = 64;

    private Keyboards() {}

    static InlineKeyboardMarkup of(List<List<Parcel.Key>> keys) {
        return new InlineKeyboardMarkup(
                keys.stream()
                        .map(row -> row.stream().map(Keyboards::button).toList())
                        .map(InlineKeyboardRow::new)
                        .toList());
    }

    static ForceReplyKeyboard forAnswer(String placeholder) {
        String shown =
                placeholder.substring(0, Math.min(LONGEST_PLACEHOLDER, placeholder.length()));
        ForceReplyKeyboard keyboard = new ForceReplyKeyboard(true);
        if (!shown.isEmpty()) {
            keyboard.setInputFieldPlaceholder(shown);
        }
        return keyboard;
    }

    private static InlineKeyboardButton button(Parcel.Key key) {
        InlineKeyboardButton button = new InlineKeyboardButton(key.label());
        if (!key.data().isEmpty()) {
            button.setCallbackData(key.data());
        }
        if (!key.url().isEmpty()) {
            button.setUrl(key.url());
        }
        if (!key.copy().isEmpty()) {
            button.setCopyText(new CopyTextButton(key.copy()));
        }
        return button;
    }
}
