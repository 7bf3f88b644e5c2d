package io.guichet.documents.shared;

/**
 * Joins Arabic letters: each has a form of its own alone, at the end, at the beginning and within a
 * word (Unicode, Arabic Presentation Forms-B, in this order), and lam before alef is one sign. PDF
 * has no one else to do it.
 */
final class ArabicForms {

    private static final char FIRST = '\u0621';
    private static final char LAM = '\u0644';
    private static final char LAM_ALEF = '\ufef5';
    private static final String ALEFS = "\u0622\u0623\u0625\u0627";

    /** How many forms each letter from hamza to yeh has; 0 where there is none. */
    private static final String COUNTS = "122224242444442222444444440000004444444224";

    private static final int FORMS = 0xfe80;

    private ArabicForms() {}

    static String joined(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        boolean open = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
            int alef = letter == LAM ? ALEFS.indexOf(next) : -1;
            if (alef >= 0) {
                joined.append((char) (LAM_ALEF + 2 * alef + (open ? 1 : 0)));
                open = false;
                at++;
            } else if (forms(letter) == 0) {
                joined.append(letter);
                open = false;
            } else {
                boolean goesOn = forms(letter) == 4 && forms(next) > 1;
                joined.append(form(letter, open && forms(letter) > 1, goesOn));
                open = goesOn;
            }
        }
        return joined.toString();
    }

    private static char form(char letter, boolean before, boolean after) {
        int start = FORMS;
        for (int at = 0; at < letter - FIRST; at++) {
            start += COUNTS.charAt(at) - '0';
        }
        return (char) (start + (before ? 1 : 0) + (after ? 2 : 0));
    }

    private static int forms(char letter) {
        int at = letter - FIRST;
        return at < 0 || at >= COUNTS.length() ? 0 : COUNTS.charAt(at) - '0';
    }
}
