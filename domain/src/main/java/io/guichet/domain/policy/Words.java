package io.guichet.domain.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Constants as words: {@code END_OF_PERIOD} is written {@code end-of-period}. */
final class Words {

    private Words() {}

    static List<String> of(Class<? extends Enum<?>> choices) {
        return Arrays.stream(choices.getEnumConstants()).map(Words::word).toList();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
