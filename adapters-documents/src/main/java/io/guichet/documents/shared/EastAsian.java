package io.guichet.documents.shared;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * Chinese, Japanese and Korean letters. Their font is large, so that it is read with the first page
 * that has any; it has one weight, which stands for both.
 */
final class EastAsian {

    private static final Set<UnicodeScript> SCRIPTS =
            Set.of(
                    UnicodeScript.HAN,
                    UnicodeScript.HIRAGANA,
                    UnicodeScript.KATAKANA,
                    UnicodeScript.HANGUL,
                    UnicodeScript.BOPOMOFO);

    private static final Set<UnicodeBlock> SIGNS =
            Set.of(
                    UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
                    UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS);

    /** Hangul Jamo; nearly every letter of every page is below. */
    private static final int FIRST = 0x1100;

    private EastAsian() {}

    /** Whether a page has any of them. */
    static boolean isIn(String page) {
        return page.codePoints().anyMatch(EastAsian::isOne);
    }

    private static boolean isOne(int letter) {
        return letter >= FIRST
                && (SCRIPTS.contains(UnicodeScript.of(letter)) || isSign(UnicodeBlock.of(letter)));
    }

    /** A letter that Unicode has not assigned lies in no block. */
    private static boolean isSign(UnicodeBlock block) {
        return block != null && SIGNS.contains(block);
    }

    static Typeface typeface() {
        return Read.TYPEFACE;
    }

    private static final class Read {

        private static final Typeface TYPEFACE =
                Typeface.ofOneWeight("EastAsian", "DroidSansFallback");
    }
}
